package dev.culprit.normalize;

import static dev.culprit.normalize.CounterFiles.normalizer;
import static dev.culprit.normalize.CounterFiles.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawTime;
import dev.culprit.model.Artifact;
import dev.culprit.model.ArtifactKind;
import dev.culprit.model.CounterSeries;
import dev.culprit.model.Observations;
import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CountersWithoutHostTest {
    private final Normalizer normalizer = normalizer(Span.ALWAYS, false);

    @Test
    void theyAreTakenForThoseOfTheOnlyHostAndThatIsTold() {
        log("SRV1");

        Observations read = recorded();

        assertThat(read.series()).extracting(CounterSeries::host).containsExactly("srv1");
        assertThat(told(read, "host")).containsExactly("SRV1");
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void amongSeveralHostsNobodyKnowsWhoseTheyAre() {
        log("SRV1");
        log("SRV2");

        Observations read = recorded();

        assertThat(read.series()).extracting(CounterSeries::host).containsExactly("");
        assertThat(read.problems()).extracting(Problem::code).containsExactly("counters.no-host");
    }

    @Test
    void aloneTheyNeedNoHost() {
        Observations read = recorded();

        assertThat(read.problems()).isEmpty();
        assertThat(told(read, "host")).isEmpty();
    }

    private Observations recorded() {
        new CounterFiles.File(
                        normalizer, "disk.csv", "UTC", OptionalInt.of(0), "\\PhysicalDisk(0 C:)\\Avg. Disk sec/Write")
                .row("2024-03-05T12:00:00", 1)
                .row("2024-03-05T12:00:15", 2)
                .end();
        return normalizer.finish();
    }

    private void log(String computer) {
        var artifact = new Artifact(computer + ".evtx", ArtifactKind.EVTX, 1, "");
        var time = new RawTime.Utc(Instant.parse("2024-03-05T12:00:00Z"));
        normalizer
                .sinkFor(artifact)
                .event(new RawEvent(
                        SourceRef.record(artifact.path(), 1),
                        1,
                        time,
                        computer,
                        "System",
                        "EventLog",
                        6013,
                        0,
                        4,
                        List.of(),
                        ""));
    }
}
