package dev.culprit.model;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What a cumulative counter grew by, its beginnings anew left out, and what a rate counted. */
final class CounterGrowth {
    private static final double MILLIS_IN_A_SECOND = 1000;

    private CounterGrowth() {}

    /** Returns the increases between neighbouring samples, each at the later time; NaN for the first and for falls. */
    static CounterSamples deltas(CounterSeries series) {
        return CounterSamples.single(
                series.samples().times(), increases(series), series.samples().origins());
    }

    /** Returns the increases by the second; none for the first sample. */
    static CounterSamples rates(CounterSeries series) {
        CounterSamples samples = series.samples();
        double[] rates = increases(series);
        int before = -1;
        for (int index = 0; index < rates.length; index++) {
            double seconds =
                    before < 0 ? Double.NaN : (samples.millis(index) - samples.millis(before)) / MILLIS_IN_A_SECOND;
            rates[index] /= seconds;
            before = Double.isNaN(samples.last(index)) ? before : index;
        }
        return CounterSamples.single(samples.times(), rates, samples.origins());
    }

    static double total(CounterSeries series) {
        return series.size() < 2 ? Double.NaN : known(increases(series)).sum();
    }

    static int intervals(CounterSeries series) {
        return (int) known(increases(series)).filter(increase -> increase > 0).count();
    }

    static double share(CounterSeries series) {
        long told = known(increases(series)).count();
        return told == 0 ? Double.NaN : (double) intervals(series) / told;
    }

    static int longestRun(CounterSeries series) {
        int longest = 0;
        int run = 0;
        for (double increase : increases(series)) {
            // A missing sample neither counts nor ends a run: what it grew by stands at the next one.
            if (!Double.isNaN(increase)) {
                run = increase > 0 ? run + 1 : 0;
            }
            longest = Math.max(longest, run);
        }
        return longest;
    }

    static int falls(CounterSeries series) {
        if (series.kind() != CounterKind.CUMULATIVE && series.kind() != CounterKind.UNKNOWN) {
            return 0;
        }
        int falls = 0;
        double before = Double.NaN;
        for (int index = 0; index < series.samples().size(); index++) {
            double value = series.samples().last(index);
            falls += value < before || fellInside(series, index) ? 1 : 0;
            before = Double.isNaN(value) ? before : value;
        }
        return falls;
    }

    private static DoubleStream known(double[] increases) {
        return Arrays.stream(increases).filter(increase -> !Double.isNaN(increase));
    }

    private static double[] increases(CounterSeries series) {
        return series.kind() == CounterKind.RATE ? counted(series) : risen(series);
    }

    private static double[] risen(CounterSeries series) {
        CounterSamples samples = series.samples();
        double[] increases = new double[samples.size()];
        double before = Double.NaN;
        for (int index = 0; index < increases.length; index++) {
            double value = samples.last(index);
            double from = Double.isNaN(before) && series.kind() == CounterKind.CUMULATIVE && samples.count(index) > 1
                    ? samples.minimum(index)
                    : before;
            increases[index] = value >= from && !fellInside(series, index) ? value - from : Double.NaN;
            before = Double.isNaN(value) ? before : value;
        }
        return increases;
    }

    /** Tells whether a cumulative counter began anew within a summary: its last sample is not its largest. */
    private static boolean fellInside(CounterSeries series, int index) {
        return series.kind() == CounterKind.CUMULATIVE
                && series.samples().last(index) < series.samples().maximum(index);
    }

    /** A rate is about the time since the entry before, even if that one has no value; over a gap it is not stretched. */
    private static double[] counted(CounterSeries series) {
        CounterSamples samples = series.samples();
        long longestGap = CounterEpisodes.longestGap(series);
        long usual = series.interval().toMillis();
        return IntStream.range(0, samples.size())
                .mapToDouble(index -> {
                    long since = index == 0 ? 0 : samples.millis(index) - samples.millis(index - 1);
                    double seconds = (since > longestGap ? usual : since) / MILLIS_IN_A_SECOND;
                    return index == 0 ? Double.NaN : samples.mean(index) * seconds;
                })
                .toArray();
    }
}
