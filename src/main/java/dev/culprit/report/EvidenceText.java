package dev.culprit.report;

import dev.culprit.model.Analysis;
import dev.culprit.model.Coverage;
import dev.culprit.model.CoverageState;
import dev.culprit.model.Evidence;
import dev.culprit.model.Evidence.Role;
import dev.culprit.model.Finding;
import dev.culprit.model.Missing;
import dev.culprit.model.Scope;
import dev.culprit.model.Span;
import dev.culprit.model.Symptom;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what speaks for and against a finding, each with its strength and the records it rests on. */
final class EvidenceText {
    private static final int MOST_GAPS = 3;
    private static final int LONGEST_RECORD = 400;
    private static final int MOST_LINES = 5;
    private static final int MOST_CODES = 3;
    private static final String NOT_COLLECTED = "not collected: ";

    private final Sheet sheet;
    private final TextStyle style;
    private final Analysis analysis;
    private final Wording wording;
    private final Sources sources;
    private final EvidenceRecords records;
    private final Set<String> told = new HashSet<>();

    EvidenceText(
            Sheet sheet,
            TextStyle style,
            Analysis analysis,
            Wording wording,
            Sources sources,
            EvidenceRecords records) {
        this.sheet = sheet;
        this.style = style;
        this.analysis = analysis;
        this.wording = wording;
        this.sources = sources;
        this.records = records;
    }

    void write(Finding finding) {
        told.clear();
        side(finding, Role.SUPPORTS, "for", "+ ", Ink.GREEN);
        if (finding.evidence().stream().anyMatch(evidence -> evidence.role() == Role.CONTRADICTS)) {
            side(finding, Role.CONTRADICTS, "against", "– ", Ink.YELLOW);
        } else {
            sheet.block("against", Piece.plain("– " + nothingAgainst(finding)));
        }
    }

    private void side(Finding finding, Role role, String label, String mark, Ink ink) {
        var all = finding.evidence().stream()
                .filter(evidence -> evidence.role() == role)
                .toList();
        var shown = all.stream()
                .filter(evidence -> evidence.counted() || style.verbose())
                .toList();
        String blockLabel = label;
        for (Evidence evidence : shown) {
            var lead =
                    List.of(new Piece(Lines.padded("     " + blockLabel, Sheet.LABEL), Ink.CYAN), new Piece(mark, ink));
            sheet.paragraph(lead, Sheet.LABEL + 2, Piece.plain(wording.sentence(evidence.text())));
            sheet.detail(new Piece(particulars(evidence, finding), Ink.DIM));
            records(evidence);
            blockLabel = "";
        }
        if (shown.size() < all.size()) {
            String more = Wording.count(all.size() - shown.size(), "more sign", "more signs")
                    + " of the same, not counted again (-v lists them)";
            sheet.block("", new Piece("  " + more, Ink.DIM));
        }
    }

    /** Says what records without text say and what error codes mean, each once in a finding. */
    private void records(Evidence evidence) {
        var lines = style.verbose() ? records.all(evidence, MOST_LINES) : records.made(evidence, 1);
        lines.forEach((place, line) -> {
            if (told.add(line)) {
                String said = wording.sentence(InventoryTables.place(place) + ": " + line);
                sheet.detail(Piece.plain(Lines.shortened(VisibleText.of(said), LONGEST_RECORD)));
            }
        });
        records.codes(evidence).stream()
                .filter(code -> !evidence.text().contains(code.symbol()) && told.add(code.symbol()))
                .limit(MOST_CODES)
                .forEach(code ->
                        sheet.detail(Piece.plain(code.code().hex() + " is " + code.symbol() + ": " + code.meaning())));
    }

    private String particulars(Evidence evidence, Finding finding) {
        Symptom seen = evidence.about();
        String time = seen.timed() ? Times.span(seen.span(), finding.span().flatMap(Times::day)) : "";
        String host = finding.hosts().size() > 1 && !seen.host().isEmpty() ? Wording.host(seen.host()) : "";
        String weight = evidence.strength().label() + (evidence.counted() ? "" : ", not counted again");
        return Stream.of(weight, (host + " " + time).strip(), sources.of(evidence.sources()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Claims that nothing speaks against the finding only if the sources it needs cover it on all of its hosts. */
    private String nothingAgainst(Finding finding) {
        Span window = finding.span().orElse(Span.ALWAYS);
        var gaps = new TreeSet<Missing>();
        if (finding.page().needs().groups().isEmpty() || analysis.windowIsEmpty()) {
            return "nothing seen";
        }
        for (String host : hosts(finding)) {
            finding.page()
                    .needs()
                    .missing(symptom -> coverage(symptom, host).anyMatch(coverage -> covers(coverage, window)))
                    .forEach(symptom -> gaps.add(gap(symptom, host)));
        }
        return gaps.isEmpty()
                ? "nothing, in logs that cover the window"
                : "nothing seen; not covered: "
                        + Wording.some(wording.wants(List.copyOf(gaps)), MOST_GAPS, "more", "; ");
    }

    /** What is about a whole cluster may be contradicted on any node, also on one of which nothing was collected. */
    private List<String> hosts(Finding finding) {
        List<String> own = finding.hosts().isEmpty() ? List.of("") : finding.hosts();
        return finding.page().scope() == Scope.CLUSTER
                ? Stream.concat(own.stream(), analysis.observations().nodesNotCollected().stream())
                        .toList()
                : own;
    }

    private static boolean covers(Coverage coverage, Span window) {
        return window.equals(Span.ALWAYS) ? coverage.state() == CoverageState.PRESENT : coverage.covers(window);
    }

    private Stream<Coverage> coverage(String symptom, String host) {
        return analysis.diagnosis().coverage().stream()
                .filter(coverage -> coverage.symptom().equals(symptom)
                        && (coverage.host().equals(host) || coverage.host().isEmpty()));
    }

    private Missing gap(String symptom, String host) {
        return knownGap(symptom, host).orElseGet(() -> {
            String why = coverage(symptom, host)
                    .map(Coverage::why)
                    .filter(reason -> !reason.isEmpty())
                    .findFirst()
                    .orElse("nothing collected");
            String what = why.startsWith(NOT_COLLECTED)
                    ? why.substring(NOT_COLLECTED.length()) + " of " + Wording.host(host)
                    : Wording.host(host) + " (" + why + ")";
            return new Missing(symptom, host, what, "");
        });
    }

    private Optional<Missing> knownGap(String symptom, String host) {
        var diagnosis = analysis.diagnosis();
        var all = Stream.concat(
                diagnosis.findings().stream().flatMap(finding -> finding.missing().stream()),
                diagnosis.outcomes().stream().flatMap(outcome -> outcome.missing().stream()));
        return all.filter(missing ->
                        missing.symptom().equals(symptom) && missing.host().equals(host))
                .findFirst();
    }
}
