package dev.culprit.decode.perfmon;

import static java.lang.Double.NaN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who writes tables of counters, and in which forms. */
class TableFormsTest {
    private static final String RELOG = """
            "(PDH-CSV 4.0) (W. Europe Standard Time)(-60)","\\\\SRV1\\PhysicalDisk(0 C:)\\Avg. Disk sec/Write","\\\\SRV1\\RDMA Activity(Mellanox #1)\\RDMA Active Connections"
            "09/22/2026 21:42:32.824"," ","4"
            "09/22/2026 21:42:37.824","0.0029584281673918104"," 5"
            """;

    @Test
    void relogNamesColumnsZoneAndBias() throws IOException {
        ReadTable read = ReadTable.of(RELOG.replace("\n", "\r\n"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.counters().paths())
                .containsExactly(
                        "\\\\SRV1\\PhysicalDisk(0 C:)\\Avg. Disk sec/Write",
                        "\\\\SRV1\\RDMA Activity(Mellanox #1)\\RDMA Active Connections");
        assertThat(read.counters().zoneName()).isEqualTo("W. Europe Standard Time");
        assertThat(read.counters().biasMinutes()).hasValue(-60);
        assertThat(read.values(0)).containsExactly(NaN, 4.0);
        assertThat(read.values(1)).containsExactly(0.0029584281673918104, 5.0);
        assertThat(read.times())
                .containsExactly(
                        LocalDateTime.of(2026, 9, 22, 21, 42, 32, 824_000_000),
                        LocalDateTime.of(2026, 9, 22, 21, 42, 37, 824_000_000));
        assertThat(read.rows()).extracting(ReadTable.Row::line).containsExactly(2L, 3L);
    }

    @Test
    void everyDecisionIsToldInOneOrder() throws IOException {
        ReadTable read = ReadTable.of(RELOG);

        assertThat(read.topics())
                .containsExactly(
                        "encoding", "delimiter", "decimal mark", "date order", "columns", "rows", "first sample");
        assertThat(read.said("first sample")).isEqualTo("blank in 1 of 2 columns: rates and averages need two samples");
    }

    @Test
    void typeperfToTheConsoleEndsWithChatter() throws IOException {
        ReadTable read = ReadTable.of("""

                "(PDH-CSV 4.0)","\\\\SRV1\\Memory\\Available Bytes"
                "09/22/2026 21:42:32.824","100"

                Exiting, please wait...
                The command completed successfully.

                """.replace("\n", "\r\n"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).hasSize(1);
        assertThat(read.rows().get(0).line()).isEqualTo(3);
        assertThat(read.counters().source().position()).isEqualTo(2);
        assertThat(read.said("trailing text"))
                .isEqualTo("no row: below the last row stands \"Exiting, please wait...\"");
        assertThat(read.said("header")).isEmpty();
        assertThat(read.counters().zoneName()).isEmpty();
    }

    @Test
    void tabsSeparateCellsOfATsv() throws IOException {
        ReadTable read = ReadTable.of("""
                "(PDH-TSV 4.0) (UTC)(0)"\t"\\\\SRV1\\Processor(0,3)\\% Processor Time"
                "09/22/2026 21:42:32.824"\t"12.5"
                """);

        assertThat(read.counters().paths()).containsExactly("\\\\SRV1\\Processor(0,3)\\% Processor Time");
        assertThat(read.values(0)).containsExactly(12.5);
        assertThat(read.said("delimiter")).startsWith("tab: ");
        assertThat(read.said("decimal mark")).isEqualTo("dot: the numbers of line 2 have it");
    }

    @Test
    void aSpreadsheetWithDecimalCommaSeparatesBySemicolon() throws IOException {
        ReadTable read = ReadTable.of("""
                (PDH-CSV 4.0) (W. Europe Standard Time)(-60);\\\\SRV1\\LogicalDisk(C:)\\Avg. Disk sec/Write;\\\\SRV1\\Memory\\Pages/sec
                22.09.2026 21:42;1;
                22.09.2026 21:43;0,25;-1234,5
                """);

        assertThat(read.problems()).isEmpty();
        assertThat(read.values(0)).containsExactly(1.0, NaN);
        assertThat(read.values(1)).containsExactly(0.25, -1234.5);
        assertThat(read.times()).first().isEqualTo(LocalDateTime.of(2026, 9, 22, 21, 42));
        assertThat(read.said("decimal mark")).isEqualTo("comma: the numbers of line 3 have it");
        assertThat(read.said("delimiter")).startsWith("semicolon: ");
        assertThat(read.said("date order")).startsWith("day first: ");
    }

    @Test
    void aSpreadsheetWithDecimalDotLeavesOutQuotationMarks() throws IOException {
        ReadTable read = ReadTable.of("""
                (PDH-CSV 4.0) (Eastern Daylight Time)(240),\\\\SRV1\\Memory\\Pages/sec,"\\\\SRV1\\Processor(0,3)\\% Processor Time",,
                9/19/2026 9:51,0.5,,,
                9/19/2026 9:52,1E-05,2,,
                """);

        assertThat(read.problems()).isEmpty();
        assertThat(read.counters().paths()).hasSize(2);
        assertThat(read.counters().biasMinutes()).hasValue(240);
        assertThat(read.values(0)).containsExactly(0.5, NaN);
        assertThat(read.values(1)).containsExactly(1e-5, 2.0);
    }

    @Test
    void aHeaderWithoutTheMarkIsToldByItsPaths() throws IOException {
        ReadTable read = ReadTable.of("""
                "Time","\\Memory\\Pages/sec","\\\\SRV1\\X(a(b)\\c)\\d (%)"
                2026-09-22 21:42:32,1,2
                """);

        assertThat(read.counters().paths()).containsExactly("\\Memory\\Pages/sec", "\\\\SRV1\\X(a(b)\\c)\\d (%)");
        assertThat(read.said("header")).startsWith("without PDH's mark and zone: ");
        assertThat(read.said("date order")).startsWith("year, month, day: ");
    }

    @Test
    void aZoneMayHoldParenthesesOrBeCutAtOne() throws IOException {
        String rest = "\",\"\\\\H\\O\\c\"\n\"09/20/2021 16:48:17.954\",\"1\"\n";
        ReadTable whole = ReadTable.of("\"(PDH-CSV 4.0) (RTZ 2 (winter))(-180)" + rest);
        ReadTable cut = ReadTable.of("\"(PDH-CSV 4.0) (RTZ 2 (" + rest);
        ReadTable biasless = ReadTable.of("\"(PDH-CSV 4.0) (Tokyo Standard Time)" + rest);
        ReadTable absurd = ReadTable.of("\"(PDH-CSV 4.0) (X)(9999)" + rest);

        assertThat(whole.counters().zoneName()).isEqualTo("RTZ 2 (winter)");
        assertThat(whole.counters().biasMinutes()).hasValue(-180);
        assertThat(cut.counters().zoneName()).isEqualTo("RTZ 2");
        assertThat(cut.counters().biasMinutes()).isEmpty();
        assertThat(cut.said("header")).isEqualTo("cut short or changed: it has \"(RTZ 2 (\" and no bias");
        assertThat(biasless.counters().zoneName()).isEqualTo("Tokyo Standard Time");
        assertThat(biasless.counters().biasMinutes()).isEmpty();
        assertThat(absurd.counters().biasMinutes()).isEmpty();
    }

    @Test
    void duplicateColumnsAreKeptAndTold() throws IOException {
        ReadTable read = ReadTable.of("""
                "(PDH-CSV 4.0) (UTC)(0)","\\\\H\\O(a)\\c","\\\\H\\O(a)\\C","\\\\H\\O(a#1)\\c"
                "09/22/2026 21:42:32.824","1","2","3"
                """);

        assertThat(read.values(0)).containsExactly(1.0, 2.0, 3.0);
        assertThat(read.said("columns")).isEqualTo("3: 1 column of them have the name of an earlier one");
    }

    @Test
    void thousandsOfColumnsAreNoTrouble() throws IOException {
        String header = IntStream.range(0, 5000)
                .mapToObj(i -> "\"\\\\HOST\\Process(an instance with a rather long name#" + i + ")\\% Processor Time\"")
                .collect(Collectors.joining(","));
        String row = IntStream.range(0, 5000).mapToObj(i -> "\"" + i + ".5\"").collect(Collectors.joining(","));
        ReadTable read = ReadTable.of("\"(PDH-CSV 4.0) (UTC)(0)\"," + header + "\r\n"
                + ("\"09/22/2026 21:42:32.824\"," + row + "\r\n").repeat(20));

        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).hasSize(20);
        assertThat(read.values(19)).hasSize(5000).endsWith(4999.5);
    }

    @Test
    void whatNobodyNeedsIsLeftOut() throws IOException {
        ReadTable read = ReadTable.of(new PerfmonDecoder(), RELOG.getBytes(UTF_8), column -> column == 0);

        assertThat(read.values(0)).containsExactly(NaN, NaN);
        assertThat(read.values(1)).containsExactly(0.0029584281673918104, NaN);
        assertThat(read.said("first sample")).startsWith("blank in 1 of 2 columns");
    }

    @Test
    void joinedSegmentsGoOnOrStartAnotherTable() throws IOException {
        String other = RELOG.replace("SRV1", "SRV2");
        ReadTable same = ReadTable.of(RELOG + RELOG);
        ReadTable two = ReadTable.of(RELOG + other);

        assertThat(same.tables()).hasSize(1);
        assertThat(same.rows()).hasSize(4);
        assertThat(same.said("rows")).isEqualTo("4: 1 that repeats the header");
        assertThat(same.said("order")).contains("1 go back in time");
        assertThat(two.tables()).hasSize(2);
        assertThat(two.tables().get(1).source().position()).isEqualTo(4);
        assertThat(two.rows()).hasSize(4);
        assertThat(two.problems()).isEmpty();
    }
}
