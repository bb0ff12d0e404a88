package dev.culprit.report;

import dev.culprit.model.ConditionTrace;
import dev.culprit.model.RuleTrace;
import dev.culprit.model.Symptom;
import dev.culprit.model.WhyNot;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes why a cause was not named as JSON. */
public final class WhyNotJson {

    /**
     * Writes one document; the writer is neither flushed nor closed.
     *
     * @throws IOException if the writer fails
     */
    public void write(WhyNot why, Writer out) throws IOException {
        Json.document(out, json -> {
            json.always("cause", why.page().id());
            json.always("verdict", why.outcome().verdict().label());
            json.number("confidence", why.outcome().confidence());
            json.always("reason", why.outcome().reason());
            json.objects("rules", why.rules(), rule -> rule(json, rule));
            json.objects("symptoms", why.symptoms(), rule -> rule(json, rule));
            json.objects("nearMisses", why.nearMisses(), miss -> {
                json.always("rule", miss.rule());
                json.always("limit", miss.limit());
                json.number("value", miss.value());
                json.number("threshold", miss.threshold());
                json.text("artifact", miss.where().artifact());
            });
            json.objects("changes", why.changes(), change -> {
                json.texts("rules", change.rules().stream().map(RuleTrace::rule).toList());
                json.flag("fire", change.fire());
                json.number("confidence", change.confidence());
            });
            json.objects("missing", why.outcome().missing(), missing -> {
                json.always("what", missing.what());
                json.text("collect", missing.collect());
            });
        });
    }

    private static void rule(Json json, RuleTrace rule) throws IOException {
        json.always("rule", rule.rule());
        json.always("about", rule.about());
        json.always("file", rule.file());
        json.number("line", rule.line());
        json.always("state", rule.state().label());
        json.objects("gives", rule.gives(), weighing -> {
            json.always("role", weighing.role().label());
            json.always("strength", weighing.strength().label());
        });
        json.objects("conditions", rule.conditions(), part -> condition(json, part));
    }

    private static void condition(Json json, ConditionTrace part) throws IOException {
        json.always("text", part.text());
        json.number("line", part.line());
        json.always("state", part.state().label());
        if (!part.seen().isEmpty()) {
            List<String> seen = part.seen().stream().map(Symptom::id).distinct().toList();
            json.texts("seen", seen);
        }
        if (!part.looked().isEmpty()) {
            json.objects("looked", part.looked(), covered -> {
                json.always("symptom", covered.symptom());
                json.always("host", covered.host());
                json.always("state", covered.state().label());
                json.text("why", covered.why());
            });
        }
    }
}
