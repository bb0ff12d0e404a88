package dev.culprit.model;

import java.util.ArrayList;
import java.util.List;

/** Finds the places where a gauge rises much within a few samples. */
final class CounterJumps {
    /** A jump is complete within so many intervals; what takes longer is a slope. */
    private static final int MOST_INTERVALS = 5;

    private CounterJumps() {}

    static List<CounterEpisode> of(CounterSeries series, double atLeast) {
        CounterSamples samples = series.samples();
        var jumps = new ArrayList<CounterEpisode>();
        long longestGap = CounterEpisodes.longestGap(series);
        int base = -1;
        int known = -1;
        for (int index = 0; index < samples.size(); index++) {
            if (Double.isNaN(samples.mean(index))) {
                continue;
            }
            boolean tornOff = known >= 0 && samples.millis(index) - samples.millis(known) > longestGap;
            known = index;
            base = tornOff || base < 0 || samples.mean(index) < samples.mean(base)
                    ? index
                    : lowest(samples, base, index);
            if (samples.mean(index) - samples.mean(base) >= atLeast) {
                int top = top(samples, index, longestGap);
                jumps.add(jump(series, base, top));
                base = top;
                known = top;
                index = top;
            }
        }
        return jumps;
    }

    /** Returns where the lowest of the last samples is, the latest of equals. */
    private static int lowest(CounterSamples samples, int base, int index) {
        int lowest = Math.max(base, index - MOST_INTERVALS);
        for (int candidate = lowest; candidate <= index; candidate++) {
            boolean lower = samples.mean(candidate) <= samples.mean(lowest);
            lowest = lower || Double.isNaN(samples.mean(lowest)) ? candidate : lowest;
        }
        return lowest;
    }

    private static int top(CounterSamples samples, int from, long longestGap) {
        int top = from;
        while (top + 1 < samples.size()
                && samples.mean(top + 1) > samples.mean(top)
                && samples.millis(top + 1) - samples.millis(top) <= longestGap) {
            top++;
        }
        return top;
    }

    private static CounterEpisode jump(CounterSeries series, int base, int top) {
        CounterSamples samples = series.samples();
        double rise = samples.mean(top) - samples.mean(base);
        return new CounterEpisode(
                series,
                samples.source(top),
                samples.time(base),
                samples.time(top),
                top - base + 1,
                rise,
                rise,
                !samples.summarised());
    }
}
