package dev.culprit.report;

import dev.culprit.model.Analysis;
import dev.culprit.model.Catalogue;
import dev.culprit.model.CauseOutcome;
import dev.culprit.model.Host;
import dev.culprit.model.Incident;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;

/** Writes report.json, as {@code report.schema.json} beside this class describes it. */
public final class JsonReport {
    /** Value of the member {@code schema}. */
    public static final String SCHEMA = "culprit.report/1";

    private final boolean timings;
    private final Catalogue catalogue;

    /**
     * Creates a writer of reports.
     *
     * @param timings whether to tell how long the run took; without it equal input gives equal bytes
     * @param catalogue what records that carry no text, and error codes, are told by
     */
    public JsonReport(boolean timings, Catalogue catalogue) {
        this.timings = timings;
        this.catalogue = catalogue;
    }

    /**
     * Writes the report, indented and with line feeds; the writer is neither flushed nor closed.
     *
     * @throws IOException if the writer fails
     */
    public void write(Analysis analysis, Writer out) throws IOException {
        Json.document(out, json -> members(json, analysis));
    }

    private void members(Json json, Analysis analysis) throws IOException {
        var input = new JsonInput(json, analysis);
        json.always("schema", SCHEMA);
        json.object("tool", () -> tool(json, analysis.tool()));
        json.object("bundle", () -> bundle(json, analysis));
        new JsonFindings(json, analysis, catalogue).write();
        json.objects("causes", analysis.diagnosis().outcomes(), outcome -> cause(json, outcome));
        input.coverage();
        input.artifacts();
        input.problems();
        input.hosts();
        json.objects("incidents", analysis.diagnosis().incidents(), incident -> incident(json, incident));
        json.object("run", () -> run(json, analysis.run()));
    }

    private static void tool(Json json, Analysis.Tool tool) throws IOException {
        json.always("version", tool.version());
        json.object("rules", () -> {
            json.always("version", tool.rulesVersion());
            json.number("count", tool.rulesCount());
        });
    }

    private static void bundle(Json json, Analysis analysis) throws IOException {
        var observed = analysis.observations();
        json.texts("paths", analysis.inputs());
        json.texts("hosts", observed.hosts().stream().map(Host::name).toList());
        if (observed.span().isPresent()) {
            json.span("span", observed.span().get());
        }
    }

    private static void cause(Json json, CauseOutcome outcome) throws IOException {
        json.always("cause", outcome.cause());
        json.always("verdict", outcome.verdict().label());
        json.number("confidence", outcome.confidence());
        json.text("reason", outcome.reason());
        if (!outcome.seen().isEmpty()) {
            json.texts("seen", outcome.seen());
        }
        JsonFindings.missing(json, outcome.missing());
    }

    private static void incident(Json json, Incident incident) throws IOException {
        json.span("span", incident.span());
        json.texts("hosts", incident.hosts());
        json.texts("symptoms", incident.symptoms());
        json.texts("findings", incident.findings());
    }

    private void run(Json json, Analysis.Run run) throws IOException {
        json.texts("args", run.args());
        json.object("settings", () -> {
            for (var setting : run.settings().entrySet()) {
                json.always(setting.getKey(), setting.getValue());
            }
        });
        if (timings) {
            json.object("timings", () -> json.number("elapsedSeconds", seconds(run.elapsed())));
        }
        json.flag("partial", run.partial());
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
