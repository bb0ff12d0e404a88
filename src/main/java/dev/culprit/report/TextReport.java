package dev.culprit.report;

import dev.culprit.model.Analysis;
import dev.culprit.model.Catalogue;
import dev.culprit.model.CauseOutcome;
import dev.culprit.model.Finding;
import dev.culprit.model.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes the verdict as text for people: what was read, each finding with its evidence, and what could not be said. */
public final class TextReport {
    private static final int MOST_HOSTS = 6;

    private final TextStyle style;
    private final Catalogue catalogue;

    /**
     * Creates a writer of reports.
     *
     * @param catalogue what records that carry no text, and error codes, are told by
     */
    public TextReport(TextStyle style, Catalogue catalogue) {
        this.style = style;
        this.catalogue = catalogue;
    }

    /**
     * Writes the report; the writer is neither flushed nor closed.
     *
     * @throws IOException if the writer fails
     */
    public void write(Analysis analysis, Writer out) throws IOException {
        out.write(text(analysis));
    }

    /** Returns the report; it ends with a line feed, and only line feeds end its lines. */
    public String text(Analysis analysis) {
        var sheet = new Sheet(style);
        var wording = new Wording(analysis);
        if (style.verbosity() == TextStyle.Verbosity.QUIET) {
            quiet(analysis, sheet, wording);
            return sheet.toString();
        }
        header(analysis, sheet);
        var collecting = Collecting.shownIn(analysis, style.verbose());
        findings(analysis, sheet, wording, collecting);
        new ClosingText(sheet, style, analysis, wording, collecting).write();
        if (style.verbose()) {
            new DetailText(sheet, analysis, wording, collecting).write();
        }
        return sheet.toString();
    }

    private void quiet(Analysis analysis, Sheet sheet, Wording wording) {
        var findings = findingText(analysis, sheet, wording, new Collecting(List.of()));
        analysis.diagnosis().findings().forEach(findings::writeLine);
        if (analysis.diagnosis().findings().isEmpty()) {
            sheet.line(Piece.plain("no known cause found; " + ClosingText.judged(analysis)));
        }
        if (analysis.run().partial()) {
            sheet.line(Piece.plain("interrupted: some input was not read"));
        }
    }

    private void header(Analysis analysis, Sheet sheet) {
        sheet.paragraph(List.of(), 0, new Piece(new Headline(style).of(analysis), Ink.BOLD));
        List<String> absent = analysis.observations().nodesNotCollected();
        if (!absent.isEmpty()) {
            String said =
                    "NOTHING of " + Wording.hosts(absent, MOST_HOSTS) + " is in the input, though the cluster lists "
                            + (absent.size() == 1 ? "it as its node" : "them as its nodes")
                            + ": what happened there is not known";
            sheet.paragraph(List.of(), 0, new Piece(said, Ink.YELLOW));
        }
        analysis.run().window().ifPresent(window -> window(analysis, window, sheet));
        if (analysis.run().partial()) {
            String said = "INTERRUPTED: some input was not read; what follows holds for the rest";
            sheet.paragraph(List.of(), 0, new Piece(said, Ink.YELLOW));
        }
        sheet.blank();
    }

    private static void window(Analysis analysis, Span window, Sheet sheet) {
        String asked = "judged: " + Times.span(window);
        if (analysis.windowIsEmpty()) {
            asked += ", where there is no record and no sample: what follows rests on settings and stated facts alone";
        }
        sheet.paragraph(List.of(), 0, new Piece(asked, Ink.YELLOW));
    }

    private void findings(Analysis analysis, Sheet sheet, Wording wording, Collecting collecting) {
        var findings = findingText(analysis, sheet, wording, collecting);
        int number = 1;
        for (Finding finding : analysis.diagnosis().findings()) {
            findings.write(number++, finding, reason(analysis, finding));
            sheet.blank();
        }
    }

    private FindingText findingText(Analysis analysis, Sheet sheet, Wording wording, Collecting collecting) {
        var chain = new ChainText(sheet, style, analysis, wording, catalogue);
        return new FindingText(sheet, style, wording, chain, evidence(analysis, sheet, wording), collecting);
    }

    private EvidenceText evidence(Analysis analysis, Sheet sheet, Wording wording) {
        var sources = style.verbose() ? new Sources(analysis, 20, 40) : new Sources(analysis, 3, 4);
        return new EvidenceText(sheet, style, analysis, wording, sources, new EvidenceRecords(analysis, catalogue));
    }

    private static String reason(Analysis analysis, Finding finding) {
        return analysis.diagnosis().outcomes().stream()
                .filter(outcome -> outcome.cause().equals(finding.page().id()))
                .map(CauseOutcome::reason)
                .findFirst()
                .orElse("");
    }
}
