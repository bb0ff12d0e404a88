package dev.culprit.report;

import dev.culprit.model.Analysis;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes what a bundle holds as text for people: hosts, files, coverage of each host, problems. */
public final class InventoryText {
    private final TextStyle style;

    public InventoryText(TextStyle style) {
        this.style = style;
    }

    /**
     * Writes the inventory; the writer is neither flushed nor closed.
     *
     * @throws IOException if the writer fails
     */
    public void write(Analysis analysis, Writer out) throws IOException {
        out.write(text(analysis));
    }

    /** Returns the inventory; it ends with a line feed, and only line feeds end its lines. */
    public String text(Analysis analysis) {
        var sheet = new Sheet(style);
        String said = new Headline(style).of(analysis);
        sheet.paragraph(List.of(), 0, new Piece(said, Ink.BOLD));
        var tables = new InventoryTables(sheet, analysis, new Wording(analysis), style.verbose());
        tables.hosts();
        tables.files();
        tables.assumptions();
        tables.coverage();
        tables.problems();
        return sheet.toString();
    }
}
