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

    static List<CounterEpisode> of(CounterCondition condition) {
        CounterSamples samples = condition.series().samples();
        long longestGap = longestGap(condition.series());
        var episodes = new ArrayList<CounterEpisode>();
        int first = -1;
        int last = -1;
        for (int index = 0; index < samples.size(); index++) {
            boolean tornOff = last >= 0 && samples.millis(index) - samples.millis(last) > longestGap;
            boolean ends = condition.states()[index] == CounterCondition.NOT || tornOff;
            if (first >= 0 && ends) {
                episodes.add(episode(condition, first, last));
                first = -1;
            }
            if (condition.holds(index)) {
                first = first < 0 ? index : first;
                last = index;
            }
        }
        if (first >= 0) {
            episodes.add(episode(condition, first, last));
        }
        return episodes;
    }

    private static long longestGap(CounterSeries series) {
        return (long) (series.interval().toMillis() * LONGEST_GAP);
    }

    private static CounterEpisode episode(CounterCondition condition, int first, int last) {
        CounterSeries series = condition.series();
        CounterSamples samples = series.samples();
        double highest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        int count = 0;
        boolean certain = true;
        for (int index = first; index <= last; index++) {
            if (condition.holds(index)) {
                highest = Math.max(highest, samples.maximum(index));
                sum += samples.mean(index) * samples.count(index);
                count += samples.count(index);
                certain &= condition.states()[index] == CounterCondition.CERTAINLY;
            }
        }
        return new CounterEpisode(
                series, start(series, first), end(series, last), count, highest, sum / count, certain);
    }

    /** A rate or a mean time is about the interval before its sample; a gauge is about its moment. */
    private static Instant start(CounterSeries series, int first) {
        CounterSamples samples = series.samples();
        boolean aboutTheTimeBefore = series.kind() == CounterKind.RATE || series.kind() == CounterKind.TIMER;
        boolean known = first > 0 && samples.millis(first) - samples.millis(first - 1) <= longestGap(series);
        return samples.time(aboutTheTimeBefore && known && !samples.summarised() ? first - 1 : first);
    }

    /** A summary lasts to the next one. */
    private static Instant end(CounterSeries series, int last) {
        Duration stretch = series.summarised() ? series.interval() : Duration.ZERO;
        return series.samples().time(last).plus(stretch);
    }
}
