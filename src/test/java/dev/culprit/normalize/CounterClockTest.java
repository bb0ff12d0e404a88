package dev.culprit.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.decode.RawCounters;
import dev.culprit.decode.SampleSink;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CounterClockTest {
    private static final NormalizeOptions NOTHING_STATED =
            new NormalizeOptions(ZoneOffset.UTC, false, Span.ALWAYS, Map.of(), true, false);
    private static final NormalizeOptions PARIS_STATED =
            new NormalizeOptions(ZoneId.of("Europe/Paris"), true, Span.ALWAYS, Map.of(), true, false);

    private static CounterClock clock(String zone, OptionalInt bias, NormalizeOptions options) {
        return CounterClock.of(new RawCounters(SourceRef.line("a.csv", 1), List.of(), zone, bias), options);
    }

    private static CounterClock central() {
        return clock("W. Europe Standard Time", OptionalInt.of(-60), NOTHING_STATED);
    }

    private static long[] local(String... times) {
        return Arrays.stream(times)
                .mapToLong(time ->
                        LocalDateTime.parse(time).toInstant(ZoneOffset.UTC).toEpochMilli())
                .toArray();
    }

    private static List<String> utc(long[] times) {
        return Arrays.stream(times)
                .mapToObj(time -> Instant.ofEpochMilli(time).toString())
                .toList();
    }

    @Test
    void biasOfTheHeaderIsAddedToLocalTime() {
        long[] times = local("2017-09-19T09:51:39");
        CounterClock india = clock("India Standard Time", OptionalInt.of(-330), NOTHING_STATED);

        assertThat(india.place(times)).isEmpty();
        assertThat(utc(times)).containsExactly("2017-09-19T04:21:39Z");
        assertThat(india.assumed()).isEqualTo("UTC = local - 330 min");
        assertThat(india.zoneId()).isIn("Asia/Calcutta", "Asia/Kolkata");
    }

    @Test
    void stateOfTheUserDoesNotOverrideTheHeader() {
        long[] times = local("2024-01-10T12:00:00");
        CounterClock eastern = clock("Eastern Daylight Time", OptionalInt.of(240), PARIS_STATED);
        eastern.place(times);

        assertThat(utc(times)).containsExactly("2024-01-10T16:00:00Z");
        assertThat(eastern.zoneId()).isEqualTo("America/New_York");
        assertThat(eastern.because()).contains("--timezone is for files whose header does not tell");
    }

    @ParameterizedTest
    @CsvSource({
        "'',                    true,  Europe/Paris,  2024-07-01T10:00:00Z",
        "'',                    false, Z,             2024-07-01T12:00:00Z",
        "RTZ 2 (,               false, Europe/Moscow, 2024-07-01T09:00:00Z",
        "RTZ 2 (,               true,  Europe/Paris,  2024-07-01T10:00:00Z",
        "Nowhere Standard Time, false, Z,             2024-07-01T12:00:00Z"
    })
    void withoutABiasTheUserThenTheNameOfTheZoneDecides(String name, boolean stated, String zone, String expected) {
        long[] times = local("2024-07-01T12:00:00");
        CounterClock clock = clock(name, OptionalInt.empty(), stated ? PARIS_STATED : NOTHING_STATED);
        clock.place(times);

        assertThat(utc(times)).containsExactly(expected);
        assertThat(clock.zoneId()).isEqualTo(zone);
        assertThat(clock.assumed()).isEqualTo("local times are of " + zone);
    }

    @Test
    void unknownZoneWithABiasIsADistanceToUtc() {
        CounterClock clock = clock("Hier und da", OptionalInt.of(-60), NOTHING_STATED);

        assertThat(clock.zoneId()).isEqualTo("+01:00");
        assertThat(clock.basis()).isEqualTo(CounterClock.Basis.HEADER);
    }

    @Test
    void repeatedHourIsPlacedByTheRulesOfTheZone() {
        long[] times = local(
                "2024-10-27T01:30:00",
                "2024-10-27T02:00:00",
                "2024-10-27T02:30:00",
                "2024-10-27T02:00:00",
                "2024-10-27T02:30:00",
                "2024-10-27T03:00:00");

        assertThat(central().place(times)).containsExactly(new CounterClock.Change(3, true));
        assertThat(utc(times))
                .containsExactly(
                        "2024-10-26T23:30:00Z",
                        "2024-10-27T00:00:00Z",
                        "2024-10-27T00:30:00Z",
                        "2024-10-27T01:00:00Z",
                        "2024-10-27T01:30:00Z",
                        "2024-10-27T02:00:00Z");
    }

    @Test
    void missingHourIsPlacedByTheRulesOfTheZone() {
        long[] times =
                local("2024-03-31T01:30:00", "2024-03-31T01:45:00", "2024-03-31T03:00:00", "2024-03-31T03:15:00");

        assertThat(central().place(times)).containsExactly(new CounterClock.Change(2, false));
        assertThat(utc(times))
                .containsExactly(
                        "2024-03-31T00:30:00Z", "2024-03-31T00:45:00Z", "2024-03-31T01:00:00Z", "2024-03-31T01:15:00Z");
    }

    @Test
    void rowsThatWalkThroughTheChangeShowThatTheClockDidNotFollowIt() {
        long[] times =
                local("2024-03-31T01:30:00", "2024-03-31T02:00:00", "2024-03-31T02:30:00", "2024-03-31T03:00:00");

        assertThat(central().place(times)).isEmpty();
        assertThat(utc(times)).startsWith("2024-03-31T00:30:00Z").endsWith("2024-03-31T02:00:00Z");
    }

    @Test
    void pauseOverTheChangeShowsNothing() {
        long[] times =
                local("2024-03-30T20:00:00", "2024-03-30T20:01:00", "2024-03-31T09:00:00", "2024-03-31T09:01:00");

        assertThat(central().place(times)).isEmpty();
        assertThat(utc(times)).endsWith("2024-03-31T08:01:00Z");
    }

    @Test
    void biasThatTheZoneNeverHasLeavesItsRulesAside() {
        CounterClock relogged = clock("W. Europe Standard Time", OptionalInt.of(300), NOTHING_STATED);
        long[] times = local("2024-10-27T02:30:00", "2024-10-27T02:00:00");

        assertThat(relogged.place(times)).isEmpty();
        assertThat(utc(times)).containsExactly("2024-10-27T07:30:00Z", "2024-10-27T07:00:00Z");
    }

    @Test
    void repeatedHourIsSeenInAZoneThatTheUserStates() {
        long[] times =
                local("2024-10-27T02:30:00", "2024-10-27T02:10:00", "2024-10-27T02:50:00", "2024-10-27T03:30:00");

        assertThat(clock("", OptionalInt.empty(), PARIS_STATED).place(times))
                .containsExactly(new CounterClock.Change(1, true));
        assertThat(utc(times))
                .containsExactly(
                        "2024-10-27T00:30:00Z", "2024-10-27T01:10:00Z", "2024-10-27T01:50:00Z", "2024-10-27T02:30:00Z");
    }

    @Test
    void rowWithoutATimeStaysWithoutOne() {
        long[] times = {SampleSink.NO_TIME, local("2024-01-01T00:00:00")[0]};
        central().place(times);

        assertThat(times[0]).isEqualTo(SampleSink.NO_TIME);
        assertThat(Instant.ofEpochMilli(times[1])).isEqualTo(Instant.parse("2023-12-31T23:00:00Z"));
    }
}
