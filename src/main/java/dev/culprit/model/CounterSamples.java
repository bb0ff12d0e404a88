package dev.culprit.model;

import java.time.Instant;

/**
 * Times and values of one counter: single samples, or summaries of the samples of a stretch of time each.
 *
 * <p>Times rise strictly. Of single samples, {@code minima}, {@code maxima}, {@code means} and {@code lasts} are the same
 * array. NaN stands for no sample. The arrays are not copied, and nobody may change them.
 *
 * @param times of the samples, or starts of the stretches, in milliseconds since 1970, UTC
 * @param minima smallest sample of each stretch
 * @param maxima largest sample of each stretch
 * @param means mean of the samples of each stretch
 * @param lasts last sample of each stretch
 * @param counts samples in each stretch; empty for single samples
 * @param origins where the entries were read
 */
@SuppressWarnings("ArrayRecordComponent") // a record for each of a million samples would cost more than it tells
public record CounterSamples(
        long[] times,
        double[] minima,
        double[] maxima,
        double[] means,
        double[] lasts,
        int[] counts,
        SampleOrigins origins) {

    /**
     * Makes single samples.
     *
     * @param times in milliseconds since 1970, UTC, rising
     * @param values NaN where there is no sample
     */
    public static CounterSamples single(long[] times, double[] values, SampleOrigins origins) {
        return new CounterSamples(times, values, values, values, values, new int[0], origins);
    }

    /** Returns where an entry was read; of a stretch, where it begins. */
    public SourceRef source(int index) {
        return origins.source(index);
    }

    /** Returns the same samples at other times, which must rise as strictly. */
    public CounterSamples at(long[] corrected) {
        return new CounterSamples(corrected, minima, maxima, means, lasts, counts, origins);
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
        return minima[index];
    }

    public double maximum(int index) {
        return maxima[index];
    }

    public double mean(int index) {
        return means[index];
    }

    public double last(int index) {
        return lasts[index];
    }

    /** Returns how many samples an entry stands for; 0 where there is none. */
    public int count(int index) {
        return summarised() ? counts[index] : Double.isNaN(lasts[index]) ? 0 : 1;
    }
}
