package dev.culprit.normalize;

import static dev.culprit.normalize.CounterFiles.DISK_0;
import static dev.culprit.normalize.CounterFiles.normalizer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.Assumption;
import dev.culprit.model.CollectedSource;
import dev.culprit.model.CounterSeries;
import dev.culprit.model.CoverageState;
import dev.culprit.model.Observations;
import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Rows that do not stand in the order of time, and rows without samples. */
class RowOrderTest {
    private static final LocalDateTime NOON = LocalDateTime.parse("2024-03-05T12:00:00");

    private final Normalizer normalizer = normalizer(Span.ALWAYS, true);
    private final CounterFiles.File file =
            new CounterFiles.File(normalizer, "disk.csv", "UTC", OptionalInt.of(0), DISK_0);

    @Test
    void rowsNewestFirstAreReadInTheOrderOfTime() {
        rows(9, 0, row -> row);

        Observations read = read();

        assertThat(read.problems()).isEmpty();
        assertThat(read.series()).singleElement().satisfies(series -> {
            assertThat(series.size()).isEqualTo(10);
            assertThat(series.first()).isEqualTo(0);
            assertThat(series.last()).isEqualTo(9);
            assertThat(series.source()).as("the oldest stands last").isEqualTo(SourceRef.line("disk.csv", 11));
        });
        assertThat(read.assumptions())
                .filteredOn(note -> note.topic().equals("row order"))
                .extracting(Assumption::assumed)
                .containsExactly("newest first");
    }

    @Test
    void manyRowsNewestFirstAreSummarisedByTheMinute() {
        rows(11_999, 0, row -> row);

        CounterSeries series = read().series().get(0);

        assertThat(series.summarised()).isTrue();
        assertThat(series.size()).isEqualTo(12_000);
        assertThat(series.start()).isEqualTo(instant(0));
        assertThat(series.min()).isEqualTo(0);
        assertThat(series.trend()).isPositive();
    }

    @Test
    void segmentsJoinedInTheWrongOrderArePutInOrder() {
        rows(5000, 5009, row -> row);
        rows(0, 9, row -> row);

        Observations read = read();

        assertThat(read.problems()).isEmpty();
        assertThat(read.series().get(0).size()).isEqualTo(20);
        assertThat(read.series().get(0).first()).isEqualTo(0);
        assertThat(read.series().get(0).last()).isEqualTo(5009);
    }

    @Test
    void oneRowWithAWrongYearIsLeftOutAlone() {
        rows(0, 9, row -> row);
        file.row("2052-03-05T12:00:00", 7);
        rows(10, 19, row -> row);

        Observations read = read();

        assertThat(read.problems()).extracting(Problem::code).containsExactly("time.row-order");
        assertThat(read.series().get(0).size()).isEqualTo(20);
        assertThat(coverage(read).span()).isEqualTo(new Span(instant(0), instant(19)));
        assertThat(coverage(read).state()).isEqualTo(CoverageState.PRESENT);
    }

    @Test
    void aRowThatGoesBackALittleIsLeftOutAsBefore() {
        rows(0, 9, row -> row);
        rows(5, 12, row -> row);

        Observations read = read();

        assertThat(read.problems()).extracting(Problem::code).containsExactly("time.row-order");
        assertThat(read.series().get(0).size()).isEqualTo(13);
    }

    @Test
    void timesWithoutSecondsFillTheirMinutes() {
        for (int row = 0; row < 12_000; row++) {
            file.row(NOON.plusMinutes(row / 4).toString(), row);
        }

        CounterSeries series = read().series().get(0);

        assertThat(series.size()).isEqualTo(12_000);
        assertThat(series.interval()).isLessThanOrEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void coverageCountsSamplesAndNotRows() {
        rows(0, 99, row -> row == 50 ? 1 : Double.NaN);

        CollectedSource coverage = coverage(read());

        assertThat(coverage.count()).isEqualTo(1);
        assertThat(coverage.span()).isEqualTo(new Span(instant(49), instant(50)));
    }

    @Test
    void aCounterThatLacksMoreThanATenthIsPartial() {
        rows(0, 99, row -> row % 5 == 0 && row < 99 ? Double.NaN : row);

        CollectedSource coverage = coverage(read());

        assertThat(coverage.state()).isEqualTo(CoverageState.PARTIAL);
        assertThat(coverage.why()).startsWith("without samples in 19 of 99 rows");
    }

    private void rows(int first, int last, IntToDoubleFunction value) {
        int step = first <= last ? 1 : -1;
        for (int row = first; row != last + step; row += step) {
            file.row(NOON.plusSeconds(row * 5L).toString(), value.applyAsDouble(row));
        }
    }

    private Observations read() {
        file.end();
        return normalizer.finish();
    }

    private static CollectedSource coverage(Observations read) {
        return read.collected().stream()
                .filter(source -> source.kind() == CollectedSource.Kind.COUNTER)
                .findFirst()
                .orElseThrow();
    }

    private static Instant instant(int row) {
        return NOON.plusSeconds(row * 5L).toInstant(ZoneOffset.UTC);
    }
}
