package dev.culprit.knowledge;

import dev.culprit.model.RuleProblem;
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

    void problem(Mistake mistake, int line, String message, String hint) {
        problems.accept(mistake.error(file.file().shown(), line > 0 ? line : line(), name(), message, hint));
    }

    void warning(Mistake mistake, int line, String message, String hint) {
        problems.accept(mistake.warning(file.file().shown(), line > 0 ? line : line(), name(), message, hint));
    }

    /** Notes an error at a place that {@link #inCondition} or {@link #inConsequence} returned. */
    void problemAt(Mistake mistake, int place, String message, String hint) {
        int line = source.line(place);
        problems.accept(
                mistake.error(file.file().shown(), line, name(), message, hint).at(source.column(place)));
    }

    /** Notes a warning at a place that {@link #inCondition} or {@link #inConsequence} returned. */
    void warningAt(Mistake mistake, int place, String message, String hint) {
        int line = source.line(place);
        problems.accept(mistake.warning(file.file().shown(), line, name(), message, hint)
                .at(source.column(place)));
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

    /** Returns where in the file a place of {@link #conditionCode()} is. */
    int inCondition(int place) {
        return rule.getStartCharacter() + place;
    }

    /** Returns where in the file a place of {@link #consequenceCode()} is. */
    int inConsequence(int place) {
        return consequenceStart() + place;
    }

    /** Returns the line on which the first statement of the consequence begins. */
    int firstStatementLine() {
        String code = consequenceCode();
        int blanks = code.length() - code.stripLeading().length();
        return source.line(inConsequence(Math.min(blanks, code.length() - 1)));
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
