package dev.culprit.report;

import dev.culprit.model.CauseOutcome;
import dev.culprit.model.OutcomeChange;
import java.util.List;
import java.util.Optional;

/** Writes what two rule bases say differently, input by input, as text for people. */
public final class OutcomeChangesText {
    private final TextStyle style;

    public OutcomeChangesText(TextStyle style) {
        this.style = style;
    }

    /** Returns the name of an input and its changes; "" if there are none. Ends with a line feed. */
    public String text(String input, List<OutcomeChange> changes) {
        if (changes.isEmpty()) {
            return "";
        }
        var sheet = new Sheet(style);
        sheet.line(new Piece(input, Ink.BOLD));
        for (OutcomeChange change : changes) {
            String moved = said(change.before()) + " → " + said(change.after());
            sheet.paragraph(List.of(Piece.plain("  " + change.cause() + "  ")), 6, Piece.plain(moved));
        }
        return sheet.toString();
    }

    private static String said(Optional<CauseOutcome> outcome) {
        return outcome.map(known -> known.verdict().label()
                        + (Double.isNaN(known.confidence()) ? "" : " " + Wording.percent(known.confidence())))
                .orElse("not known");
    }
}
