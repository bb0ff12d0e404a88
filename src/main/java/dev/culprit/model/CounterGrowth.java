package dev.culprit.model;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** What a cumulative counter grew by, its beginnings anew left out. */
final class CounterGrowth {
    private static final double MILLIS_IN_A_SECOND = 1000;

    private CounterGrowth() {}

    /** Returns the increases between neighbouring samples, each at the later time; NaN for the first and for falls. */
    static CounterSamples deltas(CounterSamples samples) {
        return CounterSamples.single(samples.times(), increases(samples, false));
    }

    /** Returns the increases by the second. */
    static CounterSamples rates(CounterSamples samples) {
        return CounterSamples.single(samples.times(), increases(samples, true));
    }

    static double total(CounterSamples samples) {
        return SampleStatistics.count(samples) < 2
                ? Double.NaN
                : known(increases(samples, false)).sum();
    }

    static int intervals(CounterSamples samples) {
        return (int) known(increases(samples, false))
                .filter(increase -> increase > 0)
                .count();
    }

    static int longestRun(CounterSamples samples) {
        int longest = 0;
        int run = 0;
        for (double increase : increases(samples, false)) {
            // A missing sample neither counts nor ends a run: what it grew by stands at the next one.
            if (!Double.isNaN(increase)) {
                run = increase > 0 ? run + 1 : 0;
            }
            longest = Math.max(longest, run);
        }
        return longest;
    }

    static int falls(CounterSamples samples) {
        int falls = 0;
        double before = Double.NaN;
        for (double value : samples.lasts()) {
            falls += value < before ? 1 : 0;
            before = Double.isNaN(value) ? before : value;
        }
        return falls;
    }

    private static DoubleStream known(double[] increases) {
        return Arrays.stream(increases).filter(increase -> !Double.isNaN(increase));
    }

    private static double[] increases(CounterSamples samples, boolean bySecond) {
        double[] increases = new double[samples.size()];
        int before = -1;
        for (int index = 0; index < increases.length; index++) {
            double value = samples.last(index);
            boolean grew = before >= 0 && value >= samples.last(before);
            double seconds =
                    bySecond && before >= 0 ? (samples.millis(index) - samples.millis(before)) / MILLIS_IN_A_SECOND : 1;
            increases[index] = grew ? (value - samples.last(before)) / seconds : Double.NaN;
            before = Double.isNaN(value) ? before : index;
        }
        return increases;
    }
}
