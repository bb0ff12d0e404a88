package dev.culprit.model;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time in which something held for a counter.
 *
 * @param series the series it is about
 * @param source where the peak was read; of a jump, where it was complete
 * @param start when it began, as far as samples tell
 * @param end when it was seen last, not before start
 * @param samples how many samples show it, at least 1
 * @param peak the one furthest beyond the limit; of a jump, how much it rose
 * @param mean their mean; of a jump, how much it rose
 * @param certain whether every sample shows it; false if only the extremes of summaries do
 */
public record CounterEpisode(
        CounterSeries series,
        SourceRef source,
        Instant start,
        Instant end,
        int samples,
        double peak,
        double mean,
        boolean certain) {
    /** With fewer in the series nobody knows what is usual. */
    private static final int LEAST_OF_THE_SERIES = 10;

    private static final int LEAST_OF_THE_EPISODE = 5;

    /** Between two readings of a gauge that are further apart anything may have happened; engineering judgement. */
    private static final Duration WIDEST_BETWEEN_READINGS = Duration.ofMinutes(5);

    public String host() {
        return series.host();
    }

    public String instance() {
        return series.instance();
    }

    public Duration duration() {
        return Duration.between(start, end);
    }

    /**
     * Tells whether there are samples enough to say that it lasted: at least 10 in the series and 5 in the episode, every
     * one of which shows it, and no further apart than five minutes unless each sample is about all the time since the
     * one before, as a rate or a mean time is.
     */
    public boolean sustained() {
        return certain
                && samples >= LEAST_OF_THE_EPISODE
                && series.size() >= LEAST_OF_THE_SERIES
                && (series.kind().isAboutTheTimeBefore() || series.interval().compareTo(WIDEST_BETWEEN_READINGS) <= 0);
    }

    /** Returns the word that the samples allow: {@code sustained} or {@code observed}. */
    public String claim() {
        return sustained() ? "sustained" : "observed";
    }

    public Span span() {
        return new Span(start, end);
    }

    /** Tells whether a moment lies in it or no further from it than that. */
    public boolean near(Instant moment, Duration gap) {
        return span().isWithin(gap, new Span(moment, moment));
    }

    /** Tells whether an event lies in it or no further from it than that. */
    public boolean near(Event event, Duration gap) {
        return near(event.time(), gap);
    }

    /** Tells whether a burst overlaps it or is no further from it than that. */
    public boolean near(Burst burst, Duration gap) {
        return span().isWithin(gap, new Span(burst.start(), burst.end()));
    }

    /** Tells whether another episode overlaps it or is no further from it than that. */
    public boolean near(CounterEpisode other, Duration gap) {
        return span().isWithin(gap, other.span());
    }
}
