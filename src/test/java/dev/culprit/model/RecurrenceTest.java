package dev.culprit.model;

import static dev.culprit.testkit.EventBuilder.anEvent;
import static dev.culprit.testkit.SeriesBuilder.aSeries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecurrenceTest {

    @Test
    void clockTimeHoldsAcrossTheChangeToSummerTime() {
        List<Event> failures =
                events("2020-03-27T05:00:00Z", "2020-03-28T05:04:00Z", "2020-03-29T04:02:00Z", "2020-03-30T04:10:00Z");

        assertThat(Recurrence.of(failures, "Europe/Brussels")).singleElement().satisfies(recurrence -> {
            assertThat(recurrence.host()).isEqualTo("srv1");
            assertThat(recurrence.clock()).isEqualTo(LocalTime.of(6, 2));
            assertThat(recurrence.days()).isEqualTo(4);
            assertThat(recurrence.spread()).isEqualTo(Duration.ofMinutes(10));
            assertThat(recurrence.occurrences()).isEqualTo(4);
            assertThat(recurrence.share()).isEqualTo(1);
            assertThat(recurrence.start()).isEqualTo(Instant.parse("2020-03-27T05:00:00Z"));
            assertThat(recurrence.end()).isEqualTo(Instant.parse("2020-03-30T04:10:00Z"));
        });
        assertThat(Recurrence.of(failures, "")).isEmpty();
        assertThat(Recurrence.of(failures, "UTC+01:00")).isEmpty();
    }

    @Test
    void fixedOffsetMovesTheClock() {
        List<Event> failures = events("2020-01-01T05:00:00Z", "2020-01-02T05:00:00Z", "2020-01-03T05:00:00Z");

        assertThat(Recurrence.of(failures, "UTC+01:00"))
                .extracting(Recurrence::clock)
                .containsExactly(LocalTime.of(6, 0));
        assertThat(Recurrence.of(failures, "")).extracting(Recurrence::clock).containsExactly(LocalTime.of(5, 0));
    }

    @Test
    void nightIsOneDayOnBothSidesOfMidnight() {
        List<Event> threeNights =
                events("2020-01-01T23:55:00Z", "2020-01-03T00:05:00Z", "2020-01-03T23:50:00Z", "2020-01-04T00:04:00Z");
        List<Event> twoNights = events("2020-01-01T23:50:00Z", "2020-01-03T00:05:00Z", "2020-01-03T00:36:00Z");

        assertThat(Recurrence.of(threeNights, "")).singleElement().satisfies(recurrence -> {
            assertThat(recurrence.days()).isEqualTo(3);
            assertThat(recurrence.clock()).isEqualTo(LocalTime.of(23, 55));
            assertThat(recurrence.spread()).isEqualTo(Duration.ofMinutes(15));
        });
        assertThat(Recurrence.of(twoNights, "")).isEmpty();
    }

    @Test
    void twoDaysAndScatteredTimesDoNotRecur() {
        assertThat(Recurrence.of(events("2020-01-01T06:00:00Z", "2020-01-02T06:00:00Z"), ""))
                .isEmpty();
        assertThat(Recurrence.of(events("2020-01-01T06:00:00Z", "2020-01-02T06:20:00Z", "2020-01-03T06:40:00Z"), ""))
                .isEmpty();
        assertThat(Recurrence.of(
                        events(
                                "2020-01-01T14:00:00Z",
                                "2020-01-02T03:00:00Z",
                                "2020-01-03T14:00:00Z",
                                "2020-01-04T03:00:00Z",
                                "2020-01-05T14:00:00Z",
                                "2020-01-06T03:00:00Z"),
                        ""))
                .isEmpty();
        assertThat(Recurrence.of(List.of(), "")).isEmpty();
    }

    @Test
    void whatHappensAllDayLongDoesNotRecur() {
        Instant first = Instant.parse("2020-01-01T00:00:00Z");
        List<Event> hourly = IntStream.range(0, 240)
                .mapToObj(hour -> event(first.plus(Duration.ofHours(hour))))
                .toList();
        List<Event> everyTenMinutes = IntStream.range(0, 1440)
                .mapToObj(step -> event(first.plus(Duration.ofMinutes(step * 10L))))
                .toList();

        assertThat(Recurrence.of(hourly, "")).isEmpty();
        assertThat(Recurrence.of(everyTenMinutes, "")).isEmpty();
    }

    @Test
    void stormOnOneDayDoesNotHideWhatRecurs() {
        var events = new ArrayList<>(events("2020-01-01T06:00:00Z", "2020-01-02T06:05:00Z", "2020-01-03T06:10:00Z"));
        Instant storm = Instant.parse("2020-01-02T14:00:00Z");
        IntStream.range(0, 500).forEach(second -> events.add(event(storm.plusSeconds(second))));

        assertThat(Recurrence.of(events, "")).singleElement().satisfies(recurrence -> {
            assertThat(recurrence.clock()).isEqualTo(LocalTime.of(6, 5));
            assertThat(recurrence.share()).isEqualTo(0.75);
            assertThat(recurrence.occurrences()).isEqualTo(3);
        });
    }

    @Test
    void hostsAreLookedAtOneByOne() {
        List<Event> spread = Stream.of("srv1", "srv2", "srv3")
                .map(host -> anEvent("Ntfs", 147)
                        .on(host)
                        .at("2020-01-0" + host.charAt(3) + "T06:00:00Z")
                        .build())
                .toList();

        assertThat(Recurrence.of(spread, "")).isEmpty();
    }

    @Test
    void burstsAndEpisodesRecurWhereTheyBegin() {
        List<Event> events = events("2020-01-01T06:00:00Z", "2020-01-02T06:00:00Z", "2020-01-03T06:00:00Z");
        List<Burst> bursts = Burst.of(events, Duration.ofMinutes(1));
        List<CounterEpisode> episodes = aSeries(CounterKind.GAUGE)
                .atSeconds(0, 60, 86_400, 86_460, 172_800, 172_860)
                .samples(9, 0, 9, 0, 9, 0)
                .above(2)
                .episodes();

        assertThat(Recurrence.of(bursts, "")).extracting(Recurrence::days).containsExactly(3);
        assertThat(Recurrence.of(episodes, "")).singleElement().satisfies(recurrence -> {
            assertThat(recurrence.clock()).isEqualTo(LocalTime.NOON);
            assertThat(recurrence.sources())
                    .containsExactly(
                            SourceRef.line("perf.csv", 2),
                            SourceRef.line("perf.csv", 4),
                            SourceRef.line("perf.csv", 6));
        });
    }

    @Test
    void whatHasNoTimeAndZonesThatAreNoneAreRejected() {
        List<Event> events = events("2020-01-01T06:00:00Z");

        assertThatThrownBy(() -> Recurrence.of(List.of("six o'clock"), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("six o'clock");
        assertThatThrownBy(() -> Recurrence.of(events, "Europe/Bruxelles")).isInstanceOf(DateTimeException.class);
    }

    private static List<Event> events(String... times) {
        return Stream.of(times).map(time -> event(Instant.parse(time))).toList();
    }

    private static Event event(Instant time) {
        return anEvent("Ntfs", 147).on("srv1").at(time.toString()).build();
    }
}
