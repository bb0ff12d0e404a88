package dev.culprit.decode.perfmon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.decode.SampleSink;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How times are written, and what decides between month and day. */
class TimesTest {
    private static ReadTable read(String... times) throws IOException {
        return ReadTable.of("\"(PDH-CSV 4.0) (UTC)(0)\";\"\\\\H\\O\\c\"\n"
                + Stream.of(times).map(time -> time + ";\"1\"\n").collect(Collectors.joining()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "09/22/2026 21:42:32.824 | 2026-09-22T21:42:32.824",
                "9/22/2026 9:42         | 2026-09-22T09:42:00",
                "9/22/2026 9:42 PM      | 2026-09-22T21:42:00",
                "9/22/2026 12:00:01 AM  | 2026-09-22T00:00:01",
                "9/22/2026 12:00 p.m.   | 2026-09-22T12:00:00",
                "22/9/2026 9:42         | 2026-09-22T09:42:00",
                "22.09.2026             | 2026-09-22T00:00:00",
                "22.09.2026 21:42       | 2026-09-22T21:42:00",
                "22.09.2026 21:42:32    | 2026-09-22T21:42:32",
                "22.09.2026 21:42:32,824| 2026-09-22T21:42:32.824",
                "22-9-2026 21:42        | 2026-09-22T21:42:00",
                "22.09.2026 21.42.32    | 2026-09-22T21:42:32",
                "2026-09-22 21:42:32    | 2026-09-22T21:42:32",
                "2026-09-22T21:42:32.5  | 2026-09-22T21:42:32.500",
                "2026/9/22 21:42        | 2026-09-22T21:42:00",
                "29.02.2024 00:00       | 2024-02-29T00:00:00"
            })
    void formsOfTimes(String text, LocalDateTime expected) throws IOException {
        ReadTable read = read(text);

        assertThat(read.problems()).isEmpty();
        assertThat(read.times()).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13/13/2026 10:00",
                "02/30/2026 10:00:00.000",
                "09/22/2026 24:00:00.000",
                "09/22/2026 21:60:00.000",
                "09/22/2026 21",
                "09/22/2026 21:42:32.824Z",
                "09/22/26 21:42",
                "09/22/2026 13:00 PM",
                "09.22/2026 21:42",
                "09/22/20261 21:42",
                "09/22/2026x21:42",
                "1/1/1601 0:00"
            })
    void whatIsNoTimeIsTold(String text) throws IOException {
        ReadTable read = read("09/22/2026 21:42:32.824", text);

        assertThat(read.rows()).hasSize(1);
        assertThat(read.problemCodes()).containsExactly("perfmon.time");
        assertThat(read.problems().get(0).where().position()).isEqualTo(3);
        assertThat(read.said("rows")).isEqualTo("1: 1 left out for a time that cannot be read");
    }

    @Test
    void bothReadingsAreHandedOn() throws IOException {
        ReadTable.Row row = read("03/04/2026 00:00:01").rows().get(0);

        assertThat(row.monthFirst())
                .isEqualTo(LocalDateTime.of(2026, 3, 4, 0, 0, 1).toEpochSecond(ZoneOffset.UTC) * 1000);
        assertThat(row.dayFirst())
                .isEqualTo(LocalDateTime.of(2026, 4, 3, 0, 0, 1).toEpochSecond(ZoneOffset.UTC) * 1000);
        assertThat(read("09/22/2026 00:00:01").rows().get(0).dayFirst()).isEqualTo(SampleSink.NO_TIME);
        assertThat(read("22/09/2026 00:00:01").rows().get(0).monthFirst()).isEqualTo(SampleSink.NO_TIME);
    }

    @Test
    void anImpossibleMonthProvesTheOrder() throws IOException {
        ReadTable read = read("11/12/2026 23:59:00", "12/12/2026 23:59:00", "13/12/2026 00:00:00");

        assertThat(read.isDayFirst()).isTrue();
        assertThat(read.said("date order")).isEqualTo("day first: line 4 has no other date");
    }

    @Test
    void timesThatOnlyOneOrderLetsGoOnProveIt() throws IOException {
        ReadTable read = read("1/2/2026 23:59", "2/2/2026 00:01", "1/3/2026 00:00");

        assertThat(read.isDayFirst()).isTrue();
        assertThat(read.said("date order")).isEqualTo("day first: times would go backwards 1 time in the other order");
    }

    @Test
    void stepsAcrossMidnightTellTheOrder() throws IOException {
        ReadTable monthFirst = read("03/04/2026 23:59:45", "03/05/2026 00:00:00", "03/05/2026 00:00:15");
        ReadTable dayFirst = read("04/03/2026 23:59:45", "05/03/2026 00:00:00", "05/03/2026 00:00:15");

        assertThat(monthFirst.isDayFirst()).isFalse();
        assertThat(dayFirst.isDayFirst()).isTrue();
        assertThat(dayFirst.said("date order")).contains("leap by weeks in the other order");
    }

    @Test
    void withoutProofCustomDecides() throws IOException {
        assertThat(read("03/04/2026 10:00", "03/04/2026 10:01").said("date order"))
                .isEqualTo("month first: both orders fit, and PDH writes it so");
        assertThat(read("03.04.2026 10:00", "03.04.2026 10:01").said("date order"))
                .isEqualTo("day first: both orders fit, and it is the custom where dates have this form");
    }

    @Test
    void rowsThatFitTheOtherOrderOnlyAreCounted() throws IOException {
        ReadTable read = read("13/01/2026 10:00", "14/01/2026 10:00", "01/15/2026 10:00");

        assertThat(read.isDayFirst()).isTrue();
        assertThat(read.rows()).hasSize(3);
        assertThat(read.said("rows")).isEqualTo("3: 1 without a date in the order that holds");
    }

    @Test
    void repeatedAndEarlierTimesArePassedOnAndCounted() throws IOException {
        ReadTable read = read(
                "10/25/2026 02:59:50.000",
                "10/25/2026 02:00:00.000",
                "10/25/2026 02:00:00.000",
                "10/25/2026 02:00:10.000");

        assertThat(read.rows()).hasSize(4);
        assertThat(read.said("order")).startsWith("as in the file: 1 row repeat the time before and 1 go back in time");
    }

    @Test
    void aFileWithoutAnyTimeYieldsNothing() throws IOException {
        ReadTable read = read("51:39.1", "51:54.0", "52:09.1", "52:24.1", "52:39.1");

        assertThat(read.tables()).isEmpty();
        assertThat(read.problemCodes()).containsExactly("perfmon.no-time");
        assertThat(read.problems().get(0).text())
                .contains("none in 5 rows")
                .contains("\"51:39.1\"")
                .contains("a spreadsheet kept minutes and seconds");
        assertThat(read("45000,25").problems().get(0).text()).contains("count of days");
    }

    @Test
    void timesThatCannotBeReadAreToldInTheOrderOfTheFile() throws IOException {
        ReadTable read = read("51:39.1", "09/22", "09/22/2026 21:42:32.824", "5");

        assertThat(read.problemCodes()).containsExactly("perfmon.time", "perfmon.time", "perfmon.time");
        assertThat(read.problems())
                .extracting(problem -> problem.where().position())
                .containsExactly(2L, 3L, 5L);
        assertThat(read.rows()).hasSize(1);
    }
}
