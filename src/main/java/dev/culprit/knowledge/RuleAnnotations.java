package dev.culprit.knowledge;

import java.util.Objects;
import org.kie.api.definition.rule.Rule;

/** Reads the one annotation that every rule bears. */
public final class RuleAnnotations {
    private RuleAnnotations() {}

    /** Returns the cause that a rule judges, from {@code @cause("…")}; "" if it judges none. */
    public static String cause(Rule rule) {
        return value(rule, Phase.JUDGEMENT);
    }

    /** Returns the symptom that a rule perceives, from {@code @symptom("…")}; "" if it perceives none. */
    public static String symptom(Rule rule) {
        return value(rule, Phase.PERCEPTION);
    }

    /** The compiler leaves the quotation marks of an annotation in its value, or not, depending on how it was called. */
    private static String value(Rule rule, Phase phase) {
        String value =
                Objects.toString(rule.getMetaData().get(phase.annotation()), "").strip();
        return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }
}
