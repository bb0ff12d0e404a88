package dev.culprit.model;

import java.util.Comparator;
import java.util.Locale;

/**
 * Something in a rule file, page or catalogue that has to be written differently.
 *
 * @param level whether the rule base is unusable with it
 * @param code which mistake it is, in lower case with hyphens; stays the same when the message is reworded
 * @param file path of the file, as the person who named the folder would write it
 * @param line line from 1; 0 if the whole file is meant
 * @param column character of the line from 1; 0 if the whole line is meant
 * @param rule name of the rule; "" if it concerns no single rule
 * @param message what is wrong
 * @param hint what to write instead
 */
public record RuleProblem(
        Level level, String code, String file, int line, int column, String rule, String message, String hint)
        implements Comparable<RuleProblem> {
    private static final Comparator<RuleProblem> ORDER = Comparator.comparing(RuleProblem::file)
            .thenComparingInt(RuleProblem::line)
            .thenComparing(RuleProblem::rule)
            .thenComparing(RuleProblem::level)
            .thenComparing(RuleProblem::message)
            .thenComparing(RuleProblem::hint)
            .thenComparing(RuleProblem::code)
            .thenComparingInt(RuleProblem::column);

    /** How much it matters. */
    public enum Level {
        ERROR,
        WARNING;

        /** Returns the level in lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Tells whether the rule base is unusable with it. */
    public boolean isError() {
        return level == Level.ERROR;
    }

    /** Returns the same problem at a character of its line, counted from 1. */
    public RuleProblem at(int character) {
        return new RuleProblem(level, code, file, line, Math.max(character, 0), rule, message, hint);
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
