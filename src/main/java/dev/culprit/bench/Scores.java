package dev.culprit.bench;

import dev.culprit.model.BenchScores.ConfidenceBin;
import dev.culprit.model.CauseOutcome;
import dev.culprit.model.CauseScore;
import dev.culprit.model.CauseScore.NamedTally;
import dev.culprit.model.Diagnosis;
import dev.culprit.model.Finding;
import dev.culprit.model.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what was named rightly, wrongly and not at all. */
final class Scores {
    /** Borders of the bins of confidence; below the first nothing is named. */
    private static final double[] BORDERS = {0.5, 0.65, 0.8, 0.9, 1.0};

    private final Map<String, Counts> byCause = new TreeMap<>();
    private final int[] findings = new int[BORDERS.length - 1];
    private final int[] right = new int[BORDERS.length - 1];

    private static final class Counts {
        private int cases;
        private NamedTally corpus = NamedTally.NONE;
        private NamedTally perturbed = NamedTally.NONE;
        private double squares;
        private int judged;
        private int stillTrue;
        private int notEvaluated;
    }

    private Counts counts(String cause) {
        return byCause.computeIfAbsent(cause, same -> new Counts());
    }

    void addCase(BenchCase base) {
        counts(base.corpusCase().cause()).cases++;
        tally(base.truth(), base.mayName(), base.diagnosis())
                .forEach((cause, tally) ->
                        counts(cause).corpus = counts(cause).corpus.plus(tally));
    }

    void addPerturbed(BenchCase base, Perturbation change, Diagnosis said) {
        tally(change.truth(), base.mayName(), said)
                .forEach((cause, tally) ->
                        counts(cause).perturbed = counts(cause).perturbed.plus(tally));
        for (Finding finding : said.findings()) {
            if (!base.mayName().contains(finding.page().id())
                    || base.truth().contains(finding.page().id())) {
                int bin = bin(finding.confidence());
                findings[bin]++;
                right[bin] += change.truth().contains(finding.page().id()) ? 1 : 0;
            }
        }
        weigh(base, change, said);
    }

    private void weigh(BenchCase base, Perturbation change, Diagnosis said) {
        Set<String> about = new HashSet<>(base.truth());
        said.findings().stream()
                .map(finding -> finding.page().id())
                .filter(cause -> !base.mayName().contains(cause))
                .forEach(about::add);
        for (CauseOutcome outcome : said.outcomes()) {
            if (about.contains(outcome.cause())) {
                Counts counts = counts(outcome.cause());
                boolean isTrue = change.truth().contains(outcome.cause());
                counts.stillTrue += base.truth().contains(outcome.cause()) ? 1 : 0;
                if (outcome.verdict() == Verdict.NOT_EVALUATED) {
                    counts.notEvaluated += base.truth().contains(outcome.cause()) ? 1 : 0;
                } else if (!Double.isNaN(outcome.confidence())) {
                    double off = outcome.confidence() - (isTrue ? 1 : 0);
                    counts.squares += off * off;
                    counts.judged++;
                }
            }
        }
    }

    private static Map<String, NamedTally> tally(Set<String> truth, Set<String> neutral, Diagnosis said) {
        Set<String> named =
                said.findings().stream().map(finding -> finding.page().id()).collect(Collectors.toSet());
        var tallies = new TreeMap<String, NamedTally>();
        truth.forEach(
                cause -> tallies.put(cause, named.contains(cause) ? new NamedTally(1, 0, 0) : new NamedTally(0, 0, 1)));
        named.stream()
                .filter(cause -> !truth.contains(cause) && !neutral.contains(cause))
                .forEach(cause -> tallies.put(cause, new NamedTally(0, 1, 0)));
        return tallies;
    }

    private static int bin(double confidence) {
        int bin = 0;
        while (bin < BORDERS.length - 2 && confidence >= BORDERS[bin + 1]) {
            bin++;
        }
        return bin;
    }

    CauseScore of(String cause) {
        Counts counts = counts(cause);
        return new CauseScore(
                cause,
                counts.cases,
                counts.corpus,
                counts.perturbed,
                counts.judged == 0 ? Double.NaN : counts.squares / counts.judged,
                counts.stillTrue == 0 ? Double.NaN : (double) counts.notEvaluated / counts.stillTrue);
    }

    List<ConfidenceBin> bins() {
        var bins = new ArrayList<ConfidenceBin>();
        for (int bin = 0; bin < findings.length; bin++) {
            bins.add(new ConfidenceBin(BORDERS[bin], BORDERS[bin + 1], findings[bin], right[bin]));
        }
        return bins;
    }
}
