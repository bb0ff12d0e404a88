package dev.culprit.normalize;

import dev.culprit.decode.RawCounters;
import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawSetting;
import dev.culprit.decode.RawSink;
import dev.culprit.decode.RawTime;
import dev.culprit.decode.SampleSink;
import dev.culprit.model.Artifact;
import dev.culprit.model.Assumption;
import dev.culprit.model.Catalogue;
import dev.culprit.model.ClockOffset;
import dev.culprit.model.Cluster;
import dev.culprit.model.Event;
import dev.culprit.model.EventKey;
import dev.culprit.model.Observations;
import dev.culprit.model.Problem;
import dev.culprit.model.Setting;
import dev.culprit.model.SourceRef;
import dev.culprit.model.WantedCounters;
import dev.culprit.model.WantedEvents;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Turns the raw records of one bundle into observations; used once, from one thread. */
public final class Normalizer {
    /** "Time zone information refreshed", with CurrentBias in minutes, as real logs have it. */
    private static final EventKey ZONE_REFRESHED = new EventKey("Microsoft-Windows-Kernel-General", 24);

    private final NormalizeOptions options;
    private final WantedEvents wanted;
    private final Optional<Consumer<Event>> everyEvent;
    private final FirstRecords records = new FirstRecords();
    private final HostRegistry hosts = new HostRegistry();
    private final EventNormalizer normalizer;
    private final WantedCollector collector = new WantedCollector();
    private final LogCoverage coverage = new LogCoverage();
    private final LocalEvents localEvents = new LocalEvents();
    private final CounterCollector counters;
    private final SettingCollector settings = new SettingCollector();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> logs = new HashSet<>();
    private final Set<String> filesWithPresumedTimes = new HashSet<>();
    private final ClockAnchors anchors = new ClockAnchors();
    private final HostRenames renames = new HostRenames();
    private long eventCount;
    private final EventSpans spans = new EventSpans();
    private final ClockCorrection known;

    /**
     * Prepares for one bundle.
     *
     * @param catalogue names of providers and values
     * @param wanted events that rules ask for
     * @param wantedCounters counters that rules ask for
     * @param options zone and window of this run
     * @param everyEvent takes each normalised event, wanted or not, as soon as its time is known, and of the copies of a
     *     record the one that is read first; without it, decoders are told to leave out the values of events that nobody
     *     wants
     */
    public Normalizer(
            Catalogue catalogue,
            WantedEvents wanted,
            WantedCounters wantedCounters,
            NormalizeOptions options,
            Optional<Consumer<Event>> everyEvent) {
        this.options = options;
        this.known = new ClockCorrection(options.knownOffsets());
        this.wanted = wanted;
        this.everyEvent = everyEvent;
        this.normalizer = new EventNormalizer(catalogue);
        this.counters = new CounterCollector(catalogue.counters(), wantedCounters, options, hosts, problems::add);
    }

    /** Returns the sink for the records of one file. */
    public RawSink sinkFor(Artifact artifact) {
        return new RawSink() {
            @Override
            public boolean needsValues(String provider, int id) {
                EventKey key = new EventKey(normalizer.canonicalProvider(provider), id);
                return everyEvent.isPresent()
                        || wanted.contains(key)
                        || LogCoverage.tellsOfClearing(key)
                        || ClockAnchors.isOne(key)
                        || key.equals(ZONE_REFRESHED)
                        || key.equals(HostRenames.RENAMED);
            }

            @Override
            public void event(RawEvent event) {
                accept(artifact, event);
            }

            /** A deleted record says what happened, and nothing about how well the log was collected. */
            @Override
            public void recovered(RawEvent event) {
                if (event.time() instanceof RawTime.Utc utc) {
                    pass(event, identified(artifact, event, utc.instant()));
                } else {
                    problems.add(LocalEvents.unreadable(event));
                }
            }

            @Override
            public void setting(RawSetting setting) {
                settings.add(hostOf(setting.computer(), artifact), setting).ifPresent(this::problem);
            }

            @Override
            public SampleSink counters(RawCounters columns) {
                return counters.sinkFor(artifact, columns);
            }

            @Override
            public void assumption(Assumption assumption) {
                counters.add(assumption);
            }

            @Override
            public void problem(Problem problem) {
                coverage.add(problem);
            }
        };
    }

    /** Notes what went wrong with a file before its decoder saw it: what such a file lacks proves nothing. */
    public void note(Problem problem) {
        coverage.add(problem);
    }

    /** Notes that the rest of a file was left unread. */
    public void noteUnreadRest(Artifact artifact) {
        coverage.damaged(artifact.path());
    }

    /** Adds a fact that a person stated. */
    public void state(String name, String value, SourceRef source) {
        settings.state(name, value, source);
    }

    private void accept(Artifact artifact, RawEvent raw) {
        if (raw.time() instanceof RawTime.Utc utc) {
            emit(artifact, raw, utc.instant());
        } else if (raw.time() instanceof RawTime.Local) {
            localEvents.add(artifact, raw);
        } else if (raw.time() instanceof RawTime.Presumed presumed) {
            emit(artifact, raw, presumed(artifact, raw, presumed));
        } else {
            problems.add(LocalEvents.unreadable(raw));
        }
    }

