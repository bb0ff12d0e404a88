package dev.culprit.normalize;

import static dev.culprit.normalize.CounterFiles.DISK_0;
import static dev.culprit.normalize.CounterFiles.ERRORS;
import static dev.culprit.normalize.CounterFiles.ERRORS_0;
import static dev.culprit.normalize.CounterFiles.NONE;
import static dev.culprit.normalize.CounterFiles.WRITES;
import static dev.culprit.normalize.CounterFiles.artifact;
import static dev.culprit.normalize.CounterFiles.normalizer;
import static dev.culprit.normalize.CounterFiles.told;
import static dev.culprit.normalize.CounterFiles.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.culprit.model.Assumption;
import dev.culprit.model.CollectedSource;
import dev.culprit.model.CounterSeries;
import dev.culprit.model.CoverageState;
import dev.culprit.model.Observations;
import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What is told of files of counters beside their samples: how they were read, and what they cover. */
class CounterNotesTest {
    private final Normalizer normalizer = normalizer(Span.ALWAYS, true);

    private CounterFiles.File file(String path, String... columns) {
        return new CounterFiles.File(normalizer, path, "W. Europe Standard Time", OptionalInt.of(-60), columns);
    }

    @Test
    void localisedNamesAreMappedAndTold() {
        file("a.csv", "\\\\SRV1\\Physikalischer Datenträger(0)\\Mittlere Sek./Schreibvorgänge", "\\\\SRV1\\Neu(1)\\X")
                .row("2024-01-10T12:00:00", 1, NONE)
                .end();

        Observations observations = normalizer.finish();

        assertThat(observations.series()).extracting(CounterSeries::name).containsExactly(WRITES);
        assertThat(told(observations, "counters")).containsExactly("1 of 2 columns are known");
        assertThat(told(observations, "counter names"))
                .containsExactly(
                        "Mittlere Sek./Schreibvorgänge → Avg. Disk sec/Write, Physikalischer Datenträger → PhysicalDisk");
        assertThat(told(observations, "unknown counters")).containsExactly("\\Neu(*)\\X");
    }

    @Test
    void coverageNamesKnownCountersOnceWhateverTheirInstances() {
        file("a.csv", DISK_0, DISK_0.replace("0 C:", "1 D:"), ERRORS_0, "\\\\SRV1\\Nobody(1)\\Knows")
                .row("2024-01-10T12:00:00", 1, NONE, NONE, NONE)
                .row("2024-01-10T12:00:15", 1, NONE, NONE, NONE)
                .end();

        assertThat(normalizer.finish().collected())
                .extracting(CollectedSource::name, CollectedSource::state, CollectedSource::count)
                .containsExactly(
                        tuple(WRITES.path(), CoverageState.PRESENT, 2L), tuple(ERRORS.path(), CoverageState.EMPTY, 0L));
    }

    @Test
    void damagedFileCoversInPart() {
        var problem = new Problem("decode", "perfmon.row-width", SourceRef.line("a.csv", 9), "one cell is missing");
        file("a.csv", DISK_0).row("2024-01-10T12:00:00", 1).end();
        normalizer.sinkFor(artifact("a.csv")).problem(problem);

        assertThat(normalizer.finish().collected()).singleElement().satisfies(source -> {
            assertThat(source.state()).isEqualTo(CoverageState.PARTIAL);
            assertThat(source.why()).isEqualTo("damaged: a.csv");
        });
    }

    @Test
    void filesWithALongTimeBetweenThemCoverInPart() {
        file("a.csv", DISK_0)
                .row("2024-01-10T12:00:00", 1)
                .row("2024-01-10T12:00:15", 1)
                .end();
        file("b.csv", DISK_0)
                .row("2024-01-10T14:00:00", 1)
                .row("2024-01-10T14:00:15", 1)
                .end();

        assertThat(normalizer.finish().collected()).singleElement().satisfies(source -> {
            assertThat(source.state()).isEqualTo(CoverageState.PARTIAL);
            assertThat(source.why()).isEqualTo("without samples for 119.8 min of 2 h");
        });
    }

