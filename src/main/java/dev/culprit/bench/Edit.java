package dev.culprit.bench;

import dev.culprit.model.CollectedSource;
import dev.culprit.model.CounterName;
import dev.culprit.model.CounterSeries;
import dev.culprit.model.Event;
import dev.culprit.model.EventTally;
import dev.culprit.model.Host;
import dev.culprit.model.Observations;
import dev.culprit.model.Setting;
import dev.culprit.model.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Changes a copy of what was observed. */
final class Edit {
    private final Observations base;
    private List<Host> hosts;
    private List<Event> events;
    private List<Setting> settings;
    private List<CounterSeries> series;
    private List<CollectedSource> collected;

    Edit(Observations base) {
        this.base = base;
        hosts = base.hosts();
        events = base.events();
        settings = base.settings();
        series = base.series();
        collected = base.collected();
    }

    /** Leaves out a source as if nobody had collected it. */
    Edit without(CollectedSource source) {
        collected = kept(collected, other -> !other.equals(source));
        switch (source.kind()) {
            case CHANNEL ->
                events = kept(
                        events,
                        event -> !(event.host().equals(source.host())
                                && event.channel().equalsIgnoreCase(source.name())));
            case CMDLET ->
                settings = kept(
                        settings,
                        setting -> !(setting.host().equals(source.host())
                                && setting.cmdlet().equals(source.name())));
            case FACT ->
                settings = kept(
                        settings,
                        setting -> !(setting.cmdlet().equals(Setting.STATED)
                                && setting.name().equals(source.name())));
            case COUNTER ->
                series = kept(
                        series,
                        one -> !(one.host().equals(source.host())
                                && CounterName.ofPath(source.name()).equals(Optional.of(one.name()))));
        }
        return this;
    }

    /** Leaves out events of another time. */
    Edit within(Span window) {
        events = kept(events, event -> window.contains(event.time()));
        return this;
    }

    /** Puts the clock of a host forward, or back. */
    Edit skewed(String host, Duration by) {
        events = events.stream()
                .map(event -> event.host().equals(host) ? event.at(event.time().plus(by)) : event)
                .toList();
        collected = collected.stream()
                .map(source -> source.host().equals(host) ? source.during(moved(source.span(), by)) : source)
                .toList();
        return this;
    }

    private static Span moved(Span span, Duration by) {
        return new Span(moved(span.start(), by), moved(span.end(), by));
    }

    private static Instant moved(Instant time, Duration by) {
        return time.equals(Instant.MIN) || time.equals(Instant.MAX) ? time : time.plus(by);
    }

    /** Adds what was observed on other hosts. */
    Edit with(Observations others) {
        hosts = joined(hosts, others.hosts());
        events = joined(events, others.events());
        settings = joined(settings, others.settings());
        series = joined(series, others.series());
        collected = joined(collected, others.collected());
        return this;
    }

    /** Adds events of hosts that are there. */
    Edit with(List<Event> more) {
        events = joined(events, more);
        return this;
    }

    private static <T> List<T> kept(List<T> all, Predicate<T> stays) {
        return all.stream().filter(stays).toList();
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    Observations done() {
        return new Observations(
                hosts,
                base.clusters(),
                events,
                tallies(),
                settings,
                collected,
                events.size(),
                base.logCount(),
                Span.around(events.stream().map(event -> new Span(event.time(), event.time()))),
                series,
                base.assumptions(),
                base.problems());
    }

    /** Counts anew; of a flood, whose events are not all there, the count of what is there stands for it. */
    private List<EventTally> tallies() {
        var byKey = new TreeMap<String, List<Event>>();
        events.forEach(event -> byKey.computeIfAbsent(
                        event.host() + "\n" + event.provider() + "\n" + event.id(), same -> new ArrayList<>())
                .add(event));
        return byKey.values().stream().map(Edit::tally).toList();
    }

    private static EventTally tally(List<Event> alike) {
        Event any = alike.get(0);
        var perMinute = new TreeMap<Instant, Integer>();
        alike.forEach(event -> perMinute.merge(event.time().truncatedTo(ChronoUnit.MINUTES), 1, Integer::sum));
        List<Instant> times = alike.stream().map(Event::time).sorted().toList();
        return new EventTally(
                any.host(),
                any.provider(),
                any.id(),
                alike.size(),
                times.get(0),
                times.get(times.size() - 1),
                perMinute);
    }
}
