package dev.culprit.report;

import dev.culprit.model.Analysis;
import dev.culprit.model.CauseOutcome;
import dev.culprit.model.Missing;
import dev.culprit.model.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes what only {@code -v} shows: every cause with its reason, what to collect and how, and the whole inventory. */
final class DetailText {
    private static final int OUTCOME = 4;

    private final Sheet sheet;
    private final Analysis analysis;
    private final Wording wording;
    private final Collecting collecting;

    DetailText(Sheet sheet, Analysis analysis, Wording wording, Collecting collecting) {
        this.sheet = sheet;
        this.analysis = analysis;
        this.wording = wording;
        this.collecting = collecting;
    }

    void write() {
        causes();
        toCollect();
        var tables = new InventoryTables(sheet, analysis, wording, true);
        tables.hosts();
        tables.files();
        tables.coverage();
        tables.problems();
        run();
    }

    private void causes() {
        var outcomes = analysis.diagnosis().outcomes();
        sheet.blank();
        sheet.line(new Piece("every known cause", Ink.BOLD));
        outcomes.stream()
                .sorted(Comparator.comparing(CauseOutcome::verdict).thenComparing(Comparator.naturalOrder()))
                .forEach(outcome -> {
                    String verdict = verdict(outcome.verdict()) + confidence(outcome);
                    sheet.paragraph(List.of(), 2, Piece.plain(outcome.cause() + ": " + verdict));
                    if (!outcome.verdict().isFinding()) {
                        sheet.paragraph(List.of(), OUTCOME, new Piece(wording.sentence(outcome.reason()), Ink.DIM));
                    }
                });
    }

    private static String confidence(CauseOutcome outcome) {
        if (Double.isNaN(outcome.confidence())) {
            return "";
        }
        String percent = Wording.percent(outcome.confidence());
        return outcome.verdict().isFinding() ? " " + percent : " (" + percent + ")";
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case NOT_EVALUATED -> "not judged";
            case NOT_FOUND -> "not found";
            case ERROR -> "rule failed";
            case FOUND, SUSPECTED, SUPPRESSED -> verdict.label();
        };
    }

    private void toCollect() {
        var outcomes = analysis.diagnosis().outcomes();
        var byCommand = collecting.grouped(
                outcomes.stream().flatMap(outcome -> outcome.missing().stream()).toList());
        if (byCommand.isEmpty()) {
            return;
        }
        sheet.blank();
        sheet.line(new Piece("to collect, most useful first", Ink.BOLD));
        byCommand.entrySet().stream()
                .map(entry -> new Want(
                        String.join("; ", wording.wants(entry.getValue())),
                        entry.getKey(),
                        causesThatNeed(entry.getValue())))
                .sorted()
                .forEach(this::want);
    }

    private SortedSet<String> causesThatNeed(List<Missing> missing) {
        return analysis.diagnosis().outcomes().stream()
                .filter(outcome -> outcome.missing().stream().anyMatch(missing::contains))
                .map(CauseOutcome::cause)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void want(Want want) {
        sheet.paragraph(List.of(), 2, Piece.plain(want.what() + ", for " + String.join(", ", want.causes())));
        if (!want.collect().isEmpty()) {
            boolean stated = want.collect().startsWith(Wording.STATES);
            if (stated) {
                String flags = "state it with " + Wording.stating(want.collect());
                sheet.paragraph(List.of(), OUTCOME, Piece.plain(flags));
            } else {
                sheet.line(Piece.plain(" ".repeat(OUTCOME)), new Piece(want.collect(), Ink.BOLD));
            }
        }
    }

    private void run() {
        var run = analysis.run();
        sheet.blank();
        sheet.line(new Piece("this run", Ink.BOLD));
        var tool = analysis.tool();
        String rules = Wording.count(tool.rulesCount(), "rule") + " (version " + tool.rulesVersion() + ")";
        sheet.paragraph(List.of(), 2, Piece.plain("culprit " + tool.version() + ", " + rules));
        sheet.paragraph(List.of(), 2, Piece.plain("input: " + String.join(", ", analysis.inputs())));
        run.settings().forEach((name, value) -> sheet.paragraph(List.of(), 2, Piece.plain(name + " = " + value)));
    }

    private record Want(String what, String collect, SortedSet<String> causes) implements Comparable<Want> {
        private static final Comparator<Want> MOST_USEFUL =
                Comparator.comparingInt((Want want) -> -want.causes().size()).thenComparing(Want::what);

        @Override
        public int compareTo(Want other) {
            return MOST_USEFUL.compare(this, other);
        }
    }
}
