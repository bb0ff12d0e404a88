package dev.culprit.normalize;

import static dev.culprit.normalize.CounterFiles.DISK_0;
import static dev.culprit.normalize.CounterFiles.normalizer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawSetting;
import dev.culprit.decode.RawTime;
import dev.culprit.model.Artifact;
import dev.culprit.model.ArtifactKind;
import dev.culprit.model.Assumption;
import dev.culprit.model.CollectedSource;
import dev.culprit.model.CounterSeries;
import dev.culprit.model.CoverageState;
import dev.culprit.model.Datum;
import dev.culprit.model.Host;
import dev.culprit.model.Observations;
import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneOfTheHostTest {
    private static final Artifact SYSTEM = new Artifact("Node_SRV1/System.evtx", ArtifactKind.EVTX, 1, "");
    private static final Artifact MAIL = new Artifact("mail.txt", ArtifactKind.EVENT_TEXT, 1, "");

    private final Normalizer normalizer = normalizer(Span.ALWAYS, true);

    private static RawEvent event(
            Artifact artifact, long record, RawTime time, String provider, int id, Datum... data) {
        return new RawEvent(
                SourceRef.record(artifact.path(), record),
                record,
                time,
                "SRV1",
                "System",
                provider,
                id,
                0,
                4,
                List.of(data),
                "");
    }

    private void zoneRefreshed(long record, String time, String bias) {
        normalizer
                .sinkFor(SYSTEM)
                .event(event(
                        SYSTEM,
                        record,
                        new RawTime.Utc(Instant.parse(time)),
                        "Microsoft-Windows-Kernel-General",
                        24,
                        new Datum("CurrentBias", bias)));
    }

    @Test
    void latestBiasThatTheHostWroteIsThatOfItsLocalTimes() {
        zoneRefreshed(1, "2013-10-07T10:00:00Z", "-60");
        zoneRefreshed(2, "2013-10-08T10:00:00Z", "-120");
        new CounterFiles.File(normalizer, "captured.csv", "", OptionalInt.empty(), DISK_0)
                .row("2013-10-08T12:00:00", 1)
                .end();
        normalizer.sinkFor(MAIL).event(event(MAIL, -1, new RawTime.Local("2013-10-08 13:00:00"), "EventLog", 6013));

        Observations observations = normalizer.finish();

        assertThat(observations.problems()).isEmpty();
        assertThat(observations.series())
                .extracting(CounterSeries::start)
                .containsExactly(Instant.parse("2013-10-08T10:00:00Z"));
        assertThat(observations.span())
                .hasValueSatisfying(span -> assertThat(span.end()).isEqualTo(Instant.parse("2013-10-08T11:00:00Z")));
        assertThat(observations.hosts())
                .containsExactly(new Host("srv1", List.of("SRV1"), "+02:00", "time zone event in System.evtx"));
    }

    private void collected(String cmdlet, String name, String value) {
        var file = new Artifact("Node_SRV1/" + cmdlet + ".txt", ArtifactKind.CMDLET_TEXT, 1, "SRV1");
        normalizer
                .sinkFor(file)
                .setting(new RawSetting(SourceRef.line(file.path(), 1), cmdlet, "SRV1", "SRV1", name, value, value));
    }

    @ParameterizedTest
    @CsvSource({
        "Get-TimeZone, Id, W. Europe Standard Time, Europe/Berlin, 2013-10-08T11:00:00Z",
        "Win32_OperatingSystem, CurrentTimeZone, -300, -05:00, 2013-10-08T18:00:00Z",
        "Get-ComputerInfo, TimeZone, '(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', Europe/Berlin, 2013-10-08T11:00:00Z",
        "systeminfo, Time Zone, '(UTC-05:00) Eastern Time (US & Canada)', America/New_York, 2013-10-08T17:00:00Z",
        "systeminfo, Time Zone, (UTC-03:00) Nowhere, Z, 2013-10-08T13:00:00Z",
    })
    void zoneThatWasCollectedIsThatOfLocalTimes(String cmdlet, String name, String value, String zone, Instant time) {
        collected(cmdlet, name, value);
        normalizer.sinkFor(MAIL).event(event(MAIL, -1, new RawTime.Local("2013-10-08 13:00:00"), "EventLog", 6013));

        Observations observations = normalizer.finish();

        assertThat(observations.hosts()).extracting(Host::zone).containsExactly(zone);
        assertThat(observations.span())
                .hasValueSatisfying(span -> assertThat(span.end()).isEqualTo(time));
    }

    @ParameterizedTest
    @CsvSource({
        "UTC, false, 2016-10-08T10:06:15Z, time.no-zone, ''",
        "Europe/Berlin, true, 2016-10-08T08:06:15Z, '', local time of Europe/Berlin",
        "UTC, true, 2016-10-08T10:06:15Z, '', local time of UTC",
    })
    void aClusterLogWithoutAHeadIsInUtcUnlessTheUserSaysOtherwise(
            String zone, boolean stated, Instant time, String problem, String assumption) {
        var stating = normalizer(ZoneId.of(zone), stated);
        var log = new Artifact("SRV1_cluster.log", ArtifactKind.CLUSTER_LOG, 1, "");
        var presumed = new RawTime.Presumed(LocalDateTime.parse("2016-10-08T10:06:15"));
        stating.sinkFor(log).event(event(log, -1, presumed, "cluster.log", 0));
        stating.sinkFor(log).event(event(log, -1, presumed, "cluster.log", 0));

        Observations observations = stating.finish();

        assertThat(observations.span())
                .hasValueSatisfying(span -> assertThat(span.end()).isEqualTo(time));
        assertThat(observations.problems()).extracting(Problem::code).containsExactlyElementsOf(given(problem));
        assertThat(observations.assumptions())
                .extracting(Assumption::assumed)
                .containsExactlyElementsOf(given(assumption));
    }

    private static List<String> given(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    @Test
    void settingsOfAFileThatWasCutAreInPartOnly() {
        var file = new Artifact("Node_SRV1/GetNetQosFlowControl.XML", ArtifactKind.CLIXML, 1, "SRV1");
        normalizer
                .sinkFor(file)
                .setting(new RawSetting(
                        SourceRef.line(file.path(), 1), "Get-NetQosFlowControl", "", "0", "Enabled", "False", "False"));
        normalizer.sinkFor(file).problem(new Problem("decode", "xml.malformed", SourceRef.whole(file.path()), "cut"));

        assertThat(normalizer.finish().collected())
                .extracting(CollectedSource::name, CollectedSource::state)
                .containsExactly(tuple("Get-NetQosFlowControl", CoverageState.PARTIAL));
    }

    @Test
    void settingsOfNobodyAmongSeveralHostsAreAProblem() {
        zoneRefreshed(1, "2013-10-07T10:00:00Z", "-60");
        var other = new Artifact("Node_SRV2/GetNetAdapter.XML", ArtifactKind.CLIXML, 1, "SRV2");
        var nobodys = new Artifact("GetNetAdapterRdma.XML", ArtifactKind.CLIXML, 1, "");
        var clusters = new Artifact("GetClusterNode.XML", ArtifactKind.CLIXML, 1, "");
        for (Artifact file : List.of(other, nobodys, clusters)) {
            String cmdlet = file.fileName().replaceFirst("Get(.*)\\.XML", "Get-$1");
            normalizer
                    .sinkFor(file)
                    .setting(new RawSetting(SourceRef.line(file.path(), 1), cmdlet, "", "A", "Name", "A", "A"));
        }

        assertThat(normalizer.finish().problems())
                .extracting(Problem::code, problem -> problem.where().artifact())
                .containsExactly(tuple("host.not-told", "GetNetAdapterRdma.XML"));
    }

    @Test
    void oneNameInTwoDomainsIsAProblem() {
        for (String computer : List.of("SRV1.a.example", "srv1.b.example")) {
            normalizer
                    .sinkFor(SYSTEM)
                    .event(new RawEvent(
                            SourceRef.record(SYSTEM.path(), 1),
                            1,
                            new RawTime.Utc(Instant.parse("2013-10-07T10:00:00Z")),
                            computer,
                            "System",
                            "disk",
                            153,
                            0,
                            3,
                            List.of(),
                            ""));
        }

        assertThat(normalizer.finish().problems()).extracting(Problem::code).containsExactly("host.two-domains");
    }

    @Test
    void twoBiasesAreWinterAndSummerOfOneZone() {
        zoneRefreshed(1, "2013-03-01T10:00:00Z", "-60");
        zoneRefreshed(2, "2013-04-08T10:00:00Z", "-120");
        normalizer.sinkFor(MAIL).event(event(MAIL, -1, new RawTime.Local("2013-03-21 13:00:00"), "EventLog", 6013));
        normalizer.sinkFor(MAIL).event(event(MAIL, -1, new RawTime.Local("2013-04-09 13:00:00"), "EventLog", 6013));

        Observations observations = normalizer.finish();

        assertThat(observations.hosts()).extracting(Host::zone).containsExactly("Europe/Berlin");
        assertThat(observations.span())
                .hasValueSatisfying(span -> assertThat(span.end()).isEqualTo(Instant.parse("2013-04-09T11:00:00Z")));
    }

    @Test
    void biasThatIsNoNumberTellsNothing() {
        zoneRefreshed(1, "2013-10-07T10:00:00Z", "soon");

        assertThat(normalizer.finish().hosts()).extracting(Host::zone).containsExactly("");
    }
}
