package dev.culprit.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Finds the stretches of time in which a condition held. */
final class CounterEpisodes {
    /** Samples further apart than so many intervals do not belong to one stretch: nobody knows what was between them. */
    private static final double LONGEST_GAP = 2.5;

    private final CounterCondition condition;
    private final CounterSamples samples;
    private final long longestGap;
    private final List<CounterEpisode> episodes = new ArrayList<>();

    private CounterEpisodes(CounterCondition condition) {
        this.condition = condition;
        this.samples = condition.series().samples();
        this.longestGap = (long) (condition.series().interval().toMillis() * LONGEST_GAP);
    }

    static List<CounterEpisode> of(CounterCondition condition) {
        var found = new CounterEpisodes(condition);
        found.walk();
        return found.episodes;
    }

    private void walk() {
        int first = -1;
        int last = -1;
        for (int index = 0; index < samples.size(); index++) {
            boolean holds = condition.holds(index);
            boolean tornOff = last >= 0 && samples.millis(index) - samples.millis(last) > longestGap;
            boolean ends = condition.states()[index] == CounterCondition.NOT || tornOff;
            if (first >= 0 && ends) {
                episodes.add(episode(first, last));
                first = -1;
                last = -1;
            }
            if (holds) {
                first = first < 0 ? index : first;
                last = index;
            }
        }
        if (first >= 0) {
            episodes.add(episode(first, last));
        }
    }

    private CounterEpisode episode(int first, int last) {
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
        return new CounterEpisode(condition.series(), start(first), end(last), count, highest, sum / count, certain);
    }

    /** A rate or a mean time is about the interval before its sample; a gauge is about its moment. */
    private Instant start(int first) {
        CounterKind kind = condition.series().kind();
        boolean aboutTheTimeBefore = kind == CounterKind.RATE || kind == CounterKind.TIMER;
        boolean known = first > 0 && samples.millis(first) - samples.millis(first - 1) <= longestGap;
        return samples.time(aboutTheTimeBefore && known && !samples.summarised() ? first - 1 : first);
    }

    /** A summary lasts to the next one. */
    private Instant end(int last) {
        Duration stretch = samples.summarised() ? condition.series().interval() : Duration.ZERO;
        return samples.time(last).plus(stretch);
    }
}
