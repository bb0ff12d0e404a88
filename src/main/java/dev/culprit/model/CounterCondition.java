package dev.culprit.model;

import java.time.Duration;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * At which samples of a series something holds.
 *
 * @param series the series it is about
 * @param states for each entry of the series {@link #HOLDS}, {@link #CERTAINLY}, {@link #NOT} or {@link #UNKNOWN}
 */
@SuppressWarnings("ArrayRecordComponent") // one byte for each of ten thousand samples
public record CounterCondition(CounterSeries series, byte[] states) {
    /** It does not hold. */
    static final byte NOT = 0;

    /** It holds for some sample of a summary, not for all of them. */
    static final byte HOLDS = 1;

    /** It holds for the sample, or for every sample of a summary. */
    static final byte CERTAINLY = 2;

    /** There is no sample, or the sample cannot tell. */
    static final byte UNKNOWN = 3;

    static CounterCondition above(CounterSeries series, double limit) {
        CounterSamples samples = series.samples();
        return of(
                series,
                index -> samples.maximum(index) > limit,
                index -> samples.minimum(index) > limit,
                index -> false);
    }

    static CounterCondition below(CounterSeries series, double limit) {
        CounterSamples samples = series.samples();
        return of(
                series,
                index -> samples.minimum(index) < limit,
                index -> samples.maximum(index) < limit,
                index -> false);
    }

    static CounterCondition stalls(
            CounterSeries latency, CounterSeries transfers, double latencyAbove, double transfersBelow) {
        CounterSamples slow = latency.samples();
        CounterSamples moved = transfers.samples();
        int[] same = IntStream.range(0, slow.size())
                .map(index -> SampleRelations.at(moved, slow.millis(index)))
                .toArray();
        IntPredicate idle = index -> same[index] >= 0 && moved.mean(same[index]) < transfersBelow;
        return of(
                latency,
                index -> slow.maximum(index) > latencyAbove && idle.test(index),
                index -> slow.minimum(index) > latencyAbove && idle.test(index),
                index -> idle.test(index) && !(slow.maximum(index) > 0));
    }

    private static CounterCondition of(
            CounterSeries series, IntPredicate holds, IntPredicate certainly, IntPredicate cannotTell) {
        byte[] states = new byte[series.samples().size()];
        for (int index = 0; index < states.length; index++) {
            if (certainly.test(index)) {
                states[index] = CERTAINLY;
            } else if (holds.test(index)) {
                states[index] = HOLDS;
            } else {
                boolean unknown = Double.isNaN(series.samples().mean(index)) || cannotTell.test(index);
                states[index] = unknown ? UNKNOWN : NOT;
            }
        }
        return new CounterCondition(series, states);
    }

    /** Tells whether it holds at an entry. */
    boolean holds(int index) {
        return states[index] == HOLDS || states[index] == CERTAINLY;
    }

    /** Returns the stretches of time in which it held without a break, in their order. */
    public List<CounterEpisode> episodes() {
        return CounterEpisodes.of(this);
    }

    /** Returns the stretches in which it held for at least so long. */
    public List<CounterEpisode> forAtLeast(Duration duration) {
        return episodes().stream()
                .filter(episode -> episode.duration().compareTo(duration) >= 0)
                .toList();
    }

    /** Returns at which share of the entries that can tell it held, 0 to 1; NaN if none can tell. */
    public double share() {
        long told = IntStream.range(0, states.length)
                .filter(index -> states[index] != UNKNOWN)
                .count();
        long held = IntStream.range(0, states.length).filter(this::holds).count();
        return told == 0 ? Double.NaN : (double) held / told;
    }
}
