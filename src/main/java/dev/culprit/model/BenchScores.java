package dev.culprit.model;

import java.util.List;

/**
 * How well the rule base tells causes, measured on cases its rules were not written on.
 *
 * @param causes each cause, sorted
 * @param bins findings on perturbed cases by their confidence, and how many of them are right
 * @param cases cases of the corpus
 * @param perturbations perturbed cases
 * @param seed what they were drawn with; the same seed draws the same
 */
public record BenchScores(List<CauseScore> causes, List<ConfidenceBin> bins, int cases, int perturbations, long seed) {
    public BenchScores {
        causes = causes.stream().sorted().toList();
        bins = List.copyOf(bins);
    }

    /**
     * Findings of similar confidence.
     *
     * @param from lowest confidence, 0 to 1
     * @param to highest confidence; the bin ends below it, but for 1
     * @param findings how many
     * @param right how many of them name what is true
     */
    public record ConfidenceBin(double from, double to, int findings, int right) {
        /** Returns the share that is right, 0 to 1; NaN without findings. */
        public double share() {
            return findings == 0 ? Double.NaN : (double) right / findings;
        }
    }
}
