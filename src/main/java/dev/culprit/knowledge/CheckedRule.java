package dev.culprit.knowledge;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * One rule that is being checked.
 *
 * @param file the file it stands in
 * @param source the text of the file
 * @param rule the parsed rule
 * @param problems takes what is wrong with it
 */
record CheckedRule(DrlFile file, SourceText source, RuleDescr rule, Consumer<RuleProblem> problems) {
    private static final Pattern THEN = Pattern.compile("\\bthen\\b");

    String name() {
        return rule.getName();
    }

    int line() {
        return rule.getLine();
    }

    void problem(int line, String message, String hint) {
        problems.accept(RuleProblem.error(file.file().shown(), line > 0 ? line : line(), name(), message, hint));
    }

    /** Returns the condition without comments and strings. */
    String conditionCode() {
        return source.code().substring(rule.getStartCharacter(), consequenceStart());
    }

    /** Returns the consequence without comments and strings. */
    String consequenceCode() {
        return source.code().substring(consequenceStart(), end());
    }

    /** Returns the rule without comments. */
    String statements() {
        return source.statements().substring(rule.getStartCharacter(), end());
    }

    /** Returns the consequence without comments. */
    String consequenceStatements() {
        return source.statements().substring(consequenceStart(), end());
    }

    /** Returns the line of a place in {@link #conditionCode()}. */
    int lineInCondition(int place) {
        return source.line(rule.getStartCharacter() + place);
    }

    /** Returns the line of a place in {@link #consequenceCode()}. */
    int lineInConsequence(int place) {
        return source.line(consequenceStart() + place);
    }

    /** Returns the line on which the first statement of the consequence begins. */
    int firstStatementLine() {
        String code = consequenceCode();
        int blanks = code.length() - code.stripLeading().length();
        return lineInConsequence(Math.min(blanks, code.length() - 1));
    }

    /** Returns the line of the rule's first text like this, whatever the blanks in it. */
    Optional<Integer> lineOf(String text) {
        String loose = text.strip().replaceAll("\\s+", " ");
        String pattern = Pattern.quote(loose).replace(" ", "\\E\\s+\\Q");
        return find(Pattern.compile(pattern));
    }

    /** Returns the line of the rule's first use of a name. */
    Optional<Integer> lineOfName(String name) {
        return find(Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])"));
    }

    private Optional<Integer> find(Pattern pattern) {
        Matcher found = pattern.matcher(source.statements()).region(rule.getStartCharacter(), end());
        return found.find() ? Optional.of(source.line(found.start())) : Optional.empty();
    }

    private int end() {
        return Math.min(rule.getEndCharacter(), source.code().length());
    }

    private int consequenceStart() {
        int from = Math.max(source.offsetOfLine(rule.getConsequenceLine()), rule.getStartCharacter());
        Matcher then = THEN.matcher(source.code()).region(from, end());
        return then.find() ? then.end() : end();
    }
}
