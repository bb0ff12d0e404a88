package dev.culprit.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The samples of one counter of one instance, in the order of time; what rules reason about.
 *
 * @param host identity of the host; "" if unknown
 * @param name what is counted
 * @param instance what it is counted for, as printed; "" if the counter set has no instances
 * @param unit unit of the values, such as {@code s} or {@code bytes/s}; "" if not known
 * @param kind what the values mean
 * @param samples times and values; at least one
 */
public record CounterSeries(
        String host, CounterName name, String instance, String unit, CounterKind kind, CounterSamples samples)
        implements Comparable<CounterSeries> {
    private static final String BY_THE_SECOND = "/s";

    private static final Comparator<CounterSeries> ORDER = Comparator.comparing(CounterSeries::host)
            .thenComparing(CounterSeries::name)
            .thenComparing(CounterSeries::instance)
            .thenComparing(CounterSeries::source);

    /** Returns where the first sample was read. */
    public SourceRef source() {
        return samples.source(0);
    }

    /** Returns where its largest sample was read, of a cumulative counter where it had risen most. */
    public SourceRef peakSource() {
        boolean counts = kind == CounterKind.CUMULATIVE && samples.size() > 1;
        CounterSamples told = counts ? CounterGrowth.deltas(this) : samples;
        return samples.source(SampleStatistics.indexOfLargest(told));
    }

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

    /** Returns the time of the last sample; of summaries, as the distance of samples tells. */
    public Instant end() {
        return SampleStatistics.lastOf(samples, samples.size() - 1, SampleStatistics.distance(samples));
    }

    /**
     * Returns the key that joins a network adapter across counter sets, which spell it differently, without the priority
     * that some add; the normalised instance where there is no adapter. See {@link AdapterName}.
     */
    public String adapter() {
        return AdapterName.of(instance);
    }

    /** Returns the priority that the instance names beside its adapter, 0 to 7; -1 if it names none. */
    public int priority() {
        return AdapterName.priorityOf(instance);
    }

    /** Returns how many samples there are; those that are missing do not count. */
    public int size() {
        return SampleStatistics.count(samples);
    }

    /** Returns the median distance of neighbouring entries; zero with fewer than two. */
    public Duration interval() {
        return SampleStatistics.interval(samples);
    }

    /**
     * Returns the value below or at which that share of the samples lies, by nearest rank; of summaries, of their means. The 0
     * of a timer says that there was nothing to time, and counts as no sample.
     *
     * @param percent 0 to 100
     * @return NaN without samples
     */
    public double percentile(double percent) {
        return SampleStatistics.percentile(samples, percent, kind == CounterKind.TIMER);
    }

    /** Returns the middle sample; NaN without samples. */
    public double median() {
        return percentile(50);
    }

    /** Returns the mean of all samples; NaN without samples. */
    public double mean() {
        return SampleStatistics.mean(samples);
    }

    /** Returns the largest sample; NaN without samples. */
    public double max() {
        return SampleStatistics.max(samples);
    }

    /** Returns the smallest sample; NaN without samples. */
    public double min() {
        return SampleStatistics.min(samples);
    }

    /** Returns the first sample, of summaries the last one of the first of them; NaN without samples. */
    public double first() {
        return SampleStatistics.first(samples);
    }

    /** Returns the last sample; NaN without samples. */
    public double last() {
        return SampleStatistics.last(samples);
    }

    /** Returns the slope in units an hour, as the median of all slopes between two samples; NaN with fewer than 10. */
    public double trend() {
        return SampleRelations.trend(samples);
    }

    /**
     * Returns what the counter grew by from each sample to the next, at the time of the later one; of a rate, what was
     * counted in the interval. A fall means that the counter began anew and gives NaN, like the first sample. Of summaries
     * the last samples are compared, and the first of them has what a cumulative counter grew by inside it.
     */
    public CounterSeries deltas() {
        String counted = kind == CounterKind.RATE && unit.endsWith(BY_THE_SECOND)
                ? unit.substring(0, unit.length() - BY_THE_SECOND.length())
                : unit;
        return with(counted, CounterKind.GAUGE, CounterGrowth.deltas(this));
    }

    /** Returns what the counter grew by in a second, from each sample to the next; a rate as it is. */
    public CounterSeries rate() {
        return kind == CounterKind.RATE
                ? this
                : with(unit + BY_THE_SECOND, CounterKind.RATE, CounterGrowth.rates(this));
    }

    private CounterSeries with(String newUnit, CounterKind newKind, CounterSamples newSamples) {
        return new CounterSeries(host, name, instance, newUnit, newKind, newSamples);
    }

    /**
     * Returns what a cumulative counter grew by altogether, beginnings anew left out: 0 for one that only shows history. Of
     * a rate, what was counted; of a gauge, the sum of its rises. NaN with fewer than two samples.
     */
    public double growth() {
        return CounterGrowth.total(this);
    }

    /** Returns in how many intervals a cumulative counter grew, or something was counted. */
    public int growingIntervals() {
        return CounterGrowth.intervals(this);
    }

    /**
     * Returns in which share of the intervals that can tell it grew, 0 to 1; of summaries, in which share of them. NaN with
     * fewer than two samples.
     */
    public double growingShare() {
        return CounterGrowth.share(this);
    }

    /** Returns in how many intervals one after the other a cumulative counter grew, at most. */
    public int longestGrowth() {
        return CounterGrowth.longestRun(this);
    }

    /**
     * Returns how often a cumulative counter fell, which means that its driver or its machine began anew; 0 for counters
     * that may fall.
     */
    public int restarts() {
        return CounterGrowth.falls(this);
    }

    /** Returns when the value was above a limit. */
    public CounterCondition above(double limit) {
        return CounterCondition.above(this, limit);
    }

    /** Returns when the value was below a limit. */
    public CounterCondition below(double limit) {
        return CounterCondition.below(this, limit);
    }

    /**
     * Returns when this latency was above a limit while next to nothing was transferred. While nothing at all is
     * transferred a latency has no value or is 0: such samples neither begin nor end a stall. Of summaries only those count
     * in which next to nothing was transferred at any time.
     *
     * @param transfers transfers a second of the same disk, sampled at the same times
     * @param latencyAbove limit of this counter
     * @param transfersBelow limit of the other
     */
    public CounterCondition stalls(CounterSeries transfers, double latencyAbove, double transfersBelow) {
        return CounterCondition.stalls(this, transfers, latencyAbove, transfersBelow);
    }

    /**
     * Returns the rises by at least so much within six samples, such as free space after a deletion; the peak of each is
     * how much it rose.
     */
    public List<CounterEpisode> jumps(double atLeast) {
        return CounterJumps.of(this, atLeast);
    }

    /**
     * Returns how closely two counters go up and down together, as Spearman's rank correlation over the times they share.
     *
     * @return -1 to 1; NaN with fewer than 10 shared times or if one of them is constant
     */
    public double correlation(CounterSeries other) {
        return SampleRelations.correlation(samples, other.samples);
    }

    /** Tells whether two counters go up and down together: their {@link #correlation} is at least 0.7. */
    public boolean risesWith(CounterSeries other) {
        return correlation(other) >= SampleRelations.TOGETHER;
    }

    @Override
    public int compareTo(CounterSeries other) {
        return ORDER.compare(this, other);
    }
}
