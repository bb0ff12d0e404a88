package dev.culprit.model;

import java.util.List;

/**
 * What is said about one known cause, found or not; every known cause has exactly one.
 *
 * @param cause id of the cause
 * @param verdict what is said
 * @param confidence highest probability of the cause in any scope, 0 to 1; NaN if it was not evaluated
 * @param reason one sentence: why this verdict
 * @param missing what was not collected and is needed
 * @param seen what speaks for it nonetheless, strongest first, if it is not found; one sentence each
 */
public record CauseOutcome(
        String cause, Verdict verdict, double confidence, String reason, List<Missing> missing, List<String> seen)
        implements Comparable<CauseOutcome> {
    public CauseOutcome {
        missing = missing.stream().distinct().sorted().toList();
        seen = List.copyOf(seen);
    }

    /** Makes an outcome for which nothing speaks that its reason does not say. */
    public CauseOutcome(String cause, Verdict verdict, double confidence, String reason, List<Missing> missing) {
        this(cause, verdict, confidence, reason, missing, List.of());
    }

    @Override
    public int compareTo(CauseOutcome other) {
        return cause.compareTo(other.cause);
    }
}
