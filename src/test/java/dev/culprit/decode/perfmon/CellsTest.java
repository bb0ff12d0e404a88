package dev.culprit.decode.perfmon;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cells hold: numbers, nothing, and what looks like a number and is none. */
class CellsTest {
    private static final String HEADER = "\"(PDH-CSV 4.0) (UTC)(0)\",\"\\\\H\\O\\c\",\"\\\\H\\O\\d\"\n";

    private static ReadTable cell(String cell) throws IOException {
        return ReadTable.of(HEADER + "\"09/22/2026 21:42:32.824\"," + cell + ",\"7\"\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\" \"",
                "\"\"",
                "",
                "\"   \"",
                "\"1.#QNAN\"",
                "\"-1.#IND\"",
                "\"1.#INF\"",
                "\"-nan(ind)\"",
                "\u00a0",
                "NaN"
            })
    void noSampleIsNeverZero(String text) throws IOException {
        ReadTable read = cell(text);

        assertThat(read.values(0)).containsExactly(NaN, 7.0);
        assertThat(read.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"1,234.5\"", "\"0,5\"", "abc", "\"1.2.3\"", "\"-\"", "\"1e\"", "\"0x10\"", "\"1e5f\"", "12 34"
            })
    void whatIsNoPlainNumberIsToldAndNoSample(String text) throws IOException {
        ReadTable read = cell(text);

        assertThat(read.values(0)).containsExactly(NaN, 7.0);
        assertThat(read.problemCodes()).containsExactly("perfmon.value");
        assertThat(read.problems().get(0).where().position()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\" 5\"", "5", "\"5\"", " \"5\" ", "\"+5\"", "\"5.\"", "\"5e0\"", "\"50e-001\"", "\"0.5E+1\""})
    void spellingsOfANumberAreOneNumber(String text) throws IOException {
        ReadTable read = cell(text);

        assertThat(read.values(0)).containsExactly(5.0, 7.0);
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void minusOneIsAValueAndTold() throws IOException {
        ReadTable read = cell("\"-1\"");

        assertThat(read.values(0)).containsExactly(-1.0, 7.0);
        assertThat(read.said("-1")).startsWith("a value, 1 time: ");
    }

    @Test
    void digitsInGroupsAreNoNumberInASpreadsheetEither() throws IOException {
        ReadTable read = ReadTable.of("""
                (PDH-CSV 4.0);\\\\H\\O\\c;\\\\H\\O\\d
                22.09.2026 21:42;0,5;1.234,5
                22.09.2026 21:43;0.5;2,5
                """);

        assertThat(read.values(0)).containsExactly(0.5, NaN);
        assertThat(read.values(1)).containsExactly(NaN, 2.5);
        assertThat(read.problemCodes()).containsExactly("perfmon.value", "perfmon.value");
    }

    @Test
    void manyUnreadableCellsAreAFewProblems() throws IOException {
        ReadTable read = ReadTable.of(HEADER + "\"09/22/2026 21:42:32.824\",\"a\",\"b\"\n".repeat(1000));

        assertThat(read.problemCodes()).hasSize(4).containsOnly("perfmon.value");
        assertThat(read.problems().get(0).text()).contains("\"a\" and 1 further cell");
        assertThat(read.problems().get(3).text()).startsWith("From here on 997 more rows ");
        assertThat(read.problems().get(3).where().position()).isEqualTo(5);
    }

    @Test
    void numbersAreRoundedAsTheLibraryRoundsThem() {
        Random random = new Random(4);
        DecimalNumber number = new DecimalNumber();
        for (int i = 0; i < 400_000; i++) {
            String text = randomNumber(random);
            char[] written = text.replace('.', ',').toCharArray();

            assertThat(number.read(written, 0, written.length, ',')).as(text).isTrue();
            if (Double.doubleToLongBits(number.value()) != Double.doubleToLongBits(Double.parseDouble(text))) {
                assertThat(number.value()).as(text).isEqualTo(Double.parseDouble(text));
            }
        }
    }

    private static String randomNumber(Random random) {
        double value = random.nextDouble() * Math.pow(10, random.nextInt(14) - 4);
        return switch (random.nextInt(6)) {
            case 0 -> String.format(Locale.ROOT, "%.17f", value);
            case 1 -> Long.toString(random.nextLong());
            case 2 -> Double.toString(Double.longBitsToDouble(random.nextLong() & 0x7FEFFFFFFFFFFFFFL));
            case 3 -> (random.nextLong() >>> 1) + "." + random.nextInt(1_000_000);
            case 4 -> "0.0000000" + (random.nextLong() >>> (1 + random.nextInt(62)));
            // Halfway between two doubles.
            default ->
                new BigDecimal(value).add(new BigDecimal(Math.ulp(value) / 2)).toPlainString();
        };
    }
}