    /** Places a time of a file that does not say whether it is UTC: the user knows, or else it is doubtful. */
    private Instant presumed(Artifact artifact, RawEvent raw, RawTime.Presumed time) {
        boolean first = filesWithPresumedTimes.add(artifact.path());
        if (options.zoneStated()) {
            hosts.readLocalTimesOf(hostOf(raw.computer(), artifact));
            if (first) {
                counters.add(new Assumption(
                        SourceRef.whole(artifact.path()),
                        "times",
                        "local time of " + options.zone().getId(),
                        options.zoneBasis()));
            }
        } else if (first) {
            coverage.damaged(artifact.path());
            problems.add(new Problem(
                    "normalize",
                    "time.no-zone",
                    raw.source(),
                    "no head tells whether times are UTC or local; they are read as UTC, as Get-ClusterLog writes them"
                            + " unless -UseLocalTime is given, and --timezone names another"));
        }
        return time.printed().atZone(options.zone()).toInstant();
    }

    private void emit(Artifact artifact, RawEvent raw, Instant time) {
        Event event = identified(artifact, raw, time);
        eventCount++;
        logs.add(artifact.path());
        spans.add(event.host(), time);
        coverage.add(artifact, event, raw.recordId());
        anchors.add(event);
        noteBias(event);
        renames.add(event);
        pass(raw, event);
    }

    private void noteBias(Event event) {
        if (event.key().equals(ZONE_REFRESHED) && event.value("CurrentBias").matches("-?[0-9]{1,3}")) {
            int minutes = Integer.parseInt(event.value("CurrentBias"));
            hosts.hasBias(event.host(), event.time(), minutes, event.source().artifact());
        }
    }

    private Event identified(Artifact artifact, RawEvent raw, Instant time) {
        return normalizer.normalize(raw, hostOf(raw.computer(), artifact), time);
    }

    private void pass(RawEvent raw, Event event) {
        if (wanted.contains(event.key()) && options.window().contains(known.corrected(event.host(), event.time()))) {
            collector.add(event, raw.recordId());
        }
        everyEvent.filter(taker -> records.isFirst(event, raw.recordId())).ifPresent(taker -> taker.accept(event));
    }

    private String hostOf(String computer, Artifact artifact) {
        String host = hosts.identify(computer);
        return host.isEmpty() ? hosts.identify(artifact.hostHint()) : host;
    }

    /** Places what had to wait and returns everything observed; the normalizer is spent afterwards. */
    public Observations finish() {
        callByPresentNames();
        List<Setting> early = settings.settings(hosts);
        hosts.areSetTo(SettingZones.of(early));
        var copies = new ZonesByCopies(collector.events());
        localEvents.forEach((artifact, event) ->
                copies.add(hostOf(event.computer(), artifact), normalizer.canonicalProvider(event.provider()), event));
        hosts.hasZones(copies.zones());
        counters.placeRest(spans.asShown());
        localEvents.place(
                spans.asShown(),
                (artifact, event) -> zoneOf(hostOf(event.computer(), artifact)).orElse(options.zone()),
                placed -> {
                    String host = hostOf(placed.event().computer(), placed.artifact());
                    if (zoneOf(host).isEmpty()) {
                        hosts.readLocalTimesOf(host);
                    }
                    emit(placed.artifact(), placed.event(), placed.time());
                },
                problems::add);
        Map<String, Instant> captures = new CaptureTimes(early).applied(coverage.newestOfEachCapture());
        var repeated = new RepeatedCollections(captures);
        List<Setting> allSettings = AdapterIdentities.told(repeated.newest(settings.settings(hosts)));
        problems.addAll(repeated.problems());
        problems.addAll(settings.problems(hosts));
        problems.addAll(hosts.problems());
        List<Cluster> clusters = ClusterNames.of(allSettings, coverage::isCut);
        problems.addAll(coverage.misplaced(hosts::present));
        ClusterNames.severalClusters(clusters).ifPresent(problems::add);
        var captured = new CaptureTimes(allSettings);
        var collected = new ArrayList<>(coverage.sources(captured));
        LogLists.of(allSettings).sources(coverage, captured).forEach(collected::add);
        collected.addAll(SettingCollector.sources(allSettings, coverage::isCut));
        collected.addAll(counters.sources(coverage::isDamaged));
        Map<String, List<ClockOffset>> offsets = ClockOffsets.of(anchors);
        var clocks = new ClockCorrection(options.correctClocks() ? offsets : Map.of());
        return new Observations(
                hosts.hosts(options).stream()
                        .map(host -> host.with(offsets.getOrDefault(host.name(), List.of())))
                        .toList(),
                clusters,
                collector.events().stream().map(clocks::of).toList(),
                collector.tallies().stream().map(clocks::of).toList(),
                allSettings,
                collected.stream().map(clocks::of).toList(),
                eventCount,
                logs.size(),
                spans.corrected(clocks),
                counters.series().stream().map(clocks::of).toList(),
                counters.assumptions(),
                problems);
    }

    private void callByPresentNames() {
        Map<String, String> present = renames.of(coverage, hosts);
        if (!present.isEmpty()) {
            hosts.rename(present);
            coverage.rename(present);
            collector.rename(present);
            anchors.rename(present);
        }
    }

    /** Returns the zone that the bundle tells for a host; what the user says about local times goes before. */
    private Optional<ZoneId> zoneOf(String host) {
        return options.zoneStated()
                ? Optional.empty()
                : hosts.zoneOf(host).map(NamedZone::zone).map(ZoneId::of);
    }
}
