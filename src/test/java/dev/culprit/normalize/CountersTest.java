package dev.culprit.normalize;

import static dev.culprit.normalize.CounterFiles.DISK_0;
import static dev.culprit.normalize.CounterFiles.ERRORS_0;
import static dev.culprit.normalize.CounterFiles.NONE;
import static dev.culprit.normalize.CounterFiles.WRITES;
import static dev.culprit.normalize.CounterFiles.normalizer;
import static dev.culprit.normalize.CounterFiles.told;
import static dev.culprit.normalize.CounterFiles.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.decode.SampleSink;
import dev.culprit.model.CollectedSource;
import dev.culprit.model.CounterKind;
import dev.culprit.model.CounterSeries;
import dev.culprit.model.CoverageState;
import dev.culprit.model.Host;
import dev.culprit.model.Observations;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountersTest {
    private final Normalizer normalizer = normalizer(Span.ALWAYS, true);

    private CounterFiles.File file(String path, String... columns) {
        return new CounterFiles.File(normalizer, path, "W. Europe Standard Time", OptionalInt.of(-60), columns);
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
                .containsExactly(new Host("srv1", List.of("SRV1"), "Europe/Berlin", "header of a.csv"));
        assertThat(observations.span()).isEmpty();
    }

    @Test
    void onlyColumnsOfUseAreAskedFor() {
        Normalizer quiet = normalizer(Span.ALWAYS, false);
        String unknown = "\\\\SRV1\\Nobody(1)\\Knows";
        SampleSink sink =
                new CounterFiles.File(quiet, "a.csv", "", OptionalInt.of(0), DISK_0, ERRORS_0, unknown, DISK_0).sink;
        SampleSink curious = file("a.csv", DISK_0, ERRORS_0, unknown, DISK_0).sink;

        assertThat(IntStream.range(0, 4).filter(sink::needs)).containsExactly(0);
        assertThat(IntStream.range(0, 4).filter(curious::needs)).containsExactly(0, 1);
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
    void orderOfDayAndMonthIsTheOneToldAtTheEnd() {
        long monthFirst = LocalDateTime.parse("2024-03-04T12:00:00")
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli();
        long dayFirst = LocalDateTime.parse("2024-04-03T12:00:00")
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli();
        SampleSink sink = new CounterFiles.File(normalizer, "a.csv", "", OptionalInt.of(0), DISK_0).sink;
        sink.row(2, monthFirst, dayFirst, new double[] {1});
        sink.end(true, true);

        assertThat(normalizer.finish().series())
                .extracting(CounterSeries::start)
                .containsExactly(Instant.parse("2024-04-03T12:00:00Z"));
    }

    @Test
    void samplesOutsideTheWindowAreLeftOut() {
        var from = Instant.parse("2024-01-10T11:00:15Z");
        Normalizer narrow = normalizer(new Span(from, Instant.MAX), false);
        new CounterFiles.File(narrow, "a.csv", "", OptionalInt.of(-60), DISK_0)
                .row("2024-01-10T12:00:00", 1)
                .row("2024-01-10T12:00:15", 2)
                .end();

        Observations observations = narrow.finish();

        assertThat(values(observations.series().get(0))).containsExactly(2);
        assertThat(observations.collected().get(0).count()).isEqualTo(2);
    }
}
