package dev.culprit.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Events of one host that belong together because none is further than a gap from the next.
 *
 * @param host identity of the host
 * @param events the events in order of time, at least one
 */
public record Burst(String host, List<Event> events) {
    public Burst {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a burst holds at least one event");
        }
    }

    /**
     * Groups events into bursts, host by host.
     *
     * @param events events in any order
     * @param gap longest time between two neighbours of one burst
     * @return the bursts, sorted by host and time; empty if there are no events
     */
    public static List<Burst> of(List<Event> events, Duration gap) {
        var byHost = new TreeMap<String, List<Event>>();
        events.stream()
                .sorted()
                .forEach(event -> byHost.computeIfAbsent(event.host(), host -> new ArrayList<>())
                        .add(event));
        var bursts = new ArrayList<Burst>();
        byHost.forEach((host, ofHost) -> split(host, ofHost, gap, bursts));
        return bursts;
    }

    /**
     * Groups the events of each host that share a value, such as those of one disk, into bursts.
     *
     * @param name name of the value
     * @param events the events, in any order
     * @param gap longest pause inside a burst
     */
    public static List<Burst> ofEach(String name, List<Event> events, Duration gap) {
        return events.stream()
                .collect(Collectors.groupingBy(event -> event.value(name), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(alike -> of(alike, gap).stream())
                .toList();
    }

    /** Returns a burst of that event alone. */
    public static Burst single(Event event) {
        return new Burst(event.host(), List.of(event));
    }

    private static void split(String host, List<Event> events, Duration gap, List<Burst> bursts) {
        int first = 0;
        for (int next = 1; next <= events.size(); next++) {
            if (next == events.size()
                    || events.get(next)
                            .time()
                            .isAfter(events.get(next - 1).time().plus(gap))) {
                bursts.add(new Burst(host, events.subList(first, next)));
                first = next;
            }
        }
    }

    /** Returns how many different events (provider and id) it holds. */
    public int kinds() {
        return (int) events.stream().map(Event::key).distinct().count();
    }

    /** Returns how many different event ids it holds: two providers often log one failure under the same id. */
    public int ids() {
        return (int) events.stream().map(Event::id).distinct().count();
    }

    /** Returns how many different values of that name its events hold, events without it counting as one more. */
    public int distinct(String name) {
        return (int) events.stream().map(event -> event.value(name)).distinct().count();
    }

    /** Returns how many events it holds. */
    public int size() {
        return events.size();
    }

    public Instant start() {
        return events.get(0).time();
    }

    public Instant end() {
        return events.get(events.size() - 1).time();
    }

    /** Returns the first non-empty value of that name among its events, or "". */
    public String value(String name) {
        return events.stream()
                .map(event -> event.value(name))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /**
     * Returns a value of the latest of some earlier events of the same host, such as the start of an operation.
     *
     * @param earlier candidates in any order and of any host
     * @param atMost longest time before the start of this burst
     * @param name name of the value
     * @return the value, or "" if no candidate is near enough
     */
    public String valueBefore(List<Event> earlier, Duration atMost, String name) {
        return latest(earlier, atMost, event -> true)
                .map(event -> event.value(name))
                .orElse("");
    }

    /**
     * Returns a value of the latest of some earlier events of the same host that concern the same object.
     *
     * @param earlier candidates in any order and of any host
     * @param atMost longest time before the start of this burst
     * @param name name of the value
     * @param same name of the value that tells the object; candidates with another one than this burst are passed over,
     *     unless this burst has none
     * @return the value, or "" if no candidate is near enough
     */
    public String valueBefore(List<Event> earlier, Duration atMost, String name, String same) {
        String own = value(same);
        return latest(
                        earlier,
                        atMost,
                        event -> own.isEmpty() || event.value(same).equals(own))
                .map(event -> event.value(name))
                .orElse("");
    }

    /**
     * Returns the error code of the latest of some earlier events of the same host, such as the reason for a failure
     * that carries none itself.
     *
     * @param earlier candidates in any order and of any host
     * @param atMost longest time before the start of this burst
     * @return its first code as {@link ErrorCode#hex} prints it, or "" if no candidate is near enough or it has no code
     */
    public String codeBefore(List<Event> earlier, Duration atMost) {
        return latest(earlier, atMost, event -> true).stream()
                .flatMap(event -> event.codes().stream())
                .map(ErrorCode::hex)
                .findFirst()
                .orElse("");
    }

    private Optional<Event> latest(List<Event> earlier, Duration atMost, Predicate<Event> wanted) {
        Instant begin = start();
        Instant earliest = begin.minus(atMost);
        return earlier.stream()
                .filter(event -> !event.time().isAfter(begin)
                        && !event.time().isBefore(earliest)
                        && event.host().equals(host)
                        && wanted.test(event))
                .max(Event::compareTo);
    }
}
