package dev.culprit.normalize;

import static dev.culprit.normalize.CounterFiles.normalizer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawTime;
import dev.culprit.model.Artifact;
import dev.culprit.model.ArtifactKind;
import dev.culprit.model.CollectedSource;
import dev.culprit.model.CoverageState;
import dev.culprit.model.Datum;
import dev.culprit.model.Host;
import dev.culprit.model.Observations;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HostRenamesTest {
    private static final Artifact SYSTEM = new Artifact("System.evtx", ArtifactKind.EVTX, 1, "");
    private static final Artifact FORWARDED = new Artifact("Forwarded.evtx", ArtifactKind.EVTX, 1, "");
    private static final Instant TEN = Instant.parse("2024-01-10T10:00:00Z");

    private final Normalizer normalizer = normalizer(Span.ALWAYS, false);

    private void write(Artifact artifact, long record, String computer, int id, String... values) {
        normalizer
                .sinkFor(artifact)
                .event(new RawEvent(
                        SourceRef.record(artifact.path(), record),
                        record,
                        new RawTime.Utc(TEN.plusSeconds(record)),
                        computer,
                        "System",
                        "EventLog",
                        id,
                        0,
                        4,
                        List.of(values).stream()
                                .map(value -> new Datum("", value))
                                .toList(),
                        ""));
    }

    private List<String> hosts() {
        return normalizer.finish().hosts().stream().map(Host::name).toList();
    }

    @Test
    void logThatBeginsUnderASetupNameIsOfOneHost() {
        write(SYSTEM, 1, "WIN-ABCDEFGH123", 6005);
        write(SYSTEM, 2, "WIN-ABCDEFGH123", 6006);
        write(SYSTEM, 3, "srv1.contoso.com", 6005);

        Observations observations = normalizer.finish();

        assertThat(observations.hosts()).singleElement().satisfies(host -> {
            assertThat(host.name()).isEqualTo("srv1");
            assertThat(host.aliases()).containsExactly("WIN-ABCDEFGH123", "srv1.contoso.com");
        });
        assertThat(observations.collected()).singleElement().satisfies(source -> {
            assertThat(source.host()).isEqualTo("srv1");
            assertThat(source.state()).isEqualTo(CoverageState.PRESENT);
            assertThat(source.count()).isEqualTo(3);
            assertThat(source.span().end()).isEqualTo(TEN.plusSeconds(3));
        });
    }

    @Test
    void renameThatTheLogTellsJoinsAnyTwoNames() {
        write(SYSTEM, 1, "OLDNAME", 6005);
        write(SYSTEM, 2, "OLDNAME", 6011, "OLDNAME", "SRV1");
        write(SYSTEM, 3, "SRV1", 6005);

        assertThat(hosts()).containsExactly("srv1");
    }

    @Test
    void oldNameThatAnotherHostBearsNowStaysAHost() {
        write(SYSTEM, 1, "SRV1", 6011, "SRV1", "SRV1-OLD");
        write(SYSTEM, 2, "SRV1-OLD", 6005);
        write(FORWARDED, 9, "SRV1", 6005);

        assertThat(hosts()).containsExactly("srv1", "srv1-old");
    }

    @Test
    void forwardedRecordsOfTwoHostsAreOfTwoHosts() {
        write(FORWARDED, 1, "WIN-ABCDEFGH123", 6005);
        write(FORWARDED, 2, "SRV1", 6005);
        write(FORWARDED, 3, "WIN-ABCDEFGH123", 6006);

        assertThat(hosts()).containsExactly("srv1", "win-abcdefgh123");
    }

    @Test
    void setupNameWithTwoSuccessorsIsOfNeither() {
        write(SYSTEM, 1, "WIN-ABCDEFGH123", 6005);
        write(SYSTEM, 2, "SRV1", 6005);
        write(FORWARDED, 1, "WIN-ABCDEFGH123", 6005);
        write(FORWARDED, 2, "SRV2", 6005);

        assertThat(hosts()).containsExactly("srv1", "srv2", "win-abcdefgh123");
    }

    @Test
    void nameOfItsOwnChoiceStaysAHostWithoutAWordAboutARename() {
        write(SYSTEM, 1, "HV01", 6005);
        write(SYSTEM, 2, "SRV1", 6005);

        assertThat(hosts()).containsExactly("hv01", "srv1");
    }

    @Test
    void countersOfTheEarlierNameAreOfThePresentHost() {
        write(SYSTEM, 1, "WIN-ABCDEFGH123", 6005);
        write(SYSTEM, 2, "SRV1", 6005);
        new CounterFiles.File(
                        normalizer,
                        "a.csv",
                        "W. Europe Standard Time",
                        OptionalInt.of(-60),
                        CounterFiles.DISK_0.replace("SRV1", "WIN-ABCDEFGH123"))
                .row("2024-01-10T12:00:00", 1)
                .end();

        Observations observations = normalizer.finish();

        assertThat(observations.series())
                .allSatisfy(series -> assertThat(series.host()).isEqualTo("srv1"));
        assertThat(observations.collected()).extracting(CollectedSource::host).containsOnly("srv1");
        assertThat(observations.hosts()).extracting(Host::zone).containsExactly("Europe/Berlin");
    }
}
