package dev.culprit.normalize;

import dev.culprit.model.Span;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** From when to when there are events, host by host, as the clocks of the hosts showed it. */
final class EventSpans {
    private final Map<String, Span> byHost = new TreeMap<>();
    private String latestHost = "";
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;

    /** Notes an event; records of one host mostly come one after the other. */
    void add(String host, Instant time) {
        if (!host.equals(latestHost)) {
            keep();
            latestHost = host;
        }
        first = time.isBefore(first) ? time : first;
        last = time.isAfter(last) ? time : last;
    }

    private void keep() {
        if (!first.isAfter(last)) {
            byHost.merge(latestHost, new Span(first, last), EventSpans::joined);
        }
        first = Instant.MAX;
        last = Instant.MIN;
    }

    private static Span joined(Span one, Span other) {
        return new Span(
                one.start().isBefore(other.start()) ? one.start() : other.start(),
                one.end().isAfter(other.end()) ? one.end() : other.end());
    }

    /** Returns from when to when there are events; nothing if there are none. */
    Optional<Span> asShown() {
        keep();
        return byHost.values().stream().reduce(EventSpans::joined);
    }

    /** Returns the same with clocks put right. */
    Optional<Span> corrected(ClockCorrection clocks) {
        keep();
        return byHost.entrySet().stream()
                .map(entry -> clocks.of(entry.getKey(), entry.getValue()))
                .reduce(EventSpans::joined);
    }
}
