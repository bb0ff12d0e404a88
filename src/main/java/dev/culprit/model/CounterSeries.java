package dev.culprit.model;

import java.time.Instant;
import java.util.Comparator;

/**
 * The samples of one counter of one instance, in the order of time; what rules reason about.
 *
 * <p>A sample is NaN where the file has none. Of a series with more samples than are kept, each entry stands for a stretch
 * of time; {@link #summarised} tells.
 */
public final class CounterSeries implements Comparable<CounterSeries> {
    private static final Comparator<CounterSeries> ORDER = Comparator.comparing(CounterSeries::host)
            .thenComparing(CounterSeries::object)
            .thenComparing(CounterSeries::counter)
            .thenComparing(CounterSeries::instance)
            .thenComparing(CounterSeries::source);

    private final SourceRef source;
    private final String host;
    private final CounterName name;
    private final String instance;
    private final String unit;
    private final CounterKind kind;
    private final CounterSamples samples;

    /**
     * Makes a series.
     *
     * @param source line of the first sample
     * @param host identity of the host; "" if unknown
     * @param name what is counted
     * @param instance what it is counted for, as printed; "" if the counter set has no instances
     * @param unit unit of the values, such as {@code s} or {@code bytes/s}; "" if not known
     * @param kind what the values mean
     * @param samples times and values
     */
    public CounterSeries(
            SourceRef source,
            String host,
            CounterName name,
            String instance,
            String unit,
            CounterKind kind,
            CounterSamples samples) {
        this.source = source;
        this.host = host;
        this.name = name;
        this.instance = instance;
        this.unit = unit;
        this.kind = kind;
        this.samples = samples;
    }

    public SourceRef source() {
        return source;
    }

    public String host() {
        return host;
    }

    public CounterName name() {
        return name;
    }

    /** Returns the canonical English name of the counter set. */
    public String object() {
        return name.object();
    }

    /** Returns the canonical English name of the counter. */
    public String counter() {
        return name.counter();
    }

    public String instance() {
        return instance;
    }

    public String unit() {
        return unit;
    }

    public CounterKind kind() {
        return kind;
    }

    /** Returns the samples themselves. */
    public CounterSamples samples() {
        return samples;
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
