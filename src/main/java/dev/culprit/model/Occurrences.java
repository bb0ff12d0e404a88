package dev.culprit.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What happened and when, host by host; looks for a clock time at which most of it happened.
 *
 * @param byHost occurrences by host
 */
record Occurrences(TreeMap<String, List<Occurrence>> byHost) {
    private static final int LEAST_DAYS = 3;
    private static final Duration WIDEST = Duration.ofMinutes(30);
    private static final double MOST_OF_ALL = 0.5;
    private static final long NANOS_OF_A_DAY = Duration.ofDays(1).toNanos();

    /**
     * One thing that happened.
     *
     * @param time when it began
     * @param source where that is on record
     */
    record Occurrence(Instant time, SourceRef source) {}

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
                occurrence = new Occurrence(episode.start(), episode.series().source());
            } else {
                throw new IllegalArgumentException("not an event, burst or counter episode: " + one);
            }
            byHost.computeIfAbsent(host, same -> new ArrayList<>()).add(occurrence);
        }
        return new Occurrences(byHost);
    }

    List<Recurrence> recurrences(ZoneId zone) {
        return byHost.entrySet().stream()
                .flatMap(ofHost -> recurrence(ofHost.getKey(), onTheClock(ofHost.getValue(), zone), zone))
                .toList();
    }

    /**
     * An occurrence as the clock on the wall shows it.
     *
     * @param what the occurrence
     * @param clock nanoseconds since midnight
     * @param day local date; half an hour before midnight and half an hour after it count as one night
     */
    private record OnTheClock(Occurrence what, long clock, LocalDate day) {}

    private static List<OnTheClock> onTheClock(List<Occurrence> all, ZoneId zone) {
        return all.stream()
                .map(one -> {
                    ZonedDateTime local = one.time().atZone(zone);
                    return new OnTheClock(
                            one,
                            local.toLocalTime().toNanoOfDay(),
                            local.minus(WIDEST).toLocalDate());
                })
                .sorted(Comparator.comparingLong(OnTheClock::clock)
                        .thenComparing(one -> one.what().time()))
                .toList();
    }

    /** Slides a window of half an hour around the clock and takes where it holds most; the earliest of equals. */
    private static Stream<Recurrence> recurrence(String host, List<OnTheClock> all, ZoneId zone) {
        int fullest = 0;
        int most = 0;
        int size = 0;
        for (int first = 0; first < all.size(); first++) {
            while (size < all.size() && after(all, first, first + size) <= WIDEST.toNanos()) {
                size++;
            }
            fullest = size > most ? first : fullest;
            most = Math.max(most, size);
            size--;
        }
        List<OnTheClock> together = IntStream.range(fullest, fullest + most)
                .mapToObj(index -> all.get(index % all.size()))
                .toList();
        double share = (double) most / all.size();
        int days = (int) together.stream().map(OnTheClock::day).distinct().count();
        return days >= LEAST_DAYS && share > MOST_OF_ALL
                ? Stream.of(recurrence(host, together, days, share, zone))
                : Stream.empty();
    }

    /** Returns how far the clock has to go from one occurrence to another, over midnight if need be. */
    private static long after(List<OnTheClock> all, int first, int other) {
        long distance = all.get(other % all.size()).clock() - all.get(first).clock();
        return other < all.size() ? distance : distance + NANOS_OF_A_DAY;
    }

    private static Recurrence recurrence(String host, List<OnTheClock> together, int days, double share, ZoneId zone) {
        long first = together.get(0).clock();
        long last = together.get(together.size() - 1).clock();
        return new Recurrence(
                host,
                zone,
                LocalTime.ofNanoOfDay(together.get(together.size() / 2).clock()),
                days,
                Duration.ofNanos(Math.floorMod(last - first, NANOS_OF_A_DAY)),
                share,
                together.stream().map(one -> one.what().time()).toList(),
                together.stream().map(one -> one.what().source()).toList());
    }
}
