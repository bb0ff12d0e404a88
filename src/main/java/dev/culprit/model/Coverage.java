package dev.culprit.model;

import java.time.Duration;
import java.util.Comparator;

/**
 * Whether a symptom would have been seen on a host, had it been there.
 *
 * @param symptom id of the symptom
 * @param host identity of the host; "" for stated facts, which concern the whole bundle
 * @param state how well its sources were collected
 * @param span the time covered; {@link Span#ALWAYS} for settings and for states other than present
 * @param count records or settings in those sources
 * @param why one clause: the source that covers it, or what is wrong with it
 */
public record Coverage(String symptom, String host, CoverageState state, Span span, long count, String why)
        implements Comparable<Coverage> {
    /** Recorders of several hosts take the samples of one moment some milliseconds apart. */
    private static final Duration SAME_MOMENT = Duration.ofSeconds(1);

    private static final Comparator<Coverage> ORDER =
            Comparator.comparing(Coverage::host).thenComparing(Coverage::symptom);

    /** Tells whether the whole span of the given symptom is covered, so that absence may be claimed for it. */
    public boolean covers(Symptom other) {
        return covers(other.span());
    }

    /** Tells whether the span of the given symptom and the margin on both of its sides is covered. */
    public boolean covers(Symptom other, Duration margin) {
        return covers(other.span().widened(margin));
    }

    /** Tells whether the whole given span is covered, to the second; a source without times covers any span. */
    public boolean covers(Span wanted) {
        return state == CoverageState.PRESENT && span.widened(SAME_MOMENT).contains(wanted);
    }

    @Override
    public int compareTo(Coverage other) {
        return ORDER.compare(this, other);
    }
}
