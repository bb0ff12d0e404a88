package dev.culprit.knowledge;

import java.util.Comparator;

/**
 * Something in a rule file, page or catalogue that has to be written differently.
 *
 * @param level whether the rule base is unusable with it
 * @param file path of the file, as the person who named the folder would write it
 * @param line line from 1; 0 if the whole file is meant
 * @param rule name of the rule; "" if it concerns no single rule
 * @param message what is wrong
 * @param hint what to write instead
 */
public record RuleProblem(Level level, String file, int line, String rule, String message, String hint)
        implements Comparable<RuleProblem> {
    private static final Comparator<RuleProblem> ORDER = Comparator.comparing(RuleProblem::file)
            .thenComparingInt(RuleProblem::line)
            .thenComparing(RuleProblem::rule)
            .thenComparing(RuleProblem::level)
            .thenComparing(RuleProblem::message)
            .thenComparing(RuleProblem::hint);

    /** How much it matters. */
    public enum Level {
        ERROR,
        WARNING
    }

    static RuleProblem error(String file, int line, String message, String hint) {
        return new RuleProblem(Level.ERROR, file, Math.max(line, 0), "", message, hint);
    }

    static RuleProblem error(String file, int line, String rule, String message, String hint) {
        return new RuleProblem(Level.ERROR, file, Math.max(line, 0), rule, message, hint);
    }

    static RuleProblem warning(String file, int line, String message, String hint) {
        return new RuleProblem(Level.WARNING, file, Math.max(line, 0), "", message, hint);
    }

    /** Tells whether the rule base is unusable with it. */
    public boolean isError() {
        return level == Level.ERROR;
    }

    /** Returns {@code file:line: rule "name": message — hint} on one line, without the parts that are not known. */
    public String text() {
        return file
                + (line > 0 ? ":" + line : "")
                + ": "
                + (isError() ? "" : "warning: ")
                + (rule.isEmpty() ? "" : "rule \"" + rule + "\": ")
                + message
                + (hint.isEmpty() ? "" : " — " + hint);
    }

    @Override
    public int compareTo(RuleProblem other) {
        return ORDER.compare(this, other);
    }
}
