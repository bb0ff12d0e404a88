package dev.culprit.report;

import dev.culprit.model.CausePage;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the known causes as text for people, area by area. */
public final class RulesListText {
    private static final int ROW = 2;
    private static final int DETAIL = 4;

    private final TextStyle style;

    public RulesListText(TextStyle style) {
        this.style = style;
    }

    /**
     * Writes the list; the writer is neither flushed nor closed.
     *
     * @param pages the causes, in any order
     * @param cases number of corpus cases by id of the cause; a cause that is not named has none
     * @throws IOException if the writer fails
     */
    public void write(List<CausePage> pages, Map<String, Integer> cases, Writer out) throws IOException {
        out.write(text(pages, cases));
    }

    /** Returns the text that {@link #write} writes; in quiet style only the ids, one on each line. */
    public String text(List<CausePage> pages, Map<String, Integer> cases) {
        var sheet = new Sheet(style);
        if (style.verbosity() == TextStyle.Verbosity.QUIET) {
            pages.stream().sorted().forEach(page -> sheet.line(Piece.plain(page.id())));
            return sheet.toString();
        }
        var byArea = pages.stream()
                .sorted()
                .collect(Collectors.groupingBy(CausePage::area, TreeMap::new, Collectors.toList()));
        byArea.forEach((area, causes) -> {
            sheet.line(new Piece(area, Ink.BOLD));
            causes.forEach(page -> cause(sheet, page, cases.getOrDefault(page.id(), 0)));
            sheet.blank();
        });
        sheet.line(new Piece(Wording.count(pages.size(), "cause"), Ink.DIM));
        return sheet.toString();
    }

    private static void cause(Sheet sheet, CausePage page, int cases) {
        var labels = List.of(
                page.kind().label(), page.severity().label(), page.status().label(), Wording.count(cases, "case"));
        var lead = List.of(Piece.plain(" ".repeat(ROW)), new Piece(page.id(), Ink.CYAN), Piece.plain("  "));
        int indent = lead.stream().mapToInt(Piece::width).sum();
        sheet.paragraph(lead, indent, new Piece(String.join(" · ", labels), Ink.DIM));
        sheet.paragraph(List.of(), DETAIL, Piece.plain(page.title()));
    }
}
