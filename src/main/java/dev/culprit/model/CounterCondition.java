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
 * @param low whether it is about low values, so that the lowest is the peak of an episode
 */
@SuppressWarnings("ArrayRecordComponent") // one byte for each of ten thousand samples
public record CounterCondition(CounterSeries series, byte[] states, boolean low) {
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
                false,
                index -> samples.maximum(index) > limit,
                index -> samples.minimum(index) > limit,
                index -> false);
    }

    static CounterCondition below(CounterSeries series, double limit) {
        CounterSamples samples = series.samples();
        return of(
                series,
                true,
                index -> samples.minimum(index) < limit,
                index -> samples.maximum(index) < limit,
                index -> false);
    }

    static CounterCondition stalls(
            CounterSeries latency, CounterSeries transfers, double latencyAbove, double transfersBelow) {
        CounterSamples slow = latency.samples();
        CounterSamples moved = transfers.samples();
        long tolerance = SampleRelations.tolerance(slow, moved);
        int[] same = IntStream.range(0, slow.size())
                .map(index -> SampleRelations.at(moved, slow.millis(index), tolerance))
                .toArray();
        IntPredicate told = index -> same[index] >= 0 && !Double.isNaN(moved.mean(same[index]));
        IntPredicate idle = index -> told.test(index) && moved.minimum(same[index]) < transfersBelow;
        IntPredicate allIdle = index -> told.test(index) && moved.maximum(same[index]) < transfersBelow;
        return of(
                latency,
                false,
                index -> slow.maximum(index) > latencyAbove && allIdle.test(index),
                index -> slow.minimum(index) > latencyAbove && allIdle.test(index),
                index -> !told.test(index) || (idle.test(index) && !(slow.maximum(index) > 0)));
    }

    private static CounterCondition of(
            CounterSeries series, boolean low, IntPredicate holds, IntPredicate certainly, IntPredicate cannotTell) {
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
        return new CounterCondition(series, states, low);
    }

    /** Tells whether an entry tells anything. */
    boolean isKnown(int index) {
        return states[index] != UNKNOWN;
    }

    /** Tells whether it holds for every sample of an entry. */
    boolean holdsCertainly(int index) {
        return states[index] == CERTAINLY;
    }

    /** Tells whether it holds for some sample of an entry. */
    boolean holds(int index) {
        return states[index] == HOLDS || states[index] == CERTAINLY;
    }

    /**
     * Returns the stretches of time in which it held without a break, in their order; of summaries, those in each of which
     * it held for some sample. Samples further apart than two and a half intervals belong to different stretches.
     */
    public List<CounterEpisode> episodes() {
        return CounterEpisodes.of(this, false);
    }

    /**
     * Returns the stretches in which it held for at least so long, from one sample to another: a single one says nothing
     * about a length. Of summaries only those count all of whose samples show it, since a peak in each minute is not a
     * minute at the peak.
     */
    public List<CounterEpisode> forAtLeast(Duration duration) {
        return CounterEpisodes.of(this, true).stream()
                .filter(episode -> episode.samples() > 1)
                .filter(episode -> episode.duration().compareTo(duration) >= 0)
                .toList();
    }

    /** Returns at which share of the entries that can tell it held, 0 to 1; NaN if none can tell. */
    public double share() {
        long told = IntStream.range(0, states.length).filter(this::isKnown).count();
        long held = IntStream.range(0, states.length).filter(this::holds).count();
        return told == 0 ? Double.NaN : (double) held / told;
    }
}
