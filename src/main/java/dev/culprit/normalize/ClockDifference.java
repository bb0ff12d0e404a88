package dev.culprit.normalize;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * By how much one clock is ahead of another, as records of the same moments tell.
 *
 * @param ahead how far the second clock is ahead of the first; negative if behind
 * @param anchors pairs of records that agree about it, each record in one pair only, and each a minute from the others
 */
record ClockDifference(Duration ahead, int anchors) {
    static final int LEAST_ANCHORS = 3;

    /** Hosts do not write about one moment at once; the cluster needs up to a second or two to tell all nodes. */
    private static final Duration SPREAD = Duration.ofSeconds(2);

    /**
     * Clocks further apart than that cannot be told from one thing that happened twice. What is believed here and what counts
     * as a clock that was set is one bound, so that no difference outlives its end.
     */
    private static final Duration LARGEST = ClockAnchors.LARGEST_STEP;

    /** What happens within a minute may be one thing with one delay. */
    static final Duration ONE_MOMENT = Duration.ofMinutes(1);

    /** A difference is believed if no other has half as many pairs. */
    private static final int CLEARLY_MORE = 2;

    /**
     * A pair of records about the same thing.
     *
     * @param time of the record of the first host
     * @param first number of the record of the first host
     * @param second number of the record of the second host
     * @param ahead by how much the second is later
     */
    record Pair(Instant time, int first, int second, Duration ahead) {}

    /** Returns the difference that clearly more pairs tell than any other; empty if there is none. */
    static Optional<ClockDifference> of(List<Pair> pairs) {
        List<Pair> sorted = pairs.stream()
                .filter(pair -> pair.ahead().abs().compareTo(LARGEST) <= 0)
                .sorted(Comparator.comparing(Pair::ahead)
                        .thenComparing(Pair::first)
                        .thenComparing(Pair::second))
                .toList();
        List<Pair> best = bestWindow(sorted);
        if (best.size() < LEAST_ANCHORS) {
            return Optional.empty();
        }
        Duration start = best.get(0).ahead();
        Duration end = best.get(best.size() - 1).ahead();
        List<Pair> others = sorted.stream()
                .filter(pair ->
                        pair.ahead().compareTo(start) < 0 || pair.ahead().compareTo(end) > 0)
                .toList();
        int anchors = distinct(best);
        return anchors < LEAST_ANCHORS || anchors < CLEARLY_MORE * distinct(bestWindow(others))
                ? Optional.empty()
                : Optional.of(
                        new ClockDifference(best.get((best.size() - 1) / 2).ahead(), anchors));
    }

    /** Returns the neighbouring pairs within the spread that most records stand behind, the earliest of equals. */
    private static List<Pair> bestWindow(List<Pair> sorted) {
        List<Pair> best = List.of();
        int most = 0;
        int start = 0;
        for (int end = 1; end <= sorted.size(); end++) {
            while (sorted.get(end - 1).ahead().minus(sorted.get(start).ahead()).compareTo(SPREAD) > 0) {
                start++;
            }
            List<Pair> window = sorted.subList(start, end);
            int distinct = window.size() > most ? distinct(window) : 0;
            if (distinct > most) {
                best = new ArrayList<>(window);
                most = distinct;
            }
        }
        return best;
    }

    /**
     * Counts pairs of other records and other moments: a node that notices late notices ten volumes late, and what two nodes do
     * by the clock, each at its own minute, they do so every hour or night.
     */
    private static int distinct(List<Pair> pairs) {
        long first = pairs.stream().mapToInt(Pair::first).distinct().count();
        long second = pairs.stream().mapToInt(Pair::second).distinct().count();
        long minutes = pairs.stream()
                .mapToLong(pair -> minuteOfHour(pair.time()))
                .distinct()
                .count();
        return (int) Math.min(Math.min(first, second), Math.min(minutes, moments(pairs)));
    }

    private static long minuteOfHour(Instant time) {
        return Math.floorMod(time.getEpochSecond(), Duration.ofHours(1).toSeconds()) / ONE_MOMENT.toSeconds();
    }

    private static int moments(List<Pair> pairs) {
        int moments = 0;
        Instant latest = Instant.MIN;
        for (Instant time : pairs.stream().map(Pair::time).sorted().toList()) {
            if (moments == 0 || time.isAfter(latest.plus(ONE_MOMENT))) {
                moments++;
                latest = time;
            }
        }
        return moments;
    }
}
