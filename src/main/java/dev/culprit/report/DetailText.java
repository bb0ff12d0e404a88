package dev.culprit.report;

import dev.culprit.model.Analysis;
import dev.culprit.model.CauseOutcome;
import dev.culprit.model.Missing;
import dev.culprit.model.Verdict;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes what only {@code -v} shows: every cause with its reason, what to collect and how, and the whole inventory. */
final class DetailText {
    private static final int OUTCOME = 4;

    private final Sheet sheet;
    private final Analysis analysis;
    private final Wording wording;

    DetailText(Sheet sheet, Analysis analysis, Wording wording) {
        this.sheet = sheet;
        this.analysis = analysis;
        this.wording = wording;
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
        var causesByWant = new LinkedHashMap<Want, SortedSet<String>>();
        for (CauseOutcome outcome : analysis.diagnosis().outcomes()) {
            outcome.missing()
                    .forEach(missing -> causesByWant
                            .computeIfAbsent(Want.of(missing), want -> new TreeSet<>())
                            .add(outcome.cause()));
        }
        if (causesByWant.isEmpty()) {
            return;
        }
        sheet.blank();
        sheet.line(new Piece("to collect, most useful first", Ink.BOLD));
        Comparator<Map.Entry<Want, SortedSet<String>>> mostUseful =
                Comparator.comparing(entry -> -entry.getValue().size());
        causesByWant.entrySet().stream()
                .sorted(mostUseful.thenComparing(entry -> entry.getKey().what()))
                .forEach(entry -> want(entry.getKey(), entry.getValue()));
    }

    private void want(Want want, SortedSet<String> causes) {
        String names = String.join(", ", causes);
        sheet.paragraph(List.of(), 2, Piece.plain(wording.sentence(want.what()) + ", for " + names));
        if (!want.collect().isEmpty()) {
            sheet.line(Piece.plain(" ".repeat(OUTCOME)), new Piece(want.collect(), Ink.BOLD));
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

    private record Want(String what, String collect) {
        static Want of(Missing missing) {
            return new Want(missing.what(), missing.collect());
        }
    }
}
