package dev.culprit.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Single figures about the samples of a counter; missing samples count nowhere. */
final class SampleStatistics {
    private SampleStatistics() {}

    static int count(CounterSamples samples) {
        return IntStream.range(0, samples.size()).map(samples::count).sum();
    }

    static Duration interval(CounterSamples samples) {
        if (samples.size() < 2) {
            return Duration.ZERO;
        }
        long[] distances = new long[samples.size() - 1];
        Arrays.setAll(distances, index -> samples.millis(index + 1) - samples.millis(index));
        Arrays.sort(distances);
        return Duration.ofMillis(distances[(distances.length - 1) / 2]);
    }

    /** Returns the time between two samples; of summaries, as the fullest of them tells. */
    static Duration distance(CounterSamples samples) {
        int most = Arrays.stream(samples.counts()).max().orElse(1);
        return interval(samples).dividedBy(Math.max(most, 1));
    }

    /** Returns when the last sample of an entry was taken, given the distance of samples. */
    static Instant lastOf(CounterSamples samples, int index, Duration distance) {
        return samples.time(index).plus(distance.multipliedBy(Math.max(samples.count(index) - 1, 0)));
    }

    static double percentile(CounterSamples samples, double percent, boolean zeroIsNothing) {
        return nearestRank(
                values(samples.means())
                        .filter(value -> value != 0 || !zeroIsNothing)
                        .sorted()
                        .toArray(),
                percent);
    }

    /** Returns the entry with the largest sample, the first of several; 0 if no sample has a value. */
    static int indexOfLargest(CounterSamples samples) {
        int largest = 0;
        for (int index = 0; index < samples.size(); index++) {
            boolean known = !Double.isNaN(samples.maximum(index));
            boolean larger = samples.maximum(index) > samples.maximum(largest);
            largest = known && (larger || Double.isNaN(samples.maximum(largest))) ? index : largest;
        }
        return largest;
    }

    /** Returns the value at a rank of sorted values; NaN if there are none. */
    static double nearestRank(double[] sorted, double percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(0, Math.min(sorted.length, rank) - 1)];
    }

    static double mean(CounterSamples samples) {
        double sum = IntStream.range(0, samples.size())
                .filter(index -> samples.count(index) > 0)
                .mapToDouble(index -> samples.mean(index) * samples.count(index))
                .sum();
        return sum / count(samples);
    }

    static double max(CounterSamples samples) {
        return values(samples.maxima()).max().orElse(Double.NaN);
    }

    static double min(CounterSamples samples) {
        return values(samples.minima()).min().orElse(Double.NaN);
    }

    static double first(CounterSamples samples) {
        return values(samples.lasts()).findFirst().orElse(Double.NaN);
    }

    static double last(CounterSamples samples) {
        return values(samples.lasts()).reduce((earlier, later) -> later).orElse(Double.NaN);
    }

    private static DoubleStream values(double[] all) {
        return Arrays.stream(all).filter(value -> !Double.isNaN(value));
    }
}