    @Test
    void gapsAreCountedAgainstTheUsualDistance() {
        file("a.csv", DISK_0)
                .row("2024-01-10T12:00:00", 1)
                .row("2024-01-10T12:00:15", 1)
                .row("2024-01-10T12:00:30", 1)
                .row("2024-01-10T12:00:45", 1)
                .row("2024-01-10T12:05:45", 1)
                .end();

        Observations observations = normalizer.finish();

        assertThat(told(observations, "gaps"))
                .containsExactly("1, the longest 5 min, the first ending at 2024-01-10T11:05:45Z");
        assertThat(observations.assumptions())
                .filteredOn(note -> note.topic().equals("gaps"))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.where()).isEqualTo(SourceRef.line("a.csv", 6));
                    assertThat(note.because()).isEqualTo("rows are usually 15 s apart");
                });
    }

    @Test
    void rowsThatGoBackAreLeftOutAndTold() {
        file("a.csv", DISK_0)
                .row("2024-01-10T12:00:00", 1)
                .row("2024-01-10T12:00:30", 2)
                .row("2024-01-10T12:00:15", 3)
                .row("2024-01-10T12:00:30", 4)
                .row("2024-01-10T12:00:45", 5)
                .end();

        Observations observations = normalizer.finish();

        assertThat(values(observations.series().get(0))).containsExactly(1, 2, 5);
        assertThat(observations.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("time.row-order");
            assertThat(problem.where()).isEqualTo(SourceRef.line("a.csv", 4));
            assertThat(problem.text()).startsWith("2 rows are left out");
        });
        assertThat(observations.collected()).extracting(CollectedSource::state).containsOnly(CoverageState.PARTIAL);
    }

    @Test
    void fallsOfCountersThatOnlyRiseAreRestartsOrWraps() {
        file("a.csv", ERRORS_0, ERRORS_0.replace("0 C:", "1 D:"), DISK_0)
                .row("2024-01-10T12:00:00", 50, 4_294_967_000.0, 9)
                .row("2024-01-10T12:00:15", 3, 40, 1)
                .row("2024-01-10T12:00:30", 1, 41, 0)
                .end();

        Observations observations = normalizer.finish();

        assertThat(told(observations, "restarts")).containsExactly("2 in 1 column that count up, first");
        assertThat(told(observations, "counter wraps")).containsExactly("1 in 1 column that count up, first");
    }

    @Test
    void emptyColumnsAreTold() {
        file("a.csv", DISK_0, DISK_0.replace("0 C:", "1 D:"), ERRORS_0)
                .row("2024-01-10T12:00:00", NONE, NONE, 1)
                .row("2024-01-10T12:00:15", 1, NONE, 1)
                .end();

        Observations observations = normalizer.finish();

        assertThat(told(observations, "empty columns")).containsExactly("1 of 3 columns without any sample");
        assertThat(observations.series()).hasSize(1);
    }

    @Test
    void longFileIsSummarisedAndSaysSo() {
        CounterFiles.File file = file("a.csv", DISK_0);
        LocalDateTime start = LocalDateTime.parse("2024-01-10T12:00:30");
        for (int second = 0; second < 10_800; second++) {
            file.row(start.plusSeconds(second).toString(), second);
        }
        file.end();

        Observations observations = normalizer.finish();

        CounterSeries series = observations.series().get(0);
        assertThat(series.summarised()).isTrue();
        assertThat(series.start()).isEqualTo(Instant.parse("2024-01-10T11:00:00Z"));
        assertThat(series.samples().count(0)).isEqualTo(30);
        assertThat(told(observations, "samples kept"))
                .containsExactly("181 stretches of 60 s with smallest, largest, mean and last sample");
    }

    @Test
    void whatTheDecoderAssumedStandsInTheSameList() {
        var assumption = new Assumption(SourceRef.line("a.csv", 1), "delimiter", "comma", "");
        normalizer.sinkFor(artifact("a.csv")).assumption(assumption);

        assertThat(normalizer.finish().assumptions()).containsExactly(assumption);
    }

    @Test
    void fileWithoutRowsCoversNothing() {
        file("a.csv", DISK_0).end();

        Observations observations = normalizer.finish();

        assertThat(observations.series()).isEmpty();
        assertThat(observations.collected()).isEmpty();
        assertThat(told(observations, "counters")).containsExactly("1 of 1 columns are known");
    }
}
