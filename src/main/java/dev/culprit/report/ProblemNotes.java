package dev.culprit.report;

import dev.culprit.model.Analysis;
import dev.culprit.model.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes below the verdict what went wrong: damaged files first, then some of the rest, and how many more there are. */
final class ProblemNotes {
    private static final Set<String> READING = Set.of("bundle", "decode");
    private static final int MOST_FILES = 3;
    private static final int MOST_OTHERS = 2;

    private final Sheet sheet;
    private final TextStyle style;
    private final Analysis analysis;
    private final Wording wording;
    private final Sources sources;
    private String label = "problems";

    ProblemNotes(Sheet sheet, TextStyle style, Analysis analysis, Wording wording) {
        this.sheet = sheet;
        this.style = style;
        this.analysis = analysis;
        this.wording = wording;
        this.sources = new Sources(analysis, 1, 1);
    }

    void write() {
        if (!analysis.hasReadable()) {
            nothingReadable();
            return;
        }
        Map<String, List<Problem>> reading = problems(true).stream()
                .collect(Collectors.groupingBy(
                        problem -> problem.where().artifact(), TreeMap::new, Collectors.toList()));
        worst(reading).forEach(file -> {
            List<Problem> ofFile = reading.getOrDefault(file, List.of());
            String more = ofFile.size() > 1 ? " (and " + (ofFile.size() - 1) + " more)" : "";
            note(sources.file(file) + ": " + wording.sentence(ofFile.get(0).text()) + more);
        });
        List<Problem> others = problems(false);
        boolean few = others.size() <= MOST_OTHERS && !style.verbose();
        if (few) {
            others.forEach(problem -> note(told(problem)));
        }
        var left = new ArrayList<String>();
        if (reading.size() > MOST_FILES) {
            left.add(Wording.count(reading.size() - MOST_FILES, "other file") + " could not be read fully");
        }
        if (!few && !others.isEmpty()) {
            left.add(Wording.count(others.size(), (reading.isEmpty() ? "" : "other ") + "problem"));
        }
        if (!left.isEmpty()) {
            note(String.join("; ", left) + (style.verbose() ? ", listed below" : " (-v tells what is wrong)"));
        }
    }

    private List<Problem> problems(boolean ofReading) {
        return analysis.problems().stream()
                .filter(problem -> READING.contains(problem.stage()) == ofReading)
                .toList();
    }

    /** Returns the files to name: first those whose bundle problems keep whole files from being read. */
    private static List<String> worst(Map<String, List<Problem>> reading) {
        return reading.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Problem>> entry) -> entry.getValue().stream()
                                .noneMatch(problem -> problem.stage().equals("bundle")))
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_FILES)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Says what is wrong at once where there is nothing else to say. */
    private void nothingReadable() {
        analysis.problems().stream().limit(MOST_FILES).forEach(problem -> note(told(problem)));
        int left = analysis.problems().size() - MOST_FILES;
        if (left > 0) {
            sheet.note(label, Piece.plain("and " + left + " more; culprit inventory lists them"));
        }
    }

    private String told(Problem problem) {
        String place = problem.where().artifact().isEmpty() ? "" : sources.of(List.of(problem.where())) + ": ";
        return place + wording.sentence(problem.text());
    }

    private void note(String text) {
        sheet.note(label, new Piece(text, Ink.YELLOW));
        label = "";
    }
}
