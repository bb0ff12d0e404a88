package dev.culprit.normalize;

import static dev.culprit.normalize.CounterFiles.DISK_0;
import static dev.culprit.normalize.CounterFiles.normalizer;
import static dev.culprit.normalize.CounterFiles.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.culprit.decode.SampleSink;
import dev.culprit.model.CollectedSource;
import dev.culprit.model.CounterSeries;
import dev.culprit.model.CoverageState;
import dev.culprit.model.Host;
import dev.culprit.model.Observations;
import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CounterPlacingTest {
    private final Normalizer normalizer = normalizer(Span.ALWAYS, true);

    private static long wall(String local) {
        return LocalDateTime.parse(local).toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    private CounterFiles.File withZone(String path) {
        return new CounterFiles.File(normalizer, path, "W. Europe Standard Time", OptionalInt.of(-60), DISK_0);
    }

    private CounterFiles.File withoutZone(String path) {
        return new CounterFiles.File(normalizer, path, "", OptionalInt.empty(), DISK_0);
    }

    /** Writes a file whose only date is the first of February or the second of January. */
    private void firstOfFebruaryOrSecondOfJanuary() {
        SampleSink sink = withZone("odd.csv").sink;
        sink.row(2, wall("2024-01-02T12:00:00"), wall("2024-02-01T12:00:00"), new double[] {1});
        sink.end(false, false);
    }

    @Test
    void otherCountersDecideAboutDayAndMonth() {
        firstOfFebruaryOrSecondOfJanuary();
        withZone("sure.csv").row("2024-02-01T09:00:00", 5).end();

        Observations observations = normalizer.finish();

        assertThat(observations.problems()).isEmpty();
        assertThat(told(observations, "date order decided")).containsExactly("day first");
        assertThat(observations.series())
                .extracting(CounterSeries::end)
                .containsExactly(Instant.parse("2024-02-01T11:00:00Z"));
    }

    @Test
    void dateThatNothingDecidesIsAProblem() {
        firstOfFebruaryOrSecondOfJanuary();
        withZone("far.csv").row("2023-01-01T09:00:00", 5).end();

        Observations observations = normalizer.finish();

        assertThat(observations.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("time.ambiguous-date");
            assertThat(problem.where()).isEqualTo(SourceRef.line("odd.csv", 1));
            assertThat(problem.text()).contains("read with the month first");
        });
        assertThat(observations.series())
                .extracting(CounterSeries::end)
                .containsExactly(Instant.parse("2024-01-02T11:00:00Z"));
        assertThat(observations.collected()).extracting(CollectedSource::state).containsOnly(CoverageState.PARTIAL);
    }

    @Test
    void dateThatFitsOtherLogsInBothOrdersIsAProblem() {
        firstOfFebruaryOrSecondOfJanuary();
        withZone("long.csv")
                .row("2024-01-01T09:00:00", 5)
                .row("2024-12-01T09:00:00", 5)
                .end();

        assertThat(normalizer.finish().problems()).extracting(Problem::code).containsExactly("time.ambiguous-date");
    }

    @Test
    void fileWithoutZoneTakesThatOfAnotherFileOfItsHost() {
        withoutZone("captured.csv").row("2024-07-10T12:00:00", 1).end();
        withZone("sub/header.csv").row("2024-01-10T12:00:00", 1).end();

        Observations observations = normalizer.finish();

        assertThat(observations.problems()).isEmpty();
        assertThat(observations.series())
                .extracting(CounterSeries::end)
                .containsExactly(Instant.parse("2024-07-10T10:00:00Z"));
        assertThat(observations.hosts())
                .extracting(Host::zone, Host::zoneBasis)
                .containsExactly(tuple("Europe/Berlin", "header of header.csv"));
        assertThat(observations.assumptions())
                .filteredOn(note ->
                        note.topic().equals("utc") && note.where().artifact().equals("captured.csv"))
                .singleElement()
                .satisfies(note -> assertThat(note.because()).contains("sub/header.csv, of the same host"));
    }

    @Test
    void zoneOfAnotherHostIsNotTaken() {
        withoutZone("captured.csv").row("2024-07-10T12:00:00", 1).end();
        new CounterFiles.File(
                        normalizer,
                        "other.csv",
                        "W. Europe Standard Time",
                        OptionalInt.of(-60),
                        DISK_0.replace("SRV1", "SRV2"))
                .row("2024-01-10T12:00:00", 1)
                .end();

        Observations observations = normalizer.finish();

        assertThat(observations.problems()).extracting(Problem::code).containsExactly("time.no-zone");
        assertThat(observations.hosts())
                .extracting(Host::zoneBasis)
                .containsExactly("assumed UTC", "header of other.csv");
    }

    @Test
    void zonesThatContradictEachOtherTellNone() {
        new CounterFiles.File(normalizer, "both.csv", "", OptionalInt.empty(), DISK_0, DISK_0.replace("SRV1", "SRV2"))
                .row("2024-07-10T12:00:00", 1, 1)
                .end();
        withZone("one.csv").row("2024-01-10T12:00:00", 1).end();
        new CounterFiles.File(normalizer, "two.csv", "", OptionalInt.of(300), DISK_0.replace("SRV1", "SRV2"))
                .row("2024-01-10T12:00:00", 1)
                .end();

        assertThat(normalizer.finish().problems()).extracting(Problem::code).containsExactly("time.no-zone");
    }

    @Test
    void winterDistanceInSummerIsUsedAndDoubted() {
        withZone("summer.csv").row("2024-07-10T12:00:00", 1).end();

        Observations observations = normalizer.finish();

        assertThat(observations.series())
                .extracting(CounterSeries::end)
                .containsExactly(Instant.parse("2024-07-10T11:00:00Z"));
        assertThat(observations.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("time.other-zone");
            assertThat(problem.text()).contains("local - 120 min", "local - 60 min");
        });
    }

    @Test
    void rowsOfAMinuteAreSpreadAndTold() {
        withZone("excel.csv")
                .row("2024-01-10T12:00:00", 1)
                .row("2024-01-10T12:00:00", 2)
                .row("2024-01-10T12:01:00", 3)
                .row("2024-01-10T12:01:00", 4)
                .end();

        Observations observations = normalizer.finish();

        assertThat(observations.problems()).isEmpty();
        assertThat(observations.series().get(0).size()).isEqualTo(4);
        assertThat(observations.series().get(0).end()).isEqualTo(Instant.parse("2024-01-10T11:01:30Z"));
        assertThat(told(observations, "times")).containsExactly("rows of one minute are spread evenly over it");
    }
}
