package dev.culprit.knowledge;

import dev.culprit.knowledge.CallArguments.Argument;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that evidence rests on symptoms, whose sources a reader can look at, and that a rule says anything at all. */
final class EvidenceChecks {
    private static final Pattern GIVES = Pattern.compile("\\bverdict\\s*\\.\\s*(supports|contradicts)\\s*\\(");
    private static final Pattern SAYS = Pattern.compile("\\b(?:verdict|perception)\\s*\\.\\s*\\w+\\s*\\(");
    private static final int FIRST_SYMPTOM = 2;

    private final CheckedRule rule;

    private EvidenceChecks(CheckedRule rule) {
        this.rule = rule;
    }

    static void run(CheckedRule rule) {
        var checks = new EvidenceChecks(rule);
        checks.checkSays();
        String code = rule.consequenceCode();
        Matcher gives = GIVES.matcher(code);
        while (gives.find()) {
            checks.checkSymptoms(gives, CallArguments.of(code, gives.end()));
        }
    }

    /** A function of the file may speak for the rule, and a rule that others extend leaves it to them. */
    private void checkSays() {
        boolean isParent =
                rule.file().rules().stream().anyMatch(other -> rule.name().equals(other.getParentName()));
        boolean hasFunctions = !rule.file().tree().getFunctions().isEmpty();
        if (!isParent && !hasFunctions && !SAYS.matcher(rule.consequenceCode()).find()) {
            rule.problem(
                    Mistake.SILENT_RULE,
                    rule.line(),
                    "the consequence says nothing",
                    rule.file().phase() == Phase.PERCEPTION
                            ? "write perception.symptom( $seen ); instead"
                            : "write verdict.supports( STRONG, \"…\", $symptom ); instead");
        }
    }

    private void checkSymptoms(Matcher gives, List<Argument> arguments) {
        if (arguments.size() <= FIRST_SYMPTOM) {
            rule.problemAt(
                    Mistake.MISSING_EVIDENCE,
                    rule.inConsequence(gives.start()),
                    "this evidence names no symptom that it rests on",
                    "write verdict." + gives.group(1) + "( STRONG, \"…\", $symptom ) instead:"
                            + " only a symptom has sources that a reader can look at");
            return;
        }
        for (Argument argument : arguments.subList(FIRST_SYMPTOM, arguments.size())) {
            typeOf(argument.text())
                    .filter(type -> !type.equals("Symptom"))
                    .ifPresent(type -> rule.problemAt(
                            Mistake.MISSING_EVIDENCE,
                            rule.inConsequence(argument.place()),
                            "this evidence rests on " + argument.text() + ", which is a " + type + " and no symptom",
                            "name what it shows in rules/symptoms, and write a Symptom of this rule here instead"));
        }
    }

    /** Returns the type of the pattern that a variable is bound to; empty for any other expression. */
    private Optional<String> typeOf(String variable) {
        return PatternWalk.of(rule.rule()).stream()
                .filter(found -> variable.equals(found.pattern().getIdentifier()))
                .map(FoundPattern::type)
                .findFirst();
    }
}
