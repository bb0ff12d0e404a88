package dev.culprit.decode.perfmon;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.Problem;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with a table, the rest of it is read and what is wrong is told. */
class DamagedTablesTest {
    private static final String HEADER = "\"(PDH-CSV 4.0) (UTC)(0)\",\"\\\\H\\O(a)\\c\",\"\\\\H\\O(b)\\c\"\n";
    private static final String ROW = "\"09/22/2026 21:42:32.824\",\"1\",\"2\"\n";

    @Test
    void aRowOfTheWrongWidthCostsItselfOnly() throws IOException {
        ReadTable read = ReadTable.of(HEADER + ROW + "\"09/22/2026 21:42:33.824\",\"1\"\n"
                + "\"09/22/2026 21:42:33.824\",\"1\",\"2\",\"3\"\n" + ROW);

        assertThat(read.rows()).extracting(ReadTable.Row::line).containsExactly(2L, 5L);
        assertThat(read.problems())
                .extracting(Problem::text)
                .containsExactly(
                        "Expected 3 cells but found 2; the row is left out.",
                        "Expected 3 cells but found 4 or more; the row is left out.");
        assertThat(read.problems()).allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("perfmon.row-width");
            assertThat(problem.stage()).isEqualTo("decode");
        });
        assertThat(read.said("rows")).isEqualTo("2: 2 left out for a wrong number of cells");
    }

    @Test
    void columnsThatACutHeaderStillNamesAreRead() throws IOException {
        String wide = "\"09/22/2026 21:42:33.824\",\"1\",\"2\",\"3\"\n";

        ReadTable read = ReadTable.of(HEADER + wide + wide + wide + wide);

        assertThat(read.problemCodes()).containsExactly("perfmon.row-width", "perfmon.header-cut");
        assertThat(read.rows()).extracting(ReadTable.Row::line).containsExactly(3L, 4L, 5L);
        assertThat(read.rows()).allSatisfy(row -> {
            assertThat(row.values().get(0)).isEqualTo(1);
            assertThat(row.values().get(1)).as("its name may be cut").isNaN();
        });
    }

    @Test
    void manyRowsOfTheWrongWidthAreAFewProblems() throws IOException {
        ReadTable read = ReadTable.of(HEADER + ROW + "\"09/22/2026 21:42:33.824\",\"1\"\n".repeat(500) + ROW);

        assertThat(read.rows()).hasSize(2);
        assertThat(read.problemCodes()).hasSize(4).containsOnly("perfmon.row-width");
        assertThat(read.problems().get(3).text()).startsWith("From here on 497 more rows have the wrong number");
    }

    @Test
    void aStrayQuotationMarkCostsItsLineOnly() throws IOException {
        ReadTable read = ReadTable.of(HEADER + ROW + ROW.replace("\"1\"", "\"1") + ROW);

        assertThat(read.rows()).extracting(ReadTable.Row::line).containsExactly(2L, 4L);
        assertThat(read.problems().get(0).text()).contains("a quotation mark without its pair");
    }

    @Test
    void aFileCutInTheMiddleOfARowSaysSo() throws IOException {
        String whole = HEADER + ROW + ROW;
        for (int cut = (HEADER + ROW).length() + 1; cut < whole.length() - 1; cut++) {
            ReadTable read = ReadTable.of(whole.substring(0, cut));

            assertThat(read.rows()).as("cut at %d", cut).hasSize(1);
            assertThat(read.problemCodes()).as("cut at %d", cut).containsExactly("perfmon.cut-row");
            assertThat(read.problems().get(0).where().position()).isEqualTo(3);
            assertThat(read.said("rows")).isEqualTo("1: 1 cut off at the end of the file");
        }
        assertThat(ReadTable.of(whole.substring(0, whole.length() - 1)).rows()).hasSize(2);
    }

    @Test
    void aBareNumberAtTheEndOfTheFileMayBeCut() throws IOException {
        ReadTable read =
                ReadTable.of("(PDH-CSV 4.0);\\\\H\\O\\c;\\\\H\\O\\d\n22.09.2026 21:42;1;2\n22.09.2026 21:43;1;2");

        assertThat(read.values(0)).containsExactly(1.0, 2.0);
        assertThat(read.values(1)).containsExactly(1.0, Double.NaN);
        assertThat(read.said("rows")).contains("may be cut short");
    }

    @Test
    void textBetweenRowsIsAProblemAndTextBelowThemIsNot() throws IOException {
        ReadTable read = ReadTable.of(HEADER + ROW + "Error: lost\nagain\n" + ROW + "The end.\n");

        assertThat(read.problemCodes()).containsExactly("perfmon.not-a-row");
        assertThat(read.problems().get(0).text()).contains("\"Error: lost\" and 1 further line");
        assertThat(read.problems().get(0).where().position()).isEqualTo(3);
        assertThat(read.said("trailing text")).contains("The end.");
    }

    @Test
    void whatIsNoTableOfCountersIsNamed() throws IOException {
        assertThat(textOfOnlyProblem("Name,Value,Unit\na,1,s\n"))
                .contains("found a table of 3 columns that starts with \"Name,Value,Unit\"");
        assertThat(textOfOnlyProblem("<html></html>")).contains("XML or HTML");
        assertThat(textOfOnlyProblem("Error: No valid counters.")).contains("text that starts with");
        assertThat(textOfOnlyProblem("\r\n\r\n")).contains("nothing but blank lines");
        assertThat(textOfOnlyProblem("")).contains("nothing but blank lines");
        assertThat(textOfOnlyProblem("\u0001\u001b" + "x".repeat(500)))
                .contains("\"??xxx")
                .hasSizeLessThan(200);
    }

    private static String textOfOnlyProblem(String content) throws IOException {
        ReadTable read = ReadTable.of(content);
        assertThat(read.tables()).isEmpty();
        assertThat(read.problemCodes()).containsExactly("perfmon.not-counters");
        return read.problems().get(0).text();
    }

    @Test
    void aHeaderAloneYieldsNothing() throws IOException {
        ReadTable read = ReadTable.of(HEADER);

        assertThat(read.tables()).isEmpty();
        assertThat(read.problemCodes()).containsExactly("perfmon.no-rows");
        assertThat(read.said("columns")).startsWith("2");
    }

    @Test
    void aHeaderWithoutColumnsYieldsNothing() throws IOException {
        ReadTable read = ReadTable.of("(PDH-CSV 4.0)\n09/22/2026 21:42:32.824");

        assertThat(read.tables()).isEmpty();
        assertThat(read.problemCodes()).containsExactly("perfmon.no-columns");
    }

    @Test
    void zerosThatACrashLeftAreNoRow() throws IOException {
        ReadTable read = ReadTable.of(HEADER + ROW + "\0".repeat(5000));

        assertThat(read.rows()).hasSize(1);
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void lineEndsOfAllSystemsCount() throws IOException {
        for (String end : List.of("\n", "\r\n", "\r")) {
            ReadTable read = ReadTable.of((HEADER + "\n" + ROW + ROW).replace("\n", end));

            assertThat(read.rows()).extracting(ReadTable.Row::line).as(end).containsExactly(3L, 4L);
        }
    }

    @Test
    void aLineWithoutEndIsDroppedAndTold() throws IOException {
        ReadTable read = ReadTable.of(HEADER + ROW + "1".repeat(TextSource.LONGEST_LINE + 300_000) + "\n" + ROW);

        assertThat(read.rows()).extracting(ReadTable.Row::line).containsExactly(2L, 4L);
        assertThat(read.problemCodes()).containsExactly("perfmon.line-too-long");
    }

    @Test
    void everyPrefixCanBeRead() throws IOException {
        String text = "\n" + HEADER.replace("UTC", "RTZ 2 (зима)") + ROW + ROW.replace("\"1\"", "\"a\"\"b\"") + ROW;
        for (byte[] whole : List.of(text.getBytes(UTF_8), ("\ufeff" + text).getBytes(UTF_16LE))) {
            for (int length = 0; length <= whole.length; length++) {
                ReadTable read = ReadTable.of(Arrays.copyOf(whole, length));

                assertThat(read.rows()).hasSizeLessThanOrEqualTo(3);
                assertThat(read.rows().size() + read.problems().size()).isPositive();
            }
        }
    }

    @Test
    void changedBytesNeverEndTheRunAndAlwaysReadTheSame() throws IOException {
        byte[] whole = (HEADER + ROW.repeat(8) + "Exiting, please wait...\n").getBytes(UTF_8);
        Random random = new Random(7);
        for (int run = 0; run < 5000; run++) {
            byte[] changed = whole.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                changed[random.nextInt(changed.length)] = randomByte(random);
            }
            ReadTable once = ReadTable.of(changed);
            ReadTable twice = ReadTable.of(changed);

            assertThat(once.rows()).isEqualTo(twice.rows());
            assertThat(once.problems()).isEqualTo(twice.problems());
            assertThat(once.assumptions()).isEqualTo(twice.assumptions());
            assertThat(once.tables()).isEqualTo(twice.tables());
        }
    }

    private static byte randomByte(Random random) {
        String telling = "\"\",;\t\n\r\\( )0\0";
        return random.nextBoolean()
                ? (byte) random.nextInt(256)
                : (byte) telling.charAt(random.nextInt(telling.length()));
    }
}
