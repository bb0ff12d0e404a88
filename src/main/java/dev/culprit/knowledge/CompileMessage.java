package dev.culprit.knowledge;

import dev.culprit.model.RuleProblem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what the compiler says about one rule into what the author can do about it. */
final class CompileMessage {
    private static final String COVERED =
            "every name must be a field of the pattern's type, a global of this file or a variable bound earlier";
    private static final List<Wording> WORDINGS = List.of(
            new Wording(
                    Mistake.WRONG_ARGUMENTS,
                    "Method (\\w+) on (?:class|interface) (\\S*\\.)?(\\w+) with arguments .* is missing",
                    found -> found.group(3) + " has no method " + found.group(1) + " that takes these values",
                    1,
                    "check name and values, and that the type you mean is imported (import java.time.Duration)"),
            new Wording(
                    Mistake.UNKNOWN_NAME,
                    "Unable to parse left part of expression: (.*)",
                    found -> "'" + found.group(1) + "' cannot be understood",
                    1,
                    COVERED),
            new Wording(
                    Mistake.UNKNOWN_NAME,
                    "Unable to Analyse Expression (.*?):?",
                    found -> "'" + found.group(1) + "' cannot be understood",
                    1,
                    COVERED),
            new Wording(
                    Mistake.UNKNOWN_TYPE,
                    "Unable to find class: (.*)",
                    found -> "there is no type " + found.group(1),
                    1,
                    "import it"),
            new Wording(
                    Mistake.UNKNOWN_NAME,
                    "(\\S+) cannot be resolved(?: to a (?:type|variable))?",
                    found -> "there is no " + found.group(1),
                    1,
                    "check its spelling, import the type or bind the variable"),
            new Wording(
                    Mistake.UNKNOWN_FIELD,
                    "The method (\\w+)(\\(.*?\\)) (?:is undefined for|in) the type (\\w+).*",
                    found -> found.group(3) + " has no method " + found.group(1) + found.group(2),
                    1,
                    "check its name and the values it takes"));
    private static final Pattern JAVA =
            Pattern.compile("\\(line (\\d+),col \\d+\\) Parse error\\. Found\\s+(.*?), expected");

    private record Wording(
            Mistake mistake, String pattern, Function<MatchResult, String> message, int named, String hint) {}

    private CompileMessage() {}

    /** Returns the problem that a message about a rule stands for. */
    static RuleProblem translate(CheckedRule rule, String text) {
        String first = text.lines().findFirst().orElse("").strip();
        Matcher java = JAVA.matcher(text);
        if (java.find()) {
            return badJava(rule, Integer.parseInt(java.group(1)), java.group(2), text.contains("\";\""));
        }
        for (Wording wording : WORDINGS) {
            Matcher found = Pattern.compile(wording.pattern).matcher(first);
            if (found.matches()) {
                String named = found.group(wording.named);
                Optional<Integer> line = rule.lineOf(named).or(() -> rule.lineOfName(named));
                return problem(
                        wording.mistake,
                        rule,
                        line.orElse(rule.line()),
                        wording.message.apply(found.toMatchResult()),
                        wording.hint);
            }
        }
        return problem(
                Mistake.REJECTED,
                rule,
                rule.line(),
                first,
                "the words are the compiler's; compare with a rule that works");
    }

    /** The parser counts lines from one above the first statement. */
    private static RuleProblem badJava(CheckedRule rule, int parserLine, String found, boolean wantsSemicolon) {
        int line = rule.firstStatementLine() + parserLine - 2;
        String before = found.replaceAll("\\s*<.*>", "")
                .replace("\"}\"", "end")
                .replace("\"", "")
                .strip();
        return wantsSemicolon
                ? problem(
                        Mistake.MISSING_SEMICOLON,
                        rule,
                        line,
                        "a ; is missing before " + before,
                        "end every statement with ;")
                : problem(
                        Mistake.INVALID_JAVA,
                        rule,
                        line,
                        "the consequence is no Java at " + before,
                        "check brackets and quotation marks");
    }

    private static RuleProblem problem(Mistake mistake, CheckedRule rule, int line, String message, String hint) {
        return mistake.error(rule.file().file().shown(), line, rule.name(), message, hint);
    }
}
