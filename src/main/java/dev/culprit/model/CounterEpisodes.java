package dev.culprit.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Finds the stretches of time in which a condition held. */
final class CounterEpisodes {
    /** Samples further apart than so many intervals do not belong to one stretch: nobody knows what was between them. */
    private static final double LONGEST_GAP = 2.5;

    private CounterEpisodes() {}

    /**
     * Walks along the entries.
     *
     * @param certainly whether entries of which only some samples meet the condition break an episode
     */
    static List<CounterEpisode> of(CounterCondition condition, boolean certainly) {
        CounterSamples samples = condition.series().samples();
        long longestGap = longestGap(condition.series());
        Duration distance = SampleStatistics.distance(samples);
        var episodes = new ArrayList<CounterEpisode>();
        int first = -1;
        int last = -1;
        for (int index = 0; index < samples.size(); index++) {
            boolean tornOff = last >= 0 && samples.millis(index) - samples.millis(last) > longestGap;
            boolean holds = certainly ? condition.holdsCertainly(index) : condition.holds(index);
            boolean ends = tornOff || (!holds && condition.isKnown(index));
            if (first >= 0 && ends) {
                episodes.add(episode(condition, first, last, start(condition.series(), first, longestGap), distance));
                first = -1;
            }
            if (holds) {
                first = first < 0 ? index : first;
                last = index;
            }
        }
        if (first >= 0) {
            episodes.add(episode(condition, first, last, start(condition.series(), first, longestGap), distance));
        }
        return episodes;
    }

    /** Returns the longest time between two samples of one stretch, in milliseconds. */
    static long longestGap(CounterSeries series) {
        return (long) (series.interval().toMillis() * LONGEST_GAP);
    }

    private static CounterEpisode episode(
            CounterCondition condition, int first, int last, Instant start, Duration distance) {
        CounterSeries series = condition.series();
        CounterSamples samples = series.samples();
        int peak = first;
        double sum = 0;
        int count = 0;
        boolean certain = true;
        for (int index = first; index <= last; index++) {
            if (condition.holds(index)) {
                peak = isFurther(condition, index, peak) ? index : peak;
                sum += samples.mean(index) * samples.count(index);
                count += samples.count(index);
                certain &= condition.holdsCertainly(index);
            }
        }
        // A summary lasts to the last sample in it.
        Instant end = SampleStatistics.lastOf(samples, last, distance);
        return new CounterEpisode(
                series, samples.source(peak), start, end, count, extreme(condition, peak), sum / count, certain);
    }

    private static boolean isFurther(CounterCondition condition, int index, int peak) {
        double here = extreme(condition, index);
        return condition.low() ? here < extreme(condition, peak) : here > extreme(condition, peak);
    }

    private static double extreme(CounterCondition condition, int index) {
        CounterSamples samples = condition.series().samples();
        return condition.low() ? samples.minimum(index) : samples.maximum(index);
    }

    /** A rate or a mean time is about the interval before its sample; a gauge is about its moment. */
    private static Instant start(CounterSeries series, int first, long longestGap) {
        CounterSamples samples = series.samples();
        boolean known = first > 0 && samples.millis(first) - samples.millis(first - 1) <= longestGap;
        return samples.time(series.kind().isAboutTheTimeBefore() && known && !samples.summarised() ? first - 1 : first);
    }
}
