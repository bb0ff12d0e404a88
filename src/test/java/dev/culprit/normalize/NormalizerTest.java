package dev.culprit.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawSetting;
import dev.culprit.decode.RawSink;
import dev.culprit.decode.RawTime;
import dev.culprit.model.Artifact;
import dev.culprit.model.ArtifactKind;
import dev.culprit.model.Catalogue;
import dev.culprit.model.Catalogue.EventEntry;
import dev.culprit.model.CollectedSource;
import dev.culprit.model.CounterCatalogue;
import dev.culprit.model.CoverageState;
import dev.culprit.model.Datum;
import dev.culprit.model.Event;
import dev.culprit.model.EventKey;
import dev.culprit.model.EventTally;
import dev.culprit.model.EventTemplate;
import dev.culprit.model.Host;
import dev.culprit.model.Observations;
import dev.culprit.model.Problem;
import dev.culprit.model.Setting;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import dev.culprit.model.WantedCounters;
import dev.culprit.model.WantedEvents;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NormalizerTest {
    private static final String VMMS = "Microsoft-Windows-Hyper-V-VMMS";
    private static final EventKey STARTED = new EventKey(VMMS, 20413);
    private static final EventKey FAILED = new EventKey("NETLOGON", 5719);
    private static final Instant TEN = Instant.parse("2013-10-08T10:00:00Z");
    private static final Artifact SYSTEM = new Artifact("Node_SRV1/System.evtx", ArtifactKind.EVTX, 1, "srv1");
    private static final Artifact ADMIN = new Artifact("Node_SRV1/Admin.evtx", ArtifactKind.EVTX, 1, "srv1");

    private final List<Event> all = new ArrayList<>();

    private Normalizer normalizer(ZoneId zone, Span window) {
        var events = new TreeMap<EventKey, EventEntry>();
        events.put(
                STARTED,
                new EventEntry(
                        STARTED,
                        "Microsoft-Windows-Hyper-V-VMMS-Admin",
                        List.of("VmName", "DestinationHost"),
                        List.of("VmName", "DestinationHost"),
                        "",
                        EventTemplate.NONE,
                        true));
        var catalogue = new Catalogue(
                events,
                new TreeMap<>(Map.of("mssql$*", "MSSQLSERVER")),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                CounterCatalogue.empty());
        return new Normalizer(
                catalogue,
                WantedEvents.of(Set.of(STARTED, FAILED)),
                WantedCounters.of(Set.of()),
                new NormalizeOptions(zone, false, window, Map.of(), true, false),
                Optional.of(all::add));
    }

    private Normalizer normalizer() {
        return normalizer(ZoneOffset.UTC, Span.ALWAYS);
    }

    private static RawEvent event(Artifact artifact, long record, Instant time, String provider, int id) {
        return event(artifact, record, time, provider, id, List.of());
    }

    private static RawEvent event(
            Artifact artifact, long record, Instant time, String provider, int id, List<Datum> data) {
        return new RawEvent(
                SourceRef.record(artifact.path(), record),
                record,
                new RawTime.Utc(time),
                "SRV1.BLOG.COM",
                artifact.path().contains("Admin") ? "Microsoft-Windows-Hyper-V-VMMS-Admin" : "System",
                provider,
                id,
                0,
                2,
                data,
                "");
    }

    private static CollectedSource channel(Observations observations, String name) {
        return observations
                .collected(CollectedSource.Kind.CHANNEL, name, "srv1")
                .get(0);
    }

    @Test
    void spellingsOfOneHostAreOneHost() {
        Normalizer normalizer = normalizer();
        normalizer.sinkFor(SYSTEM).event(event(SYSTEM, 1, TEN, "NETLOGON", 5719));
        normalizer
                .sinkFor(SYSTEM)
                .setting(new RawSetting(
                        SourceRef.line("x", 1), "Get-NetAdapter", "srv1", "LM-1", "MtuSize", "9014", "9014"));

        Observations observations = normalizer.finish();

        assertThat(observations.hosts()).containsExactly(new Host("srv1", List.of("SRV1.BLOG.COM", "srv1"), "", ""));
        assertThat(observations.settings()).extracting(Setting::host).containsExactly("srv1");
    }

    @Test
    void aLogThatNeverWrappedReachesBackForever() {
        Normalizer normalizer = normalizer();
        RawSink system = normalizer.sinkFor(SYSTEM);
        system.event(event(SYSTEM, 1, TEN, "EventLog", 6005));
        system.event(event(SYSTEM, 2, TEN.plusSeconds(10), "EventLog", 6006));
        normalizer.sinkFor(ADMIN).event(event(ADMIN, 77, TEN.plusSeconds(500), VMMS, 20413));

        Observations observations = normalizer.finish();

        CollectedSource log = channel(observations, "System");
        assertThat(log.state()).isEqualTo(CoverageState.PRESENT);
        assertThat(log.span())
                .as("to the newest time of any log of the host")
                .isEqualTo(new Span(Instant.MIN, TEN.plusSeconds(500)));
        assertThat(channel(observations, "Microsoft-Windows-Hyper-V-VMMS-Admin")
                        .span()
                        .start())
                .isEqualTo(TEN.plusSeconds(500));
    }

    @Test
    void aGapInTheRecordIdsMakesALogPartial() {
        Normalizer normalizer = normalizer();
        normalizer.sinkFor(SYSTEM).event(event(SYSTEM, 1, TEN, "EventLog", 6005));
        normalizer.sinkFor(SYSTEM).event(event(SYSTEM, 9, TEN, "EventLog", 6006));

        CollectedSource log = channel(normalizer.finish(), "System");

        assertThat(log.state()).isEqualTo(CoverageState.PARTIAL);
        assertThat(log.why()).contains("2 of 9");
    }

    @Test
    void aTornRecordMakesALogPartialButAStaleChecksumDoesNot() {
        Normalizer checksum = normalizer();
        checksum.sinkFor(SYSTEM).event(event(SYSTEM, 1, TEN, "EventLog", 6005));
        checksum.sinkFor(SYSTEM)
                .problem(new Problem("decode", "evtx.chunk-checksum", SourceRef.offset(SYSTEM.path(), 4096), ""));
        Normalizer torn = normalizer();
        torn.sinkFor(SYSTEM).event(event(SYSTEM, 1, TEN, "EventLog", 6005));
        torn.sinkFor(SYSTEM)
                .problem(new Problem("decode", "evtx.record-payload", SourceRef.offset(SYSTEM.path(), 4096), ""));

        assertThat(channel(checksum.finish(), "System").state()).isEqualTo(CoverageState.PRESENT);
        assertThat(channel(torn.finish(), "System").state()).isEqualTo(CoverageState.PARTIAL);
    }

    @Test
    void aClearedLogCoversNothingBeforeItWasCleared() {
        Normalizer normalizer = normalizer();
        RawSink system = normalizer.sinkFor(SYSTEM);
        system.event(event(SYSTEM, 1, TEN, "Microsoft-Windows-Eventlog", 104, List.of(new Datum("Channel", "System"))));
        system.event(event(SYSTEM, 2, TEN.plusSeconds(60), "EventLog", 6013));

        assertThat(channel(normalizer.finish(), "System").span()).isEqualTo(new Span(TEN, TEN.plusSeconds(60)));
    }

    @Test
    void copiedTextIsNeverAGroundForAbsence() {
        var text = new Artifact("mail.txt", ArtifactKind.EVENT_TEXT, 1, "");
        Normalizer normalizer = normalizer(ZoneId.of("Europe/Brussels"), Span.ALWAYS);
        normalizer
                .sinkFor(text)
                .event(new RawEvent(
                        SourceRef.line("mail.txt", 3),
                        -1,
                        new RawTime.Local("10/8/2013 10:06:15 AM"),
                        "SRV1.BLOG.COM",
                        "Microsoft-Windows-Hyper-V-VMMS-Admin",
                        VMMS,
                        20413,
                        0,
                        4,
                        List.of(),
                        "The service initiated the live migration of virtual machine  \u2018DidierTest01\u2032 to destination"
                                + " host \u2018SRV2\u2032 (VMID 41EF2DB)."));

        Observations observations = normalizer.finish();

        Event event = observations.events().get(0);
        assertThat(event.time()).isEqualTo(Instant.parse("2013-10-08T08:06:15Z"));
        assertThat(event.value("VmName")).isEqualTo("DidierTest01");
        assertThat(event.value("DestinationHost")).isEqualTo("SRV2");
        assertThat(observations.hosts().get(0).zone()).isEqualTo("Europe/Brussels");
        assertThat(channel(observations, "Microsoft-Windows-Hyper-V-VMMS-Admin").state())
                .isEqualTo(CoverageState.PARTIAL);
    }

    @Test
    void valuesWithoutNamesGetTheNamesOfTheCatalogue() {
        Normalizer normalizer = normalizer();
        normalizer
                .sinkFor(ADMIN)
                .event(event(
                        ADMIN,
                        1,
                        TEN,
                        VMMS,
                        20413,
                        List.of(new Datum("Parameter0", "VM7"), new Datum("", "SRV2"), new Datum("Own", "x"))));

        Event event = normalizer.finish().events().get(0);

        assertThat(event.data())
                .containsExactly(
                        new Datum("VmName", "VM7"), new Datum("DestinationHost", "SRV2"), new Datum("Own", "x"));
    }

    @Test
    void onlyWantedEventsReachTheRulesButAllAreSeen() {
        Normalizer normalizer = normalizer();
        normalizer.sinkFor(SYSTEM).event(event(SYSTEM, 1, TEN, "EventLog", 6005));
        normalizer.sinkFor(SYSTEM).event(event(SYSTEM, 2, TEN, "NETLOGON", 5720));

        Observations observations = normalizer.finish();

        assertThat(all).hasSize(2);
        assertThat(observations.events()).isEmpty();
        assertThat(observations.eventCount()).isEqualTo(2);
    }

    @Test
    void aFloodIsCountedExactlyAndKeptAtBothEnds() {
        Normalizer normalizer = normalizer();
        int flood = 3 * WantedCollector.KEPT_AT_EACH_END;
        for (int record = flood; record >= 1; record--) {
            normalizer.sinkFor(SYSTEM).event(event(SYSTEM, record, TEN.plusSeconds(record), "NETLOGON", 5719));
        }

        Observations observations = normalizer.finish();

        EventTally tally = observations.tallies().get(0);
        assertThat(tally.count()).isEqualTo(flood);
        assertThat(tally.first()).isEqualTo(TEN.plusSeconds(1));
        assertThat(tally.last()).isEqualTo(TEN.plusSeconds(flood));
        assertThat(tally.perMinute().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(flood);
        assertThat(observations.events()).hasSize(2 * WantedCollector.KEPT_AT_EACH_END);
        assertThat(observations.events().get(0).time()).isEqualTo(TEN.plusSeconds(1));
    }

    @Test
    void aRecordThatTwoExportsHoldCountsOnce() {
        var copy = new Artifact("copy/System.evtx", ArtifactKind.EVTX, 1, "srv1");
        Normalizer normalizer = normalizer();
        normalizer.sinkFor(SYSTEM).event(event(SYSTEM, 7, TEN, "NETLOGON", 5719));
        normalizer.sinkFor(copy).event(event(copy, 7, TEN, "NETLOGON", 5719));
        normalizer.sinkFor(copy).event(event(copy, 8, TEN, "NETLOGON", 5719));

        assertThat(normalizer.finish().tallies().get(0).count()).isEqualTo(2);
    }

    @Test
    void logsOfAnotherFolderSayNothingAboutHowFarALogReaches() {
        var elsewhere = new Artifact("friday/Admin.evtx", ArtifactKind.EVTX, 1, "srv1");
        Normalizer normalizer = normalizer();
        normalizer.sinkFor(SYSTEM).event(event(SYSTEM, 1, TEN, "EventLog", 6005));
        normalizer.sinkFor(elsewhere).event(event(elsewhere, 1, TEN.plusSeconds(345_600), VMMS, 20413));

        assertThat(channel(normalizer.finish(), "System").span().end()).isEqualTo(TEN);
    }

    @Test
    void aFileThatItsArchiveCouldNotGiveWholeIsPartial() {
        Normalizer normalizer = normalizer();
        normalizer.sinkFor(SYSTEM).event(event(SYSTEM, 1, TEN, "EventLog", 6005));
        normalizer.note(new Problem("bundle", "bundle.archive-damaged", SourceRef.whole(SYSTEM.path()), ""));

        assertThat(channel(normalizer.finish(), "System").state()).isEqualTo(CoverageState.PARTIAL);
    }

    @Test
    void eventsOutsideTheWindowDoNotReachTheRules() {
        Normalizer normalizer = normalizer(ZoneOffset.UTC, new Span(TEN, TEN.plusSeconds(60)));
        normalizer.sinkFor(SYSTEM).event(event(SYSTEM, 1, TEN.minusSeconds(1), "NETLOGON", 5719));
        normalizer.sinkFor(SYSTEM).event(event(SYSTEM, 2, TEN, "NETLOGON", 5719));

        assertThat(normalizer.finish().events()).hasSize(1);
    }

    @Test
    void anUnreadableTimeIsAProblemAndNotAnEvent() {
        Normalizer normalizer = normalizer();
        normalizer.sinkFor(SYSTEM).event(untimed());

        Observations observations = normalizer.finish();

        assertThat(observations.eventCount()).isZero();
        assertThat(observations.problems()).extracting(Problem::code).containsExactly("time.unreadable");
        assertThat(observations.problems().get(0).text()).contains("soon");
    }

    @Test
    void aRecoveredRecordWithoutATimeIsAProblemToo() {
        Normalizer normalizer = normalizer();
        normalizer.sinkFor(SYSTEM).recovered(untimed());

        Observations observations = normalizer.finish();

        assertThat(all).isEmpty();
        assertThat(observations.problems()).extracting(Problem::code).containsExactly("time.unreadable");
        assertThat(observations.problems().get(0).text()).contains("soon");
    }

    private static RawEvent untimed() {
        return new RawEvent(
                SourceRef.record(SYSTEM.path(), 4),
                4,
                new RawTime.Unreadable("soon"),
                "SRV1",
                "System",
                "NETLOGON",
                5719,
                0,
                2,
                List.of(),
                "");
    }

    @Test
    void aSettingWithoutAHostBelongsToTheOnlyHost() {
        Normalizer normalizer = normalizer();
        var loose = new Artifact("ping.txt", ArtifactKind.TRANSCRIPT, 1, "");
        normalizer.sinkFor(SYSTEM).event(event(SYSTEM, 1, TEN, "EventLog", 6005));
        normalizer
                .sinkFor(loose)
                .setting(new RawSetting(
                        SourceRef.line("ping.txt", 1), "ping", "", "10.0.0.2", "large-frame", "failed", "ping"));

        assertThat(normalizer.finish().settings()).extracting(Setting::host).containsExactly("srv1");
    }

    @Test
    void whatIsPrintedBesideItsObjectsIsNotASecondSetting() {
        Normalizer normalizer = normalizer();
        for (String path : List.of("Node_SRV1/GetNetAdapter.XML", "Node_SRV1/GetNetAdapter.TXT", "Node_SRV1/own.txt")) {
            normalizer
                    .sinkFor(new Artifact(path, ArtifactKind.CLIXML, 1, "srv1"))
                    .setting(new RawSetting(SourceRef.line(path, 1), "Get-NetAdapter", "", "LM-1", "Status", "Up", ""));
        }
        normalizer
                .sinkFor(new Artifact("Node_SRV1/GetNetAdapter.TXT", ArtifactKind.CMDLET_TEXT, 1, "srv1"))
                .setting(new RawSetting(
                        SourceRef.line("Node_SRV1/GetNetAdapter.TXT", 1),
                        "Get-NetAdapter",
                        "",
                        "LM-1",
                        "Vlan",
                        "7",
                        ""));

        assertThat(normalizer.finish().settings())
                .extracting(
                        setting -> setting.name() + " of " + setting.source().artifact())
                .containsExactly(
                        "Status of Node_SRV1/GetNetAdapter.XML",
                        "Status of Node_SRV1/own.txt",
                        "Vlan of Node_SRV1/GetNetAdapter.TXT");
    }

    @Test
    void statedFactsAreSettingsMarkedAsStated() {
        Normalizer normalizer = normalizer();
        normalizer.state("topology.direct-cable", "true", SourceRef.whole("--fact"));

        Observations observations = normalizer.finish();

        assertThat(observations.settings().get(0).cmdlet()).isEqualTo(Setting.STATED);
        assertThat(observations.collected())
                .extracting(CollectedSource::kind, CollectedSource::name)
                .containsExactly(tuple(CollectedSource.Kind.FACT, "topology.direct-cable"));
    }
}
