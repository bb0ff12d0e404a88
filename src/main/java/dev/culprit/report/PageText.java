package dev.culprit.report;

import dev.culprit.model.CausePage;
import dev.culprit.model.ChainLink;
import java.util.ArrayList;
import java.util.List;

/** Writes the page of a cause as text for people. */
public final class PageText {
    private static final int INDENT = 2;
    private static final int ITEM = 4;

    private final TextStyle style;

    public PageText(TextStyle style) {
        this.style = style;
    }

    /** Returns the page; it ends with a line feed. */
    public String text(CausePage page) {
        var sheet = new Sheet(style);
        sheet.paragraph(List.of(), 0, new Piece(page.title(), Ink.BOLD));
        sheet.line(new Piece(
                String.join(
                        " · ",
                        page.id(),
                        page.area(),
                        page.kind().label(),
                        page.severity().label(),
                        page.status().label()),
                Ink.DIM));
        page.sections().forEach((heading, text) -> {
            sheet.blank();
            sheet.line(new Piece(heading, Ink.BOLD));
            paragraphs(sheet, text);
        });
        chain(sheet, page);
        confirm(sheet, page);
        repair(sheet, page);
        if (!page.rivals().isEmpty()) {
            heading(sheet, "Rivals, and how to tell them apart");
            page.rivals()
                    .forEach((rival, tellApart) ->
                            sheet.paragraph(List.of(lead()), INDENT, Piece.plain(rival + ": " + tellApart)));
        }
        if (!page.references().isEmpty()) {
            heading(sheet, "Further reading");
        }
        for (CausePage.Reference reference : page.references()) {
            sheet.paragraph(List.of(lead()), INDENT, Piece.plain(reference.title()));
            if (!reference.url().isEmpty()) {
                sheet.line(new Piece(" ".repeat(ITEM) + reference.url(), Ink.DIM));
            }
        }
        return sheet.toString();
    }

    private static Piece lead() {
        return Piece.plain(" ".repeat(INDENT));
    }

    private static void heading(Sheet sheet, String title) {
        sheet.blank();
        sheet.line(new Piece(title, Ink.BOLD));
    }

    /** Puts lines of a paragraph together again; an item of a list stands for itself. */
    private static void paragraphs(Sheet sheet, String text) {
        var lines = new ArrayList<String>();
        for (String line : (text.strip() + "\n").split("\n", -1)) {
            boolean item = line.startsWith("- ");
            if ((line.isBlank() || item) && !lines.isEmpty()) {
                paragraph(sheet, String.join(" ", lines));
                lines.clear();
            }
            if (!line.isBlank()) {
                lines.add(line.strip());
            }
        }
    }

    private static void paragraph(Sheet sheet, String text) {
        if (text.startsWith("- ")) {
            sheet.paragraph(List.of(Piece.plain("  - ")), ITEM, Piece.plain(text.substring(2)));
        } else {
            sheet.paragraph(List.of(lead()), INDENT, Piece.plain(text));
        }
    }

    private static void chain(Sheet sheet, CausePage page) {
        if (!page.chain().isEmpty()) {
            heading(sheet, "From symptom to root");
        }
        String lead = "    ";
        for (ChainLink link : page.chain()) {
            String seen = link.seenBy().isEmpty() ? "always inferred" : "seen by " + String.join(" or ", link.seenBy());
            sheet.paragraph(
                    List.of(Piece.plain(lead)), ITEM, Piece.plain(link.level().label() + ": " + link.says()));
            sheet.paragraph(List.of(Piece.plain(" ".repeat(ITEM))), ITEM, new Piece(seen, Ink.DIM));
            lead = "  → ";
        }
    }

    private static void confirm(Sheet sheet, CausePage page) {
        if (!page.confirm().isEmpty()) {
            heading(sheet, "Commands that settle it");
        }
        for (CausePage.Confirm confirm : page.confirm()) {
            sheet.line(new Piece(" ".repeat(INDENT) + confirm.command(), Ink.CYAN));
            String told = (confirm.readOnly() ? "read-only" : "changes something")
                    + (confirm.tells().isEmpty() ? "" : ": " + confirm.tells());
            sheet.paragraph(List.of(Piece.plain(" ".repeat(ITEM))), ITEM, new Piece(told, Ink.DIM));
        }
    }

    private static void repair(Sheet sheet, CausePage page) {
        if (!page.remediation().isEmpty()) {
            heading(sheet, "Steps of the fix");
        }
        int number = 1;
        for (CausePage.Remediation step : page.remediation()) {
            String text = step.step() + " (can be undone: " + step.reversible() + ")";
            sheet.paragraph(List.of(Piece.plain("  " + number + ". ")), INDENT + 3, Piece.plain(text));
            if (!step.command().isEmpty()) {
                sheet.line(new Piece(" ".repeat(INDENT + 3) + step.command(), Ink.CYAN));
            }
            number++;
        }
    }
}
