package dev.culprit.model;

import java.time.Instant;
import java.util.Comparator;

/**
 * The samples of one counter of one instance, in the order of time; what rules reason about.
 *
 * @param source line of the first sample
 * @param host identity of the host; "" if unknown
 * @param name what is counted
 * @param instance what it is counted for, as printed; "" if the counter set has no instances
 * @param unit unit of the values, such as {@code s} or {@code bytes/s}; "" if not known
 * @param kind what the values mean
 * @param samples times and values; at least one
 */
public record CounterSeries(
        SourceRef source,
        String host,
        CounterName name,
        String instance,
        String unit,
        CounterKind kind,
        CounterSamples samples)
        implements Comparable<CounterSeries> {
    private static final Comparator<CounterSeries> ORDER = Comparator.comparing(CounterSeries::host)
            .thenComparing(CounterSeries::name)
            .thenComparing(CounterSeries::instance)
            .thenComparing(CounterSeries::source);

    /** Returns the canonical English name of the counter set. */
    public String object() {
        return name.object();
    }

    /** Returns the canonical English name of the counter. */
    public String counter() {
        return name.counter();
    }

    /** Tells whether each entry stands for a stretch of time and not for one sample. */
    public boolean summarised() {
        return samples.summarised();
    }

    /** Returns the time of the first sample. */
    public Instant start() {
        return samples.time(0);
    }

    /** Returns the time of the last sample. */
    public Instant end() {
        return samples.time(samples.size() - 1);
    }

    @Override
    public int compareTo(CounterSeries other) {
        return ORDER.compare(this, other);
    }
}
