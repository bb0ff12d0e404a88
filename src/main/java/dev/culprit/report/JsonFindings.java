package dev.culprit.report;

import dev.culprit.model.Analysis;
import dev.culprit.model.Catalogue;
import dev.culprit.model.Catalogue.ErrorEntry;
import dev.culprit.model.CauseOutcome;
import dev.culprit.model.CausePage;
import dev.culprit.model.Chain;
import dev.culprit.model.Evidence;
import dev.culprit.model.Finding;
import dev.culprit.model.Missing;
import dev.culprit.model.Symptom;
import dev.culprit.model.Verdict;
import java.io.IOException;
import java.util.List;

/** Writes the findings of a report, each with its evidence. */
final class JsonFindings {
    private static final int MOST_LINES = 20;

    private final Json json;
    private final Analysis analysis;
    private final EvidenceRecords records;

    JsonFindings(Json json, Analysis analysis, Catalogue catalogue) {
        this.json = json;
        this.analysis = analysis;
        this.records = new EvidenceRecords(analysis, catalogue);
    }

    void write() throws IOException {
        json.objects("findings", analysis.diagnosis().findings(), this::finding);
    }

    private void finding(Finding finding) throws IOException {
        CausePage page = finding.page();
        json.always("id", finding.id());
        json.always("cause", page.id());
        json.always("title", page.title());
        json.always("area", page.area());
        json.always("kind", page.kind().label());
        json.always("status", page.status().label());
        json.always("severity", page.severity().label());
        json.always("verdict", finding.verdict().label());
        json.number("confidence", finding.confidence());
        json.number("prior", page.prior());
        json.number("logOdds", finding.logOdds());
        json.number("rivalsWeight", finding.rivalsWeight());
        json.texts("hosts", finding.hosts());
        if (finding.span().isPresent()) {
            json.span("span", finding.span().get());
        }
        json.number("episodes", finding.episodes());
        json.text("summary", finding.summary());
        json.text(
                "explanation",
                page.sections().getOrDefault("Why it happens", "").strip());
        json.objects("chain", finding.chain().links(), this::link);
        json.texts("explains", finding.chain().explains());
        json.texts("followsFrom", finding.chain().followsFrom());
        json.objects("evidence", finding.evidence(), this::evidence);
        json.objects("rivals", finding.rivals(), this::rival);
        missing(json, finding.missing());
        json.objects("confirm", finding.confirm(), this::confirm);
        json.objects("remediation", finding.remediation(), this::remediation);
        json.objects("references", page.references(), this::reference);
        if (finding.verdict() == Verdict.SUPPRESSED) {
            json.object("suppressed", () -> json.text("reason", reason(page.id())));
        }
    }

    private void link(Chain.Link link) throws IOException {
        json.always("level", link.written().level().label());
        json.always("says", link.written().says());
        json.always("state", link.state().label());
        if (link.first().isPresent()) {
            Symptom first = link.first().get();
            json.always("symptom", first.id());
            json.text("host", first.host());
            if (first.timed()) {
                json.time("time", first.start());
            }
        }
    }

    private void evidence(Evidence evidence) throws IOException {
        Symptom seen = evidence.about();
        json.always("role", evidence.role().label());
        json.always("strength", evidence.strength().label());
        json.number("weight", evidence.weight());
        json.flag("counted", evidence.counted());
        json.always("symptom", seen.id());
        json.always("text", evidence.text());
        json.text("host", seen.host());
        if (seen.timed()) {
            json.span("span", seen.span());
        }
        json.number("count", seen.count());
        json.objects("sources", evidence.sources(), source -> JsonInput.source(json, source));
        records(evidence);
    }

    private void records(Evidence evidence) throws IOException {
        var lines = records.all(evidence, MOST_LINES).entrySet();
        if (!lines.isEmpty()) {
            json.objects("records", List.copyOf(lines), record -> {
                json.object("source", () -> JsonInput.source(json, record.getKey()));
                json.always("says", record.getValue());
            });
        }
        List<ErrorEntry> codes = records.codes(evidence);
        if (!codes.isEmpty()) {
            json.objects("codes", codes, known -> {
                json.always("code", known.code().hex());
                json.always("symbol", known.symbol());
                json.always("meaning", known.meaning());
            });
        }
    }

    private void rival(Finding.Rival rival) throws IOException {
        json.always("cause", rival.cause());
        json.number("confidence", rival.confidence());
        json.text("tellApart", rival.tellApart());
    }

    static void missing(Json json, List<Missing> missing) throws IOException {
        json.objects("missing", missing, one -> {
            json.always("symptom", one.symptom());
            json.text("host", one.host());
            json.always("what", one.what());
            json.text("collect", one.collect());
        });
    }

    private void confirm(Finding.Settle settle) throws IOException {
        json.always("command", settle.command());
        json.text("host", settle.host());
        json.flag("readOnly", settle.readOnly());
        json.text("tells", settle.tells());
        json.text("state", settle.state());
    }

    private void remediation(Finding.Step step) throws IOException {
        json.always("step", step.text());
        json.text("command", step.command());
        json.text("reversible", step.reversible());
    }

    private void reference(CausePage.Reference reference) throws IOException {
        json.always("title", reference.title());
        json.text("url", reference.url());
    }

    private String reason(String cause) {
        return analysis.diagnosis().outcomes().stream()
                .filter(outcome -> outcome.cause().equals(cause))
                .map(CauseOutcome::reason)
                .findFirst()
                .orElse("");
    }
}
