package dev.culprit.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.culprit.decode.RawCounters;
import dev.culprit.decode.SampleSink;
import dev.culprit.model.Artifact;
import dev.culprit.model.ArtifactKind;
import dev.culprit.model.Assumption;
import dev.culprit.model.Catalogue;
import dev.culprit.model.CollectedSource;
import dev.culprit.model.CounterCatalogue;
import dev.culprit.model.CounterCatalogue.CounterEntry;
import dev.culprit.model.CounterCatalogue.CounterSet;
import dev.culprit.model.CounterKind;
import dev.culprit.model.CounterName;
import dev.culprit.model.CounterSeries;
import dev.culprit.model.CoverageState;
import dev.culprit.model.Host;
import dev.culprit.model.Observations;
import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import dev.culprit.model.WantedCounters;
import dev.culprit.model.WantedEvents;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountersTest {
    private static final CounterName WRITES = new CounterName("PhysicalDisk", "Avg. Disk sec/Write");
    private static final CounterName ERRORS = new CounterName("PhysicalDisk", "Errors");
    private static final String DISK_0 = "\\\\SRV1\\PhysicalDisk(0 C:)\\Avg. Disk sec/Write";
    private static final String ERRORS_0 = "\\\\SRV1\\PhysicalDisk(0 C:)\\Errors";
    private static final double NONE = Double.NaN;

    private final Normalizer normalizer = normalizer(Span.ALWAYS, true);

    private static Normalizer normalizer(Span window, boolean everyCounter) {
        var counters = new TreeMap<String, CounterEntry>();
        counters.put(
                WRITES.counter(),
                new CounterEntry(
                        WRITES,
                        "s",
                        CounterKind.TIMER,
                        "mean time",
                        List.of("Mittlere Sek./Schreibvorgänge"),
                        true,
                        ""));
        counters.put(
                ERRORS.counter(),
                new CounterEntry(ERRORS, "count", CounterKind.CUMULATIVE, "errors", List.of(), true, ""));
        var sets = new TreeMap<String, CounterSet>(Map.of(
                "PhysicalDisk",
                new CounterSet("PhysicalDisk", "disk", List.of("Physikalischer Datenträger"), counters)));
        var catalogue = new Catalogue(
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new CounterCatalogue(sets));
        return new Normalizer(
                catalogue,
                WantedEvents.of(Set.of()),
                WantedCounters.of(Set.of(WRITES)),
                new NormalizeOptions(ZoneOffset.UTC, false, window, everyCounter),
                Optional.empty());
    }

    /** One file while a test writes it. */
    private static final class File {
        private final SampleSink sink;
        private long line = 1;

        File(Normalizer normalizer, String path, String zone, OptionalInt bias, String... paths) {
            var header = new RawCounters(SourceRef.line(path, 1), List.of(paths), zone, bias);
            sink = normalizer.sinkFor(artifact(path)).counters(header);
        }

        File row(String local, double... values) {
            long time = LocalDateTime.parse(local).toInstant(ZoneOffset.UTC).toEpochMilli();
            line++;
            sink.row(line, time, time, values);
            return this;
        }

        void end() {
            sink.end(false);
        }
    }

    private static Artifact artifact(String path) {
        return new Artifact(path, ArtifactKind.PERFMON_CSV, 1, "");
    }

    private File file(String path, String... columns) {
        return new File(normalizer, path, "W. Europe Standard Time", OptionalInt.of(-60), columns);
    }

    private static double[] values(CounterSeries series) {
        return IntStream.range(0, series.samples().size())
                .mapToDouble(series.samples()::last)
                .toArray();
    }

    private static List<String> told(Observations observations, String topic) {
        return observations.assumptions().stream()
                .filter(assumption -> assumption.topic().equals(topic))
                .map(Assumption::assumed)
                .toList();
    }

    @Test
    void wantedColumnBecomesASeriesInUtc() {
        file("a.csv", DISK_0, ERRORS_0)
                .row("2024-01-10T12:00:00", NONE, 3)
                .row("2024-01-10T12:00:15", 0.004, 3)
                .end();

        Observations observations = normalizer.finish();

        assertThat(observations.series()).singleElement().satisfies(series -> {
            assertThat(series.host()).isEqualTo("srv1");
            assertThat(series.name()).isEqualTo(WRITES);
            assertThat(series.instance()).isEqualTo("0 C:");
            assertThat(series.unit()).isEqualTo("s");
            assertThat(series.kind()).isEqualTo(CounterKind.TIMER);
            assertThat(series.source()).isEqualTo(SourceRef.line("a.csv", 2));
            assertThat(series.start()).isEqualTo(Instant.parse("2024-01-10T11:00:00Z"));
            assertThat(values(series)).containsExactly(NONE, 0.004);
        });
        assertThat(observations.hosts())
                .containsExactly(new Host("srv1", List.of("SRV1"), "Europe/Berlin", "counter file"));
        assertThat(observations.span()).isEmpty();
    }

    @Test
    void onlyColumnsOfUseAreAskedFor() {
        Normalizer quiet = normalizer(Span.ALWAYS, false);
        String unknown = "\\\\SRV1\\Nobody(1)\\Knows";
        SampleSink sink = new File(quiet, "a.csv", "", OptionalInt.of(0), DISK_0, ERRORS_0, unknown, DISK_0).sink;
        SampleSink curious = file("a.csv", DISK_0, ERRORS_0, unknown, DISK_0).sink;

        assertThat(IntStream.range(0, 4).filter(sink::needs)).containsExactly(0);
        assertThat(IntStream.range(0, 4).filter(curious::needs)).containsExactly(0, 1);
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
    void firstOfTwoColumnsWithOnePathCounts() {
        file("a.csv", DISK_0, "\\\\srv1.blog.com\\physicaldisk(0 C:)\\Avg. Disk sec/Write")
                .row("2024-01-10T12:00:00", 1, 2)
                .end();

        Observations observations = normalizer.finish();

        assertThat(observations.series()).hasSize(1);
        assertThat(values(observations.series().get(0))).containsExactly(1);
        assertThat(told(observations, "duplicate columns")).hasSize(1);
    }

    @Test
    void twinInstancesAndHostsStayApart() {
        file(
                        "a.csv",
                        DISK_0,
                        "\\\\SRV1\\PhysicalDisk(0 C:#1)\\Avg. Disk sec/Write",
                        "\\\\SRV2\\PhysicalDisk(0 C:)\\Avg. Disk sec/Write")
                .row("2024-01-10T12:00:00", 1, 2, 3)
                .end();

        assertThat(normalizer.finish().series())
                .extracting(series -> series.host() + " " + series.instance())
                .containsExactly("srv1 0 C:", "srv1 0 C:#1", "srv2 0 C:");
    }

    @Test
    void segmentsOfOneCollectionAreOneSeries() {
        file("log_000001.csv", DISK_0)
                .row("2024-01-10T12:00:00", 1)
                .row("2024-01-10T12:00:15", 2)
                .end();
        file("log_000002.csv", ERRORS_0, DISK_0)
                .row("2024-01-10T12:00:15", 0, 7)
                .row("2024-01-10T12:00:30", 0, 3)
                .end();

        Observations observations = normalizer.finish();

        assertThat(observations.series()).hasSize(1);
        assertThat(values(observations.series().get(0))).containsExactly(1, 2, 3);
        assertThat(observations.collected(CollectedSource.Kind.COUNTER, WRITES.path(), "srv1"))
                .containsExactly(new CollectedSource(
                        CollectedSource.Kind.COUNTER,
                        "\\PhysicalDisk(*)\\Avg. Disk sec/Write",
                        "srv1",
                        CoverageState.PRESENT,
                        new Span(Instant.parse("2024-01-10T11:00:00Z"), Instant.parse("2024-01-10T11:00:30Z")),
                        4,
                        ""));
    }

    @Test
    void fileWithoutHostIsOfTheOnlyHostThereIs() {
        file("a.csv", DISK_0).row("2024-01-10T12:00:00", 1).end();
        file("b.csv", "\\PhysicalDisk(0 C:)\\Avg. Disk sec/Write")
                .row("2024-01-10T12:00:15", 2)
                .end();

        Observations observations = normalizer.finish();

        assertThat(observations.series())
                .singleElement()
                .satisfies(series -> assertThat(values(series)).containsExactly(1, 2));
        assertThat(observations.collected()).extracting(CollectedSource::host).containsOnly("srv1");
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
        assertThat(told(observations, "row order")).containsExactly("2 rows left out, the first here");
    }

    @Test
    void repeatedHourIsKeptWholeAndTold() {
        file("a.csv", DISK_0)
                .row("2024-10-27T02:00:00", 1)
                .row("2024-10-27T02:30:00", 2)
                .row("2024-10-27T02:00:00", 3)
                .row("2024-10-27T02:30:00", 4)
                .end();

        Observations observations = normalizer.finish();

        assertThat(values(observations.series().get(0))).containsExactly(1, 2, 3, 4);
        assertThat(observations.series().get(0).end()).isEqualTo(Instant.parse("2024-10-27T01:30:00Z"));
        assertThat(told(observations, "daylight saving")).containsExactly("the clock was put back before this row");
    }

    @Test
    void fallsOfCountersThatOnlyRiseAreRestartsOrWraps() {
        file("a.csv", ERRORS_0, ERRORS_0.replace("0 C:", "1 D:"), DISK_0)
                .row("2024-01-10T12:00:00", 50, 4_294_967_000.0, 9)
                .row("2024-01-10T12:00:15", 3, 40, 1)
                .row("2024-01-10T12:00:30", 1, 41, 0)
                .end();

        Observations observations = normalizer.finish();

        assertThat(told(observations, "restarts")).containsExactly("2 in 1 column that count up, the first here");
        assertThat(told(observations, "counter wraps")).containsExactly("1 in 1 column that count up, the first here");
    }

    @Test
    void blanksOfTheFirstRowAndEmptyColumnsAreTold() {
        file("a.csv", DISK_0, DISK_0.replace("0 C:", "1 D:"), ERRORS_0)
                .row("2024-01-10T12:00:00", NONE, NONE, 1)
                .row("2024-01-10T12:00:15", 1, NONE, 1)
                .end();

        Observations observations = normalizer.finish();

        assertThat(told(observations, "first row")).containsExactly("1 of 3 columns without a value");
        assertThat(told(observations, "empty columns")).containsExactly("1 of 3 columns without any sample");
        assertThat(observations.series()).hasSize(1);
    }

    @Test
    void orderOfDayAndMonthIsTheOneToldAtTheEnd() {
        long monthFirst = LocalDateTime.parse("2024-03-04T12:00:00")
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli();
        long dayFirst = LocalDateTime.parse("2024-04-03T12:00:00")
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli();
        SampleSink sink = new File(normalizer, "a.csv", "", OptionalInt.of(0), DISK_0).sink;
        sink.row(2, monthFirst, dayFirst, new double[] {1});
        sink.end(true);

        assertThat(normalizer.finish().series())
                .extracting(CounterSeries::start)
                .containsExactly(Instant.parse("2024-04-03T12:00:00Z"));
    }

    @Test
    void samplesOutsideTheWindowAreLeftOut() {
        var from = Instant.parse("2024-01-10T11:00:15Z");
        Normalizer narrow = normalizer(new Span(from, Instant.MAX), false);
        new File(narrow, "a.csv", "", OptionalInt.of(-60), DISK_0)
                .row("2024-01-10T12:00:00", 1)
                .row("2024-01-10T12:00:15", 2)
                .end();

        Observations observations = narrow.finish();

        assertThat(values(observations.series().get(0))).containsExactly(2);
        assertThat(observations.collected().get(0).count()).isEqualTo(2);
    }

    @Test
    void longFileIsSummarisedAndSaysSo() {
        File file = file("a.csv", DISK_0);
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
