package dev.culprit.normalize;

import dev.culprit.model.ClockOffset;
import dev.culprit.model.Span;
import dev.culprit.normalize.ClockDifference.Pair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Estimates how far the clocks of hosts are apart.
 *
 * <p>The clock that most others agree with is the reference; of equals one that was not set afterwards, as nobody found it
 * wrong. A host whose clock was set counts as several clocks, one for
 * each time between. Differences below five seconds are left alone: records of one moment are not written at once.
 */
final class ClockOffsets {
    private static final Duration LEAST = Duration.ofSeconds(5);
    private static final int MOST_PAIRS = 2_000;

    private final ClockAnchors anchors;
    private final Map<Clock, Map<Clock, ClockDifference>> differences = new TreeMap<>();

    /** One host for a time in which nobody set its clock. */
    private record Clock(String host, Span time) implements Comparable<Clock> {
        private static final Comparator<Clock> ORDER = Comparator.comparing(Clock::host)
                .thenComparing(clock -> clock.time().start(), Comparator.reverseOrder());

        @Override
        public int compareTo(Clock other) {
            return ORDER.compare(this, other);
        }
    }

    private record Told(Clock clock, int number, Instant time) {}

    private record Known(Duration ahead, int anchors) {}

    private ClockOffsets(ClockAnchors anchors) {
        this.anchors = anchors;
    }

    /** Returns for each host whose clock is off how far it is, for one time after the other. */
    static SortedMap<String, List<ClockOffset>> of(ClockAnchors anchors) {
        var offsets = new ClockOffsets(anchors);
        offsets.compare();
        return offsets.offsets();
    }

    private void compare() {
        var pairs = new TreeMap<Clock, Map<Clock, List<Pair>>>();
        int number = 0;
        for (SortedMap<String, SortedSet<Instant>> hosts : anchors.times().values()) {
            var told = new ArrayList<Told>();
            for (var entry : hosts.entrySet()) {
                for (Instant time : beginnings(entry.getValue())) {
                    told.add(new Told(clock(entry.getKey(), time), number++, time));
                }
            }
            pair(told, pairs);
        }
        pairs.forEach((first, others) -> others.forEach((second, ofBoth) ->
                ClockDifference.of(ofBoth).ifPresent(difference -> add(first, second, difference))));
    }

    /** Of a storm of the same record only its beginning is a moment. */
    private static List<Instant> beginnings(SortedSet<Instant> times) {
        var beginnings = new ArrayList<Instant>();
        Instant before = Instant.MIN;
        for (Instant time : times) {
            if (beginnings.isEmpty() || time.isAfter(before.plus(ClockDifference.ONE_MOMENT))) {
                beginnings.add(time);
            }
            before = time;
        }
        return beginnings;
    }

    private Clock clock(String host, Instant time) {
        return anchors.stretches(host).stream()
                .filter(stretch -> stretch.contains(time))
                .findFirst()
                .map(stretch -> new Clock(host, stretch))
                .orElseThrow();
    }

    /** Leaves out pairs beyond so many of two clocks: whatever comes that often cannot be paired anyway. */
    private static void pair(List<Told> told, Map<Clock, Map<Clock, List<Pair>>> pairs) {
        for (Told first : told) {
            for (Told second : told) {
                if (first.clock().host().compareTo(second.clock().host()) < 0) {
                    List<Pair> ofBoth = pairs.computeIfAbsent(first.clock(), same -> new TreeMap<>())
                            .computeIfAbsent(second.clock(), same -> new ArrayList<>());
                    if (ofBoth.size() < MOST_PAIRS) {
                        ofBoth.add(new Pair(
                                first.time(),
                                first.number(),
                                second.number(),
                                Duration.between(first.time(), second.time())));
                    }
                }
            }
        }
    }

    private void add(Clock first, Clock second, ClockDifference difference) {
        differences.computeIfAbsent(first, same -> new TreeMap<>()).put(second, difference);
        differences
                .computeIfAbsent(second, same -> new TreeMap<>())
                .put(first, new ClockDifference(difference.ahead().negated(), difference.anchors()));
    }

    private SortedMap<String, List<ClockOffset>> offsets() {
        var offsets = new TreeMap<String, List<ClockOffset>>();
        Optional<Clock> reference = differences.keySet().stream()
                .min(Comparator.comparingLong((Clock clock) -> -agreeing(clock))
                        .thenComparing(clock -> clock.time().end(), Comparator.reverseOrder())
                        .thenComparing(Comparator.naturalOrder()));
        reference.ifPresent(right -> fromReference(right).forEach((clock, known) -> {
            if (known.ahead().abs().compareTo(LEAST) >= 0) {
                offsets.computeIfAbsent(clock.host(), same -> new ArrayList<>())
                        .add(0, new ClockOffset(clock.time(), known.ahead(), right.host(), known.anchors()));
            }
        }));
        return offsets;
    }

    private long agreeing(Clock clock) {
        return differences.getOrDefault(clock, Map.of()).values().stream()
                .filter(difference -> difference.ahead().abs().compareTo(LEAST) < 0)
                .count();
    }

    /** Goes from clock to clock, those first that most records compare; what no record links stays unknown. */
    private SortedMap<Clock, Known> fromReference(Clock reference) {
        var known = new TreeMap<Clock, Known>();
        var next = new ArrayDeque<Clock>();
        known.put(reference, new Known(Duration.ZERO, Integer.MAX_VALUE));
        next.add(reference);
        while (!next.isEmpty()) {
            Clock from = next.remove();
            Known here = known.getOrDefault(from, new Known(Duration.ZERO, 0));
            differences.getOrDefault(from, new HashMap<>()).entrySet().stream()
                    .filter(entry -> !known.containsKey(entry.getKey()))
                    .sorted(Comparator.comparingInt((Map.Entry<Clock, ClockDifference> entry) ->
                            -entry.getValue().anchors()))
                    .forEach(entry -> {
                        ClockDifference difference = entry.getValue();
                        int least = Math.min(here.anchors(), difference.anchors());
                        known.put(entry.getKey(), new Known(here.ahead().plus(difference.ahead()), least));
                        next.add(entry.getKey());
                    });
        }
        return known;
    }
}
