package dev.culprit.normalize;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawTime;
import dev.culprit.model.Artifact;
import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** Holds events with wall-clock times until all logs are read, then places each file's events on the one clock. */
final class LocalEvents {

    /** An event whose time is known now. */
    record Placed(Artifact artifact, RawEvent event, Instant time) {}

    private final TreeMap<Artifact, List<RawEvent>> waiting = new TreeMap<>();

    void add(Artifact artifact, RawEvent event) {
        waiting.computeIfAbsent(artifact, same -> new ArrayList<>()).add(event);
    }

    /** Shows every waiting event. */
    void forEach(BiConsumer<Artifact, RawEvent> viewer) {
        waiting.forEach((artifact, events) -> events.forEach(event -> viewer.accept(artifact, event)));
    }

    /**
     * Places every waiting event.
     *
     * @param others time of the logs whose clock is known; empty if there are none
     * @param zoneOf zone of the host that wrote an event
     */
    void place(
            Optional<Span> others,
            BiFunction<Artifact, RawEvent, ZoneId> zoneOf,
            Consumer<Placed> sink,
            Consumer<Problem> problems) {
        waiting.forEach((artifact, events) ->
                place(artifact, events, others, event -> zoneOf.apply(artifact, event), sink, problems));
    }

    private void place(
            Artifact artifact,
            List<RawEvent> events,
            Optional<Span> others,
            Function<RawEvent, ZoneId> zoneOf,
            Consumer<Placed> sink,
            Consumer<Problem> problems) {
        List<DateOrder.Printed> dates =
                events.stream().flatMap(event -> printed(event).stream()).toList();
        if (dates.isEmpty()) {
            events.forEach(event -> problems.accept(unreadable(event)));
            return;
        }
        DateOrderDecision decision = DateOrderDecision.of(dates, others, zoneOf.apply(events.get(0)));
        if (!decision.certain()) {
            problems.accept(ambiguous(artifact, events.get(0)));
        }
        for (RawEvent event : events) {
            Optional<LocalDateTime> local = printed(event).flatMap(date -> date.read(decision.order()));
            local.ifPresentOrElse(
                    time -> sink.accept(new Placed(
                            artifact, event, time.atZone(zoneOf.apply(event)).toInstant())),
                    () -> problems.accept(unreadable(event)));
        }
    }

    private static Optional<DateOrder.Printed> printed(RawEvent event) {
        return DateOrder.parse(text(event));
    }

    private static String text(RawEvent event) {
        return event.time() instanceof RawTime.Local local ? local.text() : "";
    }

    private static Problem ambiguous(Artifact artifact, RawEvent first) {
        return new Problem(
                "normalize",
                "time.ambiguous-date",
                first.source(),
                "day and month of \"" + text(first) + "\" and the other dates of " + artifact.fileName()
                        + " cannot be told apart; read with the day first. A log with UTC times beside it would decide");
    }

    static Problem unreadable(RawEvent event) {
        String found = event.time() instanceof RawTime.Unreadable unreadable ? unreadable.text() : text(event);
        SourceRef where = event.source();
        return new Problem(
                "normalize",
                "time.unreadable",
                where,
                "expected the date and time of event " + event.id() + ", found \"" + found
                        + "\"; the event is left out");
    }
}
