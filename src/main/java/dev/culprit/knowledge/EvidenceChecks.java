package dev.culprit.knowledge;

import dev.culprit.knowledge.CallArguments.Argument;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that evidence rests on symptoms, whose sources a reader can look at. */
final class EvidenceChecks {
    private static final Pattern GIVES = Pattern.compile("\\bverdict\\s*\\.\\s*(supports|contradicts)\\s*\\(");
    private static final int FIRST_SYMPTOM = 2;

    private final CheckedRule rule;

    private EvidenceChecks(CheckedRule rule) {
        this.rule = rule;
    }

    static void run(CheckedRule rule) {
        var checks = new EvidenceChecks(rule);
        String code = rule.consequenceCode();
        Matcher gives = GIVES.matcher(code);
        while (gives.find()) {
            checks.checkSymptoms(gives, CallArguments.of(code, gives.end()));
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
