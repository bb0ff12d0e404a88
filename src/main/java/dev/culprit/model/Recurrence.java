package dev.culprit.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * Something that happens on one host at the same clock time on several days.
 *
 * @param host identity of the host
 * @param zone the zone whose clock it is
 * @param clock middle of the clock times at which it began, to the minute, in that zone
 * @param days on how many different local days, at least 3
 * @param spread between the earliest and the latest clock time at which it began, at most half an hour
 * @param share which share of all that began on the host began at this clock time, more than 0.5
 * @param times when it happened, in their order
 * @param sources where that is on record, sorted
 */
public record Recurrence(
        String host,
        ZoneId zone,
        LocalTime clock,
        int days,
        Duration spread,
        double share,
        List<Instant> times,
        List<SourceRef> sources) {
    public Recurrence {
        times = times.stream().sorted().toList();
        sources = sources.stream().distinct().sorted().toList();
    }

    /**
     * Finds what begins at one clock time: on at least three days, within half an hour of the clock, and more often than at
     * all other times together. What follows within half an hour belongs to what was before it, so that a storm of events
     * counts once. Clock times are compared, so that a change to summer time hides nothing.
     *
     * @param occurrences {@link Event}s, {@link Burst}s or {@link CounterEpisode}s of any hosts, in any order; each counts
     *     where it begins
     * @param zone the zone of the clock
     * @return at most one for each host, sorted by host
     * @throws IllegalArgumentException if something else is among the occurrences
     */
    public static List<Recurrence> of(List<?> occurrences, ZoneId zone) {
        return Occurrences.of(occurrences).recurrences(host -> zone);
    }

    /**
     * Finds what happens at one clock time of a zone that is given by its name.
     *
     * @param zone such as {@link Host#zone}; "" is UTC
     * @throws java.time.DateTimeException if there is no such zone
     */
    public static List<Recurrence> of(List<?> occurrences, String zone) {
        return of(occurrences, ZoneId.of(zone.isEmpty() ? "UTC" : zone));
    }

    /**
     * Finds what happens at one clock time of each host's own zone: the zone its local times were read in, else the only
     * zone that any host has, else UTC.
     */
    public static List<Recurrence> of(List<?> occurrences, List<Host> hosts) {
        List<String> zones = hosts.stream()
                .map(Host::zone)
                .filter(zone -> !zone.isEmpty())
                .distinct()
                .toList();
        String usual = zones.size() == 1 ? zones.get(0) : "UTC";
        return Occurrences.of(occurrences)
                .recurrences(host -> ZoneId.of(hosts.stream()
                        .filter(known ->
                                known.name().equals(host) && !known.zone().isEmpty())
                        .map(Host::zone)
                        .findFirst()
                        .orElse(usual)));
    }

    /** Returns how often it happened at that time, at least once on each of the days. */
    public int occurrences() {
        return times.size();
    }

    public Instant start() {
        return times.get(0);
    }

    public Instant end() {
        return times.get(times.size() - 1);
    }
}
