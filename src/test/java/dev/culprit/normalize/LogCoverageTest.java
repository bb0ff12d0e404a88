package dev.culprit.normalize;

import static dev.culprit.testkit.SettingBuilder.aSetting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.culprit.model.Artifact;
import dev.culprit.model.ArtifactKind;
import dev.culprit.model.CollectedSource;
import dev.culprit.model.CoverageState;
import dev.culprit.model.Datum;
import dev.culprit.model.Event;
import dev.culprit.model.Problem;
import dev.culprit.model.Setting;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogCoverageTest {
    private static final Instant TEN = Instant.parse("2013-10-08T10:00:00Z");
    private static final Artifact SYSTEM = evtx("Node_SRV1/System.EVTX");
    private static final Artifact SMB = evtx("Node_SRV1/Microsoft-Windows-SmbClient-Connectivity.EVTX");
    private static final String CONNECTIVITY = "Microsoft-Windows-SmbClient/Connectivity";

    private static final CaptureTimes NEVER = new CaptureTimes(List.of());

    private final LogCoverage coverage = new LogCoverage();

    @Test
    void daysThatOverlapByAnHourCountEachRecordOnce() {
        Artifact monday = evtx("Node_SRV1/SddcDiagnosticArchive/1.ZIP!/System.EVTX");
        Artifact tuesday = evtx("Node_SRV1/SddcDiagnosticArchive/2.ZIP!/System.EVTX");
        records(monday, "System", 101, 150);
        records(tuesday, "System", 141, 200);

        CollectedSource system = only("System");

        assertThat(system.state()).isEqualTo(CoverageState.PRESENT);
        assertThat(system.count()).isEqualTo(100);
        assertThat(system.span()).isEqualTo(new Span(at(101), at(200)));
    }

    @Test
    void aTextCopiedOnAnotherDayDoesNotTellUntilWhenALogWasCollected() {
        records(SYSTEM, "System", 101, 150);
        Artifact mail = new Artifact("Node_SRV1/mail.txt", ArtifactKind.EVENT_TEXT, 1, "srv1");
        add(mail, "Application", -1, at(9_000), "MSSQLSERVER", 18204, List.of());

        assertThat(only("System").span()).isEqualTo(new Span(at(101), at(150)));
    }

    @Test
    void aRawCopyBesideAnExportAddsNothing() {
        records(SYSTEM, "System", 1, 50);
        records(evtx("msdbg.SRV1/_Logs/winevt/System.evtx"), "System", 1, 50);

        assertThat(only("System").count()).isEqualTo(50);
    }

    @Test
    void aLogThatWasClearedStartsItsIdsAgain() {
        Artifact before = evtx("Node_SRV1/SddcDiagnosticArchive/1.ZIP!/Application.EVTX");
        records(before, "Application", 1, 50);
        Artifact after = evtx("Node_SRV1/Application.EVTX");
        add(
                SYSTEM,
                "System",
                900,
                at(60),
                "Microsoft-Windows-Eventlog",
                104,
                List.of(new Datum("Channel", "Application")));
        for (int record = 1; record <= 60; record++) {
            add(after, "Application", record, at(60 + record), "x", 1, List.of());
        }

        CollectedSource application = only("Application");

        assertThat(application.why()).isEqualTo("cleared at its start");
        assertThat(application.span().start()).isEqualTo(at(60));
        assertThat(application.count()).isEqualTo(60);
    }

    @Test
    void whatWasExportedBeforeAClearingIsWhole() {
        Artifact before = evtx("Node_SRV1/SddcDiagnosticArchive/1.ZIP!/Application.EVTX");
        records(before, "Application", 1, 50);
        add(
                SYSTEM,
                "System",
                900,
                at(60),
                "Microsoft-Windows-Eventlog",
                104,
                List.of(new Datum("Channel", "Application")));

        CollectedSource application = only("Application");

        assertThat(application.span()).isEqualTo(new Span(Instant.MIN, at(50)));
        assertThat(application.why()).isEmpty();
    }

    @Test
    void forwardedLogsAreAChoiceOfTheirRecords() {
        Artifact forwarded = evtx("ForwardedEvents.evtx");
        records(forwarded, "System", 1, 3);
        records(forwarded, "Application", 1, 3);

        assertThat(coverage.sources(NEVER)).allSatisfy(log -> {
            assertThat(log.state()).isEqualTo(CoverageState.PARTIAL);
            assertThat(log.why()).startsWith("forwarded or a view");
        });
    }

    @Test
    void anEmptyLogThatIsSwitchedOnIsAsGoodAsCollected() {
        records(SYSTEM, "System", 500, 510);

        assertThat(listed(count("0"), enabled("True")))
                .containsExactly(new CollectedSource(
                        CollectedSource.Kind.CHANNEL,
                        CONNECTIVITY,
                        "srv1",
                        CoverageState.PRESENT,
                        new Span(Instant.MIN, at(510)),
                        0,
                        "empty, as the list of logs says"));
    }

    @Test
    void anEmptyLogThatWasClearedIsKnownFromThenOn() {
        records(SYSTEM, "System", 500, 510);
        add(
                SYSTEM,
                "System",
                511,
                at(511),
                "Microsoft-Windows-Eventlog",
                104,
                List.of(new Datum("Channel", CONNECTIVITY)));
        add(SYSTEM, "System", 512, at(512), "x", 1, List.of());

        assertThat(listed(count("0"), enabled("True")).get(0).span()).isEqualTo(new Span(at(511), at(512)));
    }

    @Test
    void aLogThatIsSwitchedOffProvesNothing() {
        records(SYSTEM, "System", 500, 510);

        assertThat(listed(count(""), enabled("False")))
                .extracting(CollectedSource::state, CollectedSource::why)
                .containsExactly(tuple(CoverageState.EMPTY, "switched off on this host"));
    }

    @Test
    void aTableThatDoesNotShowWhetherALogIsOnProvesNothing() {
        records(SYSTEM, "System", 500, 510);

        assertThat(listed(count("0"))).extracting(CollectedSource::state).containsExactly(CoverageState.EMPTY);
    }

    @Test
    void aListOfAnotherDayThanTheLogsHasNoTime() {
        records(evtx("friday/System.evtx"), "System", 500, 510);

        assertThat(listed(count("0"), enabled("True")))
                .extracting(CollectedSource::state)
                .containsExactly(CoverageState.EMPTY);
    }

    @Test
    void aLogWithRecordsThatWasNotCollectedIsAbsent() {
        records(SYSTEM, "System", 500, 510);

        assertThat(listed(count("17"), enabled("True"))).isEmpty();
    }

    @Test
    void aLogThatIsThereNeedsNoList() {
        records(SMB, CONNECTIVITY, 500, 510);

        assertThat(listed(count("0"), enabled("True"))).isEmpty();
    }

    @Test
    void aLogInTheFolderOfAnotherHostIsTold() {
        records(SYSTEM, "System", 1, 3);
        records(new Artifact("Node_SRV2/System.EVTX", ArtifactKind.EVTX, 1, "srv2"), "System", 1, 3);

        assertThat(coverage.misplaced(name -> name))
                .extracting(Problem::code, Problem::text)
                .containsExactly(tuple(
                        "host.path-differs",
                        "the folder is that of SRV2, the records are of SRV1; what the records say counts"));
        assertThat(coverage.misplaced(name -> "srv1")).as("SRV2 is SRV1 now").isEmpty();
    }

    @Test
    void aQuietLogReachesToTheTimeOfTheCollection() {
        records(SYSTEM, "System", 1, 3);
        records(evtx("Node_SRV1/SddcDiagnosticArchive/1.ZIP!/Application.EVTX"), "Application", 1, 3);

        assertThat(coverage.sources(collectedAt("2013-10-08T14:00:00+02:00")))
                .extracting(CollectedSource::name, source -> source.span().end())
                .containsExactly(tuple("Application", at(3)), tuple("System", Instant.parse("2013-10-08T12:00:00Z")));
    }

    @Test
    void aTimeOfCollectionWithoutZoneOrBeforeTheRecordsChangesNothing() {
        records(SYSTEM, "System", 1, 3);

        for (String time : List.of("2013-10-08T14:00:00", "2013-10-08T09:00:00Z", "8/10/2013 14:00")) {
            assertThat(coverage.sources(collectedAt(time)).get(0).span().end()).isEqualTo(at(3));
        }
    }

    private static CaptureTimes collectedAt(String time) {
        return new CaptureTimes(List.of(aSetting("Get-Parameters", "TodayDate", time)
                .in("GetParameters.XML")
                .build()));
    }

    private List<CollectedSource> listed(Setting... settings) {
        return LogLists.of(List.of(settings)).sources(coverage, NEVER).toList();
    }

    private static Setting count(String records) {
        return list("RecordCount", records);
    }

    private static Setting enabled(String value) {
        return list("IsEnabled", value);
    }

    private static Setting list(String name, String value) {
        return aSetting("Get-WinEvent", name, value)
                .on("srv1")
                .of(CONNECTIVITY)
                .in("Node_SRV1/GetWinEvent.XML")
                .build();
    }

    private CollectedSource only(String channel) {
        return coverage.sources(NEVER).stream()
                .filter(source -> source.name().equals(channel))
                .findFirst()
                .orElseThrow();
    }

    private void records(Artifact artifact, String channel, int lowest, int highest) {
        for (int record = lowest; record <= highest; record++) {
            add(artifact, channel, record, at(record), "x", 1, List.of());
        }
    }

    private void add(
            Artifact artifact, String channel, int record, Instant time, String provider, int id, List<Datum> data) {
        SourceRef source = SourceRef.record(artifact.path(), record);
        coverage.add(
                artifact,
                new Event(source, time, "srv1", channel, provider, provider, id, 4, data, List.of(), ""),
                record);
    }

    private static Instant at(int second) {
        return TEN.plusSeconds(second);
    }

    private static Artifact evtx(String path) {
        return new Artifact(path, ArtifactKind.EVTX, 1, "srv1");
    }
}
