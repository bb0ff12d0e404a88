package dev.culprit.model;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** How samples go with time and with the samples of another counter. */
final class SampleRelations {
    /** Rank correlation from which two counters are said to rise together: the usual bound of a strong one. */
    static final double TOGETHER = 0.7;

    /** Fewer say nothing about a direction. */
    private static final int LEAST_SAMPLES = 10;

    /** The slopes of all pairs of so many are taken; more are thinned out evenly. */
    private static final int MOST_FOR_A_TREND = 300;

    private static final double MILLIS_IN_AN_HOUR = 3_600_000;

    private SampleRelations() {}

    /** Returns the median slope of all pairs (Theil and Sen) in units an hour: a few outliers do not move it. */
    static double trend(CounterSamples samples) {
        int[] known = IntStream.range(0, samples.size())
                .filter(index -> !Double.isNaN(samples.mean(index)))
                .toArray();
        if (known.length < LEAST_SAMPLES) {
            return Double.NaN;
        }
        int[] taken = thinnedOut(known);
        double[] slopes = IntStream.range(0, taken.length)
                .boxed()
                .flatMapToDouble(from -> IntStream.range(from + 1, taken.length)
                        .mapToDouble(to -> slope(samples, taken[from], taken[to])))
                .sorted()
                .toArray();
        return SampleStatistics.nearestRank(slopes, 50);
    }

    private static int[] thinnedOut(int[] known) {
        int kept = Math.min(known.length, MOST_FOR_A_TREND);
        return IntStream.range(0, kept)
                .map(index -> known[(int) ((long) index * known.length / kept)])
                .toArray();
    }

    private static double slope(CounterSamples samples, int from, int to) {
        double hours = (samples.millis(to) - samples.millis(from)) / MILLIS_IN_AN_HOUR;
        return (samples.mean(to) - samples.mean(from)) / hours;
    }

    static double correlation(CounterSamples one, CounterSamples other) {
        long tolerance = tolerance(one, other);
        int[][] pairs = IntStream.range(0, one.size())
                .filter(index -> !Double.isNaN(one.mean(index)))
                .mapToObj(index -> new int[] {index, at(other, one.millis(index), tolerance)})
                .filter(pair -> pair[1] >= 0 && !Double.isNaN(other.mean(pair[1])))
                .toArray(int[][]::new);
        if (pairs.length < LEAST_SAMPLES) {
            return Double.NaN;
        }
        double[] ranks = ranks(
                Arrays.stream(pairs).mapToDouble(pair -> one.mean(pair[0])).toArray());
        double[] otherRanks = ranks(
                Arrays.stream(pairs).mapToDouble(pair -> other.mean(pair[1])).toArray());
        return pearson(ranks, otherRanks);
    }

    /**
     * Returns how far apart two samples may be to count as taken together, in milliseconds: half the shorter interval, so
     * that no sample is paired twice.
     */
    static long tolerance(CounterSamples one, CounterSamples other) {
        return LongStream.of(
                                SampleStatistics.interval(one).toMillis(),
                                SampleStatistics.interval(other).toMillis())
                        .filter(interval -> interval > 0)
                        .min()
                        .orElse(0)
                / 2;
    }

    /** Returns the entry nearest to a time and no further from it than the tolerance; -1 if there is none. */
    static int at(CounterSamples samples, long time, long tolerance) {
        int found = Arrays.binarySearch(samples.times(), time);
        if (found >= 0) {
            return found;
        }
        int after = -found - 1;
        int before = after - 1;
        int nearest = after;
        if (before >= 0) {
            boolean isEarlier =
                    after == samples.size() || time - samples.millis(before) <= samples.millis(after) - time;
            nearest = isEarlier ? before : after;
        }
        return nearest < samples.size() && Math.abs(samples.millis(nearest) - time) <= tolerance ? nearest : -1;
    }

    /** Returns the ranks of values, equal values sharing the mean of theirs. */
    private static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Arrays.stream(values)
                .map(value -> (firstOf(sorted, value) + firstOf(sorted, Math.nextUp(value)) - 1) / 2.0)
                .toArray();
    }

    /** Returns how many values are smaller. */
    private static int firstOf(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double pearson(double[] one, double[] other) {
        double mean = Arrays.stream(one).average().orElseThrow();
        double otherMean = Arrays.stream(other).average().orElseThrow();
        double together = 0;
        double spread = 0;
        double otherSpread = 0;
        for (int index = 0; index < one.length; index++) {
            together += (one[index] - mean) * (other[index] - otherMean);
            spread += (one[index] - mean) * (one[index] - mean);
            otherSpread += (other[index] - otherMean) * (other[index] - otherMean);
        }
        return spread == 0 || otherSpread == 0 ? Double.NaN : together / Math.sqrt(spread * otherSpread);
    }
}
