package dev.culprit.model;

/**
 * How well a cause is told, over the cases of the corpus and over what perturbations made of them.
 *
 * @param cause its id
 * @param cases cases in whose folder it stands
 * @param corpus how often it was named rightly, wrongly and not at all, on the cases as they are
 * @param perturbed the same on the perturbed cases
 * @param brier mean squared distance of its confidence from the truth over perturbed cases in which it is true or named, 0 at
 *     best and 1 at worst; NaN without any
 * @param notEvaluated share of the perturbed cases it is true in that could not be judged any more, 0 to 1; NaN without any
 */
public record CauseScore(
        String cause, int cases, NamedTally corpus, NamedTally perturbed, double brier, double notEvaluated)
        implements Comparable<CauseScore> {
    /**
     * How often a cause was named.
     *
     * @param right named where it is true
     * @param wrong named where it is not
     * @param missed true and not named
     */
    public record NamedTally(int right, int wrong, int missed) {
        public static final NamedTally NONE = new NamedTally(0, 0, 0);

        /** Returns the sum of both. */
        public NamedTally plus(NamedTally other) {
            return new NamedTally(right + other.right, wrong + other.wrong, missed + other.missed);
        }

        /** Returns the share of namings that are right, 0 to 1; NaN if it was never named. */
        public double precision() {
            return right + wrong == 0 ? Double.NaN : (double) right / (right + wrong);
        }

        /** Returns the share of true ones that are named, 0 to 1; NaN if it was never true. */
        public double recall() {
            return right + missed == 0 ? Double.NaN : (double) right / (right + missed);
        }
    }

    @Override
    public int compareTo(CauseScore other) {
        return cause.compareTo(other.cause);
    }
}
