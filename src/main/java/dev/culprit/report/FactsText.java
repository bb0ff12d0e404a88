package dev.culprit.report;

import java.util.List;
import java.util.SortedMap;

/** Writes the facts that a person may state, with the values that each may have, for people. */
public final class FactsText {
    private static final int DETAIL = 4;

    private final TextStyle style;

    public FactsText(TextStyle style) {
        this.style = style;
    }

    /**
     * Returns the text.
     *
     * @param facts meanings by name; each begins with the values that the fact may have
     */
    public String text(SortedMap<String, String> facts) {
        var sheet = new Sheet(style);
        facts.forEach((name, meaning) -> {
            sheet.line(new Piece("--fact " + name + "=…", Ink.BOLD));
            sheet.paragraph(List.of(Piece.plain(" ".repeat(DETAIL))), DETAIL, Piece.plain(meaning));
        });
        sheet.blank();
        sheet.line(new Piece(
                Wording.count(facts.size(), "fact") + ", for analyze or a facts.yaml beside the bundle", Ink.DIM));
        return sheet.toString();
    }
}
