package dev.culprit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What two rule bases say differently about one cause over the same input.
 *
 * @param cause id of the cause
 * @param before what the first says; empty if it does not know the cause
 * @param after what the second says; empty if it does not know the cause
 */
public record OutcomeChange(String cause, Optional<CauseOutcome> before, Optional<CauseOutcome> after) {
    private static final double LEAST_MOVE = 0.01;

    /** Returns the differences in verdict, or in confidence by a hundredth or more, by cause. */
    public static List<OutcomeChange> between(Diagnosis before, Diagnosis after) {
        var changes = new ArrayList<OutcomeChange>();
        var causes = new TreeSet<String>();
        before.outcomes().forEach(outcome -> causes.add(outcome.cause()));
        after.outcomes().forEach(outcome -> causes.add(outcome.cause()));
        for (String cause : causes) {
            var change = new OutcomeChange(cause, of(before, cause), of(after, cause));
            if (change.isOfVerdict() || change.movesConfidence()) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static Optional<CauseOutcome> of(Diagnosis diagnosis, String cause) {
        return diagnosis.outcomes().stream()
                .filter(outcome -> outcome.cause().equals(cause))
                .findFirst();
    }

    /** Tells whether the verdict differs, or one of the two does not know the cause. */
    public boolean isOfVerdict() {
        return !before.map(CauseOutcome::verdict).equals(after.map(CauseOutcome::verdict));
    }

    private boolean movesConfidence() {
        double one = before.map(CauseOutcome::confidence).orElse(Double.NaN);
        double other = after.map(CauseOutcome::confidence).orElse(Double.NaN);
        return Math.abs(one - other) >= LEAST_MOVE;
    }
}
