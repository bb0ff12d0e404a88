package dev.culprit.knowledge;

import dev.culprit.model.Catalogue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.AttributeDescr;

/** Checks the frame of a rule: its annotation, its attributes, and that its consequence says something and changes no facts. */
final class RuleShapeChecks {
    private static final Pattern CHANGES_FACTS =
            Pattern.compile("(?<![\\w.$])(insert|insertLogical|update|modify|delete|retract)\\s*[({]");
    private static final Pattern ENGINE = Pattern.compile("(?<![\\w.$])(drools|kcontext)\\s*\\.");
    private static final Pattern FORALL = Pattern.compile("\\bforall\\s*\\(");

    private static final Pattern SAYS = Pattern.compile("\\b(?:verdict|perception)\\b");

    private final CheckedRule rule;
    private final Catalogue catalogue;

    private RuleShapeChecks(CheckedRule rule, Catalogue catalogue) {
        this.rule = rule;
        this.catalogue = catalogue;
    }

    static void run(CheckedRule rule, Catalogue catalogue) {
        var checks = new RuleShapeChecks(rule, catalogue);
        checks.checkAnnotations();
        checks.checkAttributes();
        checks.checkConsequence();
        checks.checkSays();
    }

    private void checkAnnotations() {
        String wanted = rule.file().phase().annotation();
        for (AnnotationDescr annotation : rule.rule().getAnnotations()) {
            int line = lineOf(annotation);
            if (!annotation.getName().equals(wanted)) {
                rule.problem(
                        Mistake.UNKNOWN_ANNOTATION,
                        line,
                        "there is no annotation @" + annotation.getName() + " here",
                        "rules of the " + rule.file().phase().label() + " bear @" + wanted + "(\"…\") and no other");
            } else if (annotation.isDuplicated()) {
                rule.problem(
                        Mistake.REPEATED_ANNOTATION,
                        line,
                        "there is more than one @" + wanted,
                        "keep one; write a rule for each");
            }
        }
        AnnotationDescr annotation = rule.rule().getAnnotation(wanted);
        if (annotation == null) {
            rule.problem(
                    Mistake.MISSING_ANNOTATION,
                    rule.line(),
                    "there is no @" + wanted,
                    "write @" + wanted + "(\"" + example() + "\") below the name");
        } else {
            checkValue(valueOf(annotation), lineOf(annotation));
        }
    }

    private void checkValue(String value, int line) {
        if (rule.file().phase() == Phase.JUDGEMENT && !value.equals(example())) {
            rule.problem(
                    Mistake.FOREIGN_CAUSE,
                    line,
                    "@cause(\"" + value + "\") is not the cause of this file",
                    "write @cause(\"" + example() + "\"): a file judges its own cause only");
        }
        if (rule.file().phase() == Phase.PERCEPTION && !catalogue.symptoms().containsKey(value)) {
            rule.problem(
                    Mistake.UNKNOWN_SYMPTOM,
                    line,
                    "there is no symptom '" + value + "'",
                    Nearest.hint(value, catalogue.symptoms().keySet(), "add it to catalog/symptoms.yaml"));
        }
    }

    private String example() {
        return rule.file().phase() == Phase.JUDGEMENT ? rule.file().file().stem() : "area.what";
    }

    /** Returns the value of a rule's annotation without its quotation marks; "" if it has none. */
    static String valueOf(AnnotationDescr annotation) {
        String value = annotation.hasValue() ? String.valueOf(annotation.getSingleValue()) : "";
        return value.replaceAll("^\"|\"$", "");
    }

    private int lineOf(AnnotationDescr annotation) {
        return annotation.getLine() > 0
                ? annotation.getLine()
                : rule.lineOf("@" + annotation.getName()).orElse(rule.line());
    }

    private void checkAttributes() {
        for (AttributeDescr attribute : rule.rule().getAttributes().values()) {
            rule.problem(
                    Mistake.RULE_ATTRIBUTE,
                    rule.lineOfName(attribute.getName()).orElse(attribute.getLine()),
                    "rules have no attribute " + attribute.getName(),
                    "remove it: what a rule says may not depend on the order or the time in which rules run");
        }
    }

    private void checkConsequence() {
        String code = rule.consequenceCode();
        Matcher change = CHANGES_FACTS.matcher(code);
        while (change.find()) {
            rule.problemAt(
                    Mistake.CHANGED_FACTS,
                    rule.inConsequence(change.start()),
                    "a consequence may not " + change.group(1) + " facts",
                    rule.file().phase() == Phase.PERCEPTION
                            ? "name what was seen with perception.symptom(…)"
                            : "give evidence with verdict.supports(…) or verdict.contradicts(…)");
        }
        Matcher engine = ENGINE.matcher(code);
        while (engine.find()) {
            rule.problemAt(
                    Mistake.ENGINE_CALL,
                    rule.inConsequence(engine.start()),
                    "a consequence may not speak to the rule engine",
                    "remove " + engine.group(1) + ".…");
        }
        Matcher forall = FORALL.matcher(rule.conditionCode());
        if (forall.find()) {
            rule.problemAt(
                    Mistake.FORALL,
                    rule.inCondition(forall.start()),
                    "forall is not used here",
                    "write not( … ) over the facts that would break it");
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
}
