package dev.culprit.normalize;

import dev.culprit.model.CounterSamples;
import dev.culprit.model.SampleOrigins;
import java.util.Arrays;

/** What one counter was in each of some stretches of time: smallest, largest, mean and last sample, and their count. */
final class Stretches {
    private final double[] minimum;
    private final double[] maximum;
    private final double[] sum;
    private final double[] last;
    private final int[] counts;

    Stretches(int room) {
        minimum = new double[room];
        maximum = new double[room];
        sum = new double[room];
        last = new double[room];
        counts = new int[room];
    }

    /** Makes a stretch empty. */
    void begin(int stretch) {
        counts[stretch] = 0;
        sum[stretch] = 0;
    }

    /** Makes every stretch empty. */
    void clear() {
        Arrays.fill(counts, 0);
        Arrays.fill(sum, 0);
    }

    /** Adds one sample to each stretch; NaN is none. */
    void takeEach(double[] values) {
        for (int stretch = 0; stretch < values.length; stretch++) {
            double value = values[stretch];
            if (!Double.isNaN(value)) {
                take(stretch, value, value, value, value, 1);
            }
        }
    }

    /** Adds an entry of some samples, single or already a summary, to a stretch. */
    void take(int stretch, CounterSamples from, int entry) {
        int count = from.count(entry);
        if (count > 0) {
            take(stretch, from.minimum(entry), from.maximum(entry), from.mean(entry) * count, from.last(entry), count);
        }
    }

    /** Adds a stretch of these or others to an earlier one. */
    void take(int earlier, Stretches from, int later) {
        if (from.counts[later] > 0) {
            take(
                    earlier,
                    from.minimum[later],
                    from.maximum[later],
                    from.sum[later],
                    from.last[later],
                    from.counts[later]);
        }
    }

    private void take(int stretch, double least, double most, double total, double latest, int count) {
        boolean first = counts[stretch] == 0;
        minimum[stretch] = first ? least : Math.min(minimum[stretch], least);
        maximum[stretch] = first ? most : Math.max(maximum[stretch], most);
        sum[stretch] += total;
        last[stretch] = latest;
        counts[stretch] += count;
    }

    /** Puts the first so many stretches in the opposite order; the last sample of each stays the one that was read last. */
    void reverse(int size) {
        var before = new Stretches(size);
        for (int stretch = 0; stretch < size; stretch++) {
            before.copy(this, stretch, stretch);
        }
        for (int stretch = 0; stretch < size; stretch++) {
            copy(before, size - 1 - stretch, stretch);
        }
    }

    private void copy(Stretches other, int from, int to) {
        minimum[to] = other.minimum[from];
        maximum[to] = other.maximum[from];
        sum[to] = other.sum[from];
        last[to] = other.last[from];
        counts[to] = other.counts[from];
    }

    /** Puts a stretch in the place of another. */
    void move(int from, int to) {
        copy(this, from, to);
    }

    /**
     * Returns some of the stretches.
     *
     * @param times when each begins, in milliseconds since 1970, UTC
     * @param chosen their positions here
     * @param origins where they begin
     */
    CounterSamples samples(long[] times, int[] chosen, SampleOrigins origins) {
        return new CounterSamples(
                times,
                chosen(minimum, chosen),
                chosen(maximum, chosen),
                Arrays.stream(chosen)
                        .mapToDouble(stretch -> counts[stretch] == 0 ? Double.NaN : sum[stretch] / counts[stretch])
                        .toArray(),
                chosen(last, chosen),
                Arrays.stream(chosen).map(stretch -> counts[stretch]).toArray(),
                origins);
    }

    private double[] chosen(double[] values, int[] chosen) {
        return Arrays.stream(chosen)
                .mapToDouble(stretch -> counts[stretch] == 0 ? Double.NaN : values[stretch])
                .toArray();
    }
}
