package dev.culprit.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What happened and when, host by host; looks for a clock time at which most of it happened.
 *
 * @param byHost occurrences by host
 */
record Occurrences(TreeMap<String, List<Occurrence>> byHost) {
    private static final int LEAST_DAYS = 3;
    private static final Duration WIDEST = Duration.ofMinutes(30);
    private static final Duration SAME_EPISODE = WIDEST;
    private static final double MOST_OF_ALL = 0.5;
    private static final long NANOS_OF_A_DAY = Duration.ofDays(1).toNanos();

    /**
     * One thing that happened.
     *
     * @param time when it began
     * @param source where that is on record
     */
    record Occurrence(Instant time, SourceRef source) implements Comparable<Occurrence> {
        private static final Comparator<Occurrence> ORDER =
                Comparator.comparing(Occurrence::time).thenComparing(Occurrence::source);

        @Override
        public int compareTo(Occurrence other) {
            return ORDER.compare(this, other);
        }
    }

    static Occurrences of(List<?> all) {
        var byHost = new TreeMap<String, List<Occurrence>>();
        for (Object one : all) {
            String host;
            Occurrence occurrence;
            if (one instanceof Event event) {
                host = event.host();
                occurrence = new Occurrence(event.time(), event.source());
            } else if (one instanceof Burst burst) {
                host = burst.host();
                occurrence = new Occurrence(burst.start(), burst.events().get(0).source());
            } else if (one instanceof CounterEpisode episode) {
                host = episode.host();
                occurrence = new Occurrence(episode.start(), episode.source());
            } else {
                throw new IllegalArgumentException("not an event, burst or counter episode: " + one);
            }
            byHost.computeIfAbsent(host, same -> new ArrayList<>()).add(occurrence);
        }
        return new Occurrences(byHost);
    }

    List<Recurrence> recurrences(Function<String, ZoneId> zoneOfHost) {
        return byHost.entrySet().stream()
                .flatMap(ofHost -> {
                    ZoneId zone = zoneOfHost.apply(ofHost.getKey());
                    return recurrence(ofHost.getKey(), beginnings(ofHost.getValue(), zone), zone);
                })
                .toList();
    }

    /**
     * The beginning of something, as the clock on the wall shows it.
     *
     * @param clock when it began on a local day
     * @param all what followed without a break of half an hour, itself first
     */
    private record Beginning(LocalDateTime clock, List<Occurrence> all) {}

    /** Returns what begins anew, by clock time: a storm of events is one thing, and counts where it begins. */
    private static List<Beginning> beginnings(List<Occurrence> all, ZoneId zone) {
        List<Occurrence> sorted = all.stream().sorted().toList();
        var beginnings = new ArrayList<Beginning>();
        int first = 0;
        for (int next = 1; next <= sorted.size(); next++) {
            if (next == sorted.size()
                    || sorted.get(next)
                            .time()
                            .isAfter(sorted.get(next - 1).time().plus(SAME_EPISODE))) {
                LocalDateTime clock = LocalDateTime.ofInstant(sorted.get(first).time(), zone);
                beginnings.add(new Beginning(clock, sorted.subList(first, next)));
                first = next;
            }
        }
        beginnings.sort(Comparator.comparing((Beginning one) -> one.clock().toLocalTime())
                .thenComparing(Beginning::clock));
        return beginnings;
    }

    /** Takes the half hour of the clock in which something began on most days; the earliest of equals. */
    private static Stream<Recurrence> recurrence(String host, List<Beginning> all, ZoneId zone) {
        List<Beginning> best = List.of();
        int most = 0;
        for (int first = 0; first < all.size(); first++) {
            List<Beginning> together = window(all, first);
            int days = days(together);
            if (days > most || (days == most && together.size() > best.size())) {
                best = together;
                most = days;
            }
        }
        double share = (double) best.size() / all.size();
        return most >= LEAST_DAYS && share > MOST_OF_ALL
                ? Stream.of(recurrence(host, best, most, share, zone))
                : Stream.empty();
    }

    /** Returns what began within half an hour of the clock after one of them, over midnight if need be. */
    private static List<Beginning> window(List<Beginning> all, int first) {
        var together = new ArrayList<Beginning>();
        for (int step = 0; step < all.size(); step++) {
            Beginning next = all.get((first + step) % all.size());
            if (after(all.get(first), next).compareTo(WIDEST) > 0) {
                break;
            }
            together.add(next);
        }
        return together;
    }

    /** Returns how far the clock has to go from one to the other. */
    private static Duration after(Beginning first, Beginning other) {
        long nanos = other.clock().toLocalTime().toNanoOfDay()
                - first.clock().toLocalTime().toNanoOfDay();
        return Duration.ofNanos(Math.floorMod(nanos, NANOS_OF_A_DAY));
    }

    /** Returns on how many days they began; a night is one day on both sides of midnight. */
    private static int days(List<Beginning> together) {
        Duration earliest =
                Duration.ofNanos(together.get(0).clock().toLocalTime().toNanoOfDay());
        var days = new HashSet<LocalDate>();
        together.forEach(one -> days.add(one.clock().minus(earliest).toLocalDate()));
        return days.size();
    }

    private static Recurrence recurrence(String host, List<Beginning> together, int days, double share, ZoneId zone) {
        List<Occurrence> all =
                together.stream().flatMap(one -> one.all().stream()).toList();
        Beginning middle = together.get((together.size() - 1) / 2);
        return new Recurrence(
                host,
                zone,
                middle.clock().toLocalTime().truncatedTo(ChronoUnit.MINUTES),
                days,
                after(together.get(0), together.get(together.size() - 1)),
                share,
                all.stream().map(Occurrence::time).toList(),
                all.stream().map(Occurrence::source).toList());
    }
}
