package dev.culprit.report;

import dev.culprit.model.RuleTime;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Writes what the slowest rules cost as text for people. */
public final class ProfileText {
    private static final int MOST_RULES = 15;
    private static final int TIME = 11;
    private static final int FIRINGS = 11;

    private final TextStyle style;

    public ProfileText(TextStyle style) {
        this.style = style;
    }

    /**
     * Returns the table; it ends with a line feed.
     *
     * @param times the rules, slowest first
     */
    public String text(List<RuleTime> times) {
        var sheet = new Sheet(style);
        Duration total = times.stream().map(RuleTime::elapsed).reduce(Duration.ZERO, Duration::plus);
        sheet.paragraph(
                List.of(),
                0,
                new Piece(
                        Wording.count(times.size(), "rule") + ", each run by itself: " + milliseconds(total)
                                + " in all; together they share patterns and take less",
                        Ink.BOLD));
        sheet.line(
                new Piece(Lines.paddedLeft("time", TIME) + Lines.paddedLeft("firings", FIRINGS) + "  rule", Ink.DIM));
        for (RuleTime time : times.stream().limit(MOST_RULES).toList()) {
            String numbers = Lines.paddedLeft(milliseconds(time.elapsed()), TIME)
                    + Lines.paddedLeft(String.format(Locale.ROOT, "%,d", time.firings()), FIRINGS) + "  ";
            sheet.paragraph(
                    List.of(Piece.plain(numbers)),
                    TIME + FIRINGS + 2,
                    Piece.plain(time.about() + ": " + time.rule() + " (" + time.file() + ")"));
        }
        return sheet.toString();
    }

    private static String milliseconds(Duration time) {
        return String.format(Locale.ROOT, "%,.1f ms", time.toNanos() / 1e6);
    }
}
