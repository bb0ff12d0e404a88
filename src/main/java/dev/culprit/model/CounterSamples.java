package dev.culprit.model;

import java.time.Instant;

/**
 * Times and values of one counter: single samples, or summaries of the samples of a stretch of time each.
 *
 * <p>Times rise strictly. Of single samples, {@code minimum}, {@code maximum}, {@code mean} and {@code last} are the same
 * array. NaN stands for no sample. The arrays are not copied; nobody may change them afterwards.
 */
public final class CounterSamples {
    private final long[] times;
    private final double[] minimum;
    private final double[] maximum;
    private final double[] mean;
    private final double[] last;
    private final int[] counts;

    /**
     * Makes summaries.
     *
     * @param times start of each stretch in milliseconds since 1970, UTC, rising
     * @param minimum smallest sample of each stretch
     * @param maximum largest sample of each stretch
     * @param mean mean of the samples of each stretch
     * @param last last sample of each stretch
     * @param counts samples in each stretch
     */
    public CounterSamples(
            long[] times, double[] minimum, double[] maximum, double[] mean, double[] last, int[] counts) {
        this.times = times;
        this.minimum = minimum;
        this.maximum = maximum;
        this.mean = mean;
        this.last = last;
        this.counts = counts;
    }

    /**
     * Makes single samples.
     *
     * @param times in milliseconds since 1970, UTC, rising
     * @param values NaN where there is no sample
     */
    public static CounterSamples single(long[] times, double[] values) {
        return new CounterSamples(times, values, values, values, values, new int[0]);
    }

    /** Returns how many entries there are, with those that are NaN. */
    public int size() {
        return times.length;
    }

    public boolean summarised() {
        return counts.length > 0;
    }

    public Instant time(int index) {
        return Instant.ofEpochMilli(times[index]);
    }

    /** Returns the time of an entry in milliseconds since 1970, UTC. */
    public long millis(int index) {
        return times[index];
    }

    public double minimum(int index) {
        return minimum[index];
    }

    public double maximum(int index) {
        return maximum[index];
    }

    public double mean(int index) {
        return mean[index];
    }

    public double last(int index) {
        return last[index];
    }

    /** Returns how many samples an entry stands for; 0 where there is none. */
    public int count(int index) {
        return summarised() ? counts[index] : Double.isNaN(last[index]) ? 0 : 1;
    }
}
