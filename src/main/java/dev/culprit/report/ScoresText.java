package dev.culprit.report;

import dev.culprit.model.BenchScores;
import dev.culprit.model.BenchScores.ConfidenceBin;
import dev.culprit.model.CauseScore;
import java.util.List;
import java.util.Locale;

/** Writes how well the rules tell causes: as text for people, or as Markdown for the documentation. */
public final class ScoresText {
    private static final int CAUSE = 36;
    private static final int NUMBER = 8;
    private static final List<String> HEADINGS = List.of("cases", "prec.", "recall", "Brier", "no data");

    private final TextStyle style;

    public ScoresText(TextStyle style) {
        this.style = style;
    }

    /** Returns the tables; they end with a line feed. */
    public String text(BenchScores scores) {
        var sheet = new Sheet(style);
        var heading = new StringBuilder(Lines.padded("cause", CAUSE));
        HEADINGS.forEach(word -> heading.append(Lines.paddedLeft(word, NUMBER)));
        sheet.line(new Piece(heading.toString(), Ink.DIM));
        for (CauseScore score : told(scores)) {
            var line = new StringBuilder(Lines.padded(score.cause(), CAUSE));
            numbers(score).forEach(number -> line.append(Lines.paddedLeft(number, NUMBER)));
            sheet.line(Piece.plain(line.toString()));
        }
        if (scores.perturbations() > 0) {
            sheet.blank();
            sheet.paragraph(List.of(), 0, Piece.plain(explained(scores)));
            for (ConfidenceBin bin : scores.bins()) {
                sheet.line(Piece.plain("  " + Lines.padded(range(bin), 14) + Lines.paddedLeft(percent(bin.share()), 6)
                        + " right of " + Wording.count(bin.findings(), "finding")));
            }
        }
        return sheet.toString();
    }

    /** Returns the tables as Markdown; they end with a line feed. */
    public static String markdown(BenchScores scores) {
        var text = new StringBuilder("# How well the rules tell causes\n\n");
        text.append(explained(scores)).append("\n\n| confidence | findings | right |\n|---|---:|---:|\n");
        scores.bins()
                .forEach(bin -> text.append("| ")
                        .append(range(bin))
                        .append(" | ")
                        .append(bin.findings())
                        .append(" | ")
                        .append(percent(bin.share()))
                        .append(" |\n"));
        text.append("\n| cause | ").append(String.join(" | ", HEADINGS)).append(" |\n|---|---:|---:|---:|---:|---:|\n");
        scores.causes()
                .forEach(score -> text.append("| ")
                        .append(score.cause())
                        .append(" | ")
                        .append(String.join(" | ", numbers(score)))
                        .append(" |\n"));
        return text.toString();
    }

    /** Leaves out causes that no case is about and nobody named. */
    private static List<CauseScore> told(BenchScores scores) {
        return scores.causes().stream()
                .filter(score -> score.cases() > 0
                        || !score.corpus().plus(score.perturbed()).equals(CauseScore.NamedTally.NONE))
                .toList();
    }

    private static String explained(BenchScores scores) {
        return String.format(
                Locale.ROOT,
                "%,d cases and %,d perturbations of them, drawn with seed %d: a log, counter or cmdlet left out, half of the"
                        + " time, a clock that is off, a healthy host beside, one sign of another cause. Precision and recall"
                        + " are over both; the Brier score and the share without data are over the perturbations. A cause"
                        + " stays true while the strongest evidence for it is there, and else must not be named.",
                scores.cases(),
                scores.perturbations(),
                scores.seed());
    }

    private static List<String> numbers(CauseScore score) {
        var all = score.corpus().plus(score.perturbed());
        return List.of(
                Integer.toString(score.cases()),
                percent(all.precision()),
                percent(all.recall()),
                Double.isNaN(score.brier()) ? "–" : String.format(Locale.ROOT, "%.3f", score.brier()),
                percent(score.notEvaluated()));
    }

    private static String range(ConfidenceBin bin) {
        return Math.round(bin.from() * 100) + " to " + Math.round(bin.to() * 100) + " %";
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : Math.round(share * 100) + " %";
    }
}
