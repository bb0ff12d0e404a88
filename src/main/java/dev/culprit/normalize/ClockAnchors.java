package dev.culprit.normalize;

import dev.culprit.model.Datum;
import dev.culprit.model.Event;
import dev.culprit.model.EventKey;
import dev.culprit.model.Span;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Gathers records that several hosts write about one moment, and those that tell when a clock was set.
 *
 * <p>Of the first kind are what each node of a cluster writes when a node, a network or a volume is lost, and the ends of
 * one live migration. Sources: the documented events of FailoverClustering and Hyper-V-VMMS in the catalogue of events;
 * Kernel-General 1 with its OldTime and NewTime, and Time-Service 52 with its TimeOffsetSeconds, as real logs have them.
 */
final class ClockAnchors {
    /** Smaller steps are what keeps a clock right, and larger ones are no drift: a host woke up or got a new battery. */
    private static final Duration SMALLEST_STEP = Duration.ofSeconds(5);

    static final Duration LARGEST_STEP = Duration.ofMinutes(15);

    /** Of one thing on one host: what comes more often cannot be paired anyway. */
    private static final int MOST_TIMES = 200;

    private static final String CLUSTERING = "Microsoft-Windows-FailoverClustering";
    private static final String VMMS = "Microsoft-Windows-Hyper-V-VMMS";
    private static final EventKey CLOCK_SET = new EventKey("Microsoft-Windows-Kernel-General", 1);
    private static final EventKey CLOCK_MOVED = new EventKey("Microsoft-Windows-Time-Service", 52);

    /** What is told by an event, in words that are the same on all hosts. */
    private static final Map<EventKey, String> TOLD = Map.of(
            new EventKey(CLUSTERING, 1126), "adapter unreachable",
            new EventKey(CLUSTERING, 1127), "adapter failed",
            new EventKey(CLUSTERING, 1129), "network parted",
            new EventKey(CLUSTERING, 1130), "network down",
            new EventKey(CLUSTERING, 1135), "node removed",
            new EventKey(CLUSTERING, 5120), "volume paused",
            new EventKey(CLUSTERING, 5142), "volume lost",
            new EventKey(VMMS, 20415), "migrated",
            new EventKey(VMMS, 20417), "migrated",
            new EventKey(VMMS, 20418), "migrated");

    private final SortedMap<String, SortedMap<String, SortedSet<Instant>>> timesOfHosts = new TreeMap<>();
    private final TreeMap<String, TreeSet<Instant>> steps = new TreeMap<>();

    /** Tells whether an event is of use here, so that its values are needed. */
    static boolean isOne(EventKey key) {
        return TOLD.containsKey(key) || key.equals(CLOCK_SET) || key.equals(CLOCK_MOVED);
    }

    void add(Event event) {
        if (!isOne(event.key()) || event.host().isEmpty()) {
            return;
        }
        Optional.ofNullable(TOLD.get(event.key()))
                .ifPresentOrElse(told -> addAnchor(event, told), () -> addStep(event));
    }

    private void addAnchor(Event event, String told) {
        SortedSet<Instant> times = timesOfHosts
                .computeIfAbsent(told + " " + about(event), same -> new TreeMap<>())
                .computeIfAbsent(event.host(), same -> new TreeSet<>());
        if (times.size() < MOST_TIMES) {
            times.add(event.time());
        }
    }

    /** A volume or a VM may be followed by values that differ between hosts; the rest is the same on all of them. */
    private static String about(Event event) {
        String about = event.provider().equals(VMMS)
                ? vmId(event)
                : event.id() >= 5000
                        ? event.value(0)
                        : event.data().stream().map(Datum::value).collect(Collectors.joining(" "));
        return about.toLowerCase(Locale.ROOT);
    }

    private static String vmId(Event event) {
        String named = event.value("VmId");
        return named.isEmpty() ? event.value(1) : named;
    }

    private void addStep(Event event) {
        Duration step = step(event).abs();
        if (step.compareTo(SMALLEST_STEP) >= 0 && step.compareTo(LARGEST_STEP) <= 0) {
            steps.computeIfAbsent(event.host(), same -> new TreeSet<>()).add(event.time());
        }
    }

    private static Duration step(Event event) {
        try {
            return event.key().equals(CLOCK_SET)
                    ? Duration.between(Instant.parse(event.value("OldTime")), Instant.parse(event.value("NewTime")))
                    : Duration.ofSeconds(Long.parseLong(event.value("TimeOffsetSeconds")));
        } catch (DateTimeException | NumberFormatException unreadable) {
            return Duration.ZERO;
        }
    }

    /** Joins what a host wrote under several names. */
    void rename(Map<String, String> present) {
        present.forEach((earlier, now) -> {
            timesOfHosts
                    .values()
                    .forEach(hosts -> Optional.ofNullable(hosts.remove(earlier))
                            .ifPresent(times -> hosts.computeIfAbsent(now, same -> new TreeSet<>())
                                    .addAll(times)));
            Optional.ofNullable(steps.remove(earlier))
                    .ifPresent(times ->
                            steps.computeIfAbsent(now, same -> new TreeSet<>()).addAll(times));
        });
    }

    /** Returns the times between which the clock of a host was not set, in their order, by its own clock. */
    List<Span> stretches(String host) {
        var stretches = new ArrayList<Span>();
        Instant start = Instant.MIN;
        for (Instant step : steps.getOrDefault(host, new TreeSet<>())) {
            // The record is written by the clock that was set, so it is the first of the new stretch.
            stretches.add(new Span(start, step.minusNanos(1)));
            start = step;
        }
        stretches.add(new Span(start, Instant.MAX));
        return stretches;
    }

    /** Returns for each thing told the times at which hosts tell it. */
    SortedMap<String, SortedMap<String, SortedSet<Instant>>> times() {
        return timesOfHosts;
    }
}
