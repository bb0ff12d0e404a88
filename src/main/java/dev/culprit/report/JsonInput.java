package dev.culprit.report;

import dev.culprit.model.Analysis;
import dev.culprit.model.ArtifactOutcome;
import dev.culprit.model.Assumption;
import dev.culprit.model.ClockOffset;
import dev.culprit.model.CollectedSource;
import dev.culprit.model.Coverage;
import dev.culprit.model.Host;
import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import java.io.IOException;
import java.util.List;

/** Writes what the input holds; the same members in the report and in the inventory. */
final class JsonInput {
    private final Json json;
    private final Analysis analysis;

    JsonInput(Json json, Analysis analysis) {
        this.json = json;
        this.analysis = analysis;
    }

    void hosts() throws IOException {
        json.objects("hosts", analysis.observations().hosts(), this::host);
        List<String> absent = analysis.observations().nodesNotCollected();
        if (!absent.isEmpty()) {
            json.texts("nodesNotCollected", absent);
        }
    }

    private void host(Host host) throws IOException {
        json.always("name", host.name());
        json.texts("aliases", host.aliases());
        json.text("cluster", analysis.observations().clusterOf(host));
        json.text("zone", host.zone());
        json.text("zoneBasis", host.zoneBasis());
        if (!host.clock().isEmpty()) {
            clock(json, host.clock());
        }
    }

    /** Writes how far a clock was off last, and what tells it. */
    static void clock(Json json, List<ClockOffset> offsets) throws IOException {
        json.number(
                "clockOffsetSeconds", offsets.get(offsets.size() - 1).ahead().toMillis() / 1000.0);
        json.text("clockBasis", Wording.clock(offsets));
    }

    void artifacts() throws IOException {
        json.objects("artifacts", analysis.artifacts(), this::artifact);
    }

    private void artifact(ArtifactOutcome outcome) throws IOException {
        json.always("path", outcome.artifact().path());
        json.always("kind", outcome.artifact().kind().label());
        if (outcome.artifact().bytes() >= 0) {
            json.number("bytes", outcome.artifact().bytes());
        }
        json.number("records", outcome.records());
        json.number("recovered", outcome.recovered());
        json.number("problems", outcome.problems());
        json.text("skipped", outcome.skipped());
        List<Assumption> assumptions = analysis.observations().assumptionsOf(outcome.artifact());
        if (!assumptions.isEmpty()) {
            json.objects("assumptions", assumptions, this::assumption);
        }
    }

    /** Writes one row for each source collected and one for each symptom that could or could not have been seen. */
    void coverage() throws IOException {
        json.rows("coverage", () -> {
            for (CollectedSource source : analysis.observations().collected()) {
                json.row(() -> source(source));
            }
            for (Coverage symptom : analysis.diagnosis().coverage()) {
                json.row(() -> symptom(symptom));
            }
        });
    }

    private void source(CollectedSource source) throws IOException {
        json.text("host", source.host());
        json.always(source.kind().label(), source.name());
        state(source.state().label(), source.span(), source.count(), source.why());
    }

    private void symptom(Coverage coverage) throws IOException {
        json.text("host", coverage.host());
        json.always("symptom", coverage.symptom());
        state(coverage.state().label(), coverage.span(), coverage.count(), coverage.why());
    }

    private void state(String state, Span span, long count, String why) throws IOException {
        json.always("state", state);
        json.time("start", span.start());
        json.time("end", span.end());
        json.number("count", count);
        json.text("why", why);
    }

    private void assumption(Assumption assumption) throws IOException {
        json.text("where", InventoryTables.place(assumption.where()));
        json.always("topic", assumption.topic());
        json.always("assumed", assumption.assumed());
        json.text("because", assumption.because());
    }

    void problems() throws IOException {
        json.objects("problems", analysis.problems(), this::problem);
    }

    private void problem(Problem problem) throws IOException {
        json.text("artifact", problem.where().artifact());
        json.text("where", InventoryTables.place(problem.where()));
        json.always("code", problem.code());
        json.always("text", problem.text());
    }

    /** Writes the members that name a place: the file, and its record, line or offset if one is known. */
    static void source(Json json, SourceRef source) throws IOException {
        json.always("artifact", source.artifact());
        switch (source.unit()) {
            case RECORD -> json.number("record", source.position());
            case LINE -> json.number("line", source.position());
            case OFFSET -> json.number("offset", source.position());
            case WHOLE -> {
                // the file itself is the place
            }
        }
    }
}
