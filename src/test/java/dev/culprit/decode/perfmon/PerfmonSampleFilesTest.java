package dev.culprit.decode.perfmon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Reads tables from the field. */
class PerfmonSampleFilesTest {
    private static ReadTable read(String name) throws IOException {
        String moved = System.getProperty("culprit.samples", "");
        Path folder = moved.isEmpty() ? Path.of("..", "shared", "samples") : Path.of(moved);
        Path file = folder.resolve("perfmon").resolve(name);
        assumeTrue(Files.exists(file), "no sample at " + file);
        return ReadTable.of(Files.readAllBytes(file));
    }

    private static long blanks(ReadTable read) {
        return read.rows().stream()
                .flatMap(row -> row.values().stream())
                .filter(value -> value.isNaN())
                .count();
    }

    @Test
    void aDataCollectorSetFromIndia() throws IOException {
        ReadTable read = read("narmadha_india_logicaldisk.csv");

        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).hasSize(21);
        assertThat(read.counters().paths()).hasSize(12);
        assertThat(blanks(read)).isEqualTo(8);
        assertThat(read.counters().zoneName()).isEqualTo("India Standard Time");
        assertThat(read.counters().biasMinutes()).hasValue(-330);
        assertThat(read.times()).first().isEqualTo(LocalDateTime.of(2017, 9, 19, 9, 51, 39, 73_000_000));
        assertThat(read.said("date order")).startsWith("month first: line 2 ");
        assertThat(read.said("first sample")).startsWith("blank in 8 of 12 columns");
    }

    @Test
    void aSingleSampleHasNoRates() throws IOException {
        ReadTable read = read("theveenan_edt_one_sample.csv");

        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).hasSize(1);
        assertThat(read.counters().biasMinutes()).hasValue(240);
        assertThat(blanks(read)).isEqualTo(137);
        assertThat(read.said("first sample"))
                .isEqualTo("blank in 137 of 171 columns: rates and averages need two samples and this file has one");
    }

    @Test
    void aRussianTableWithACutHeader() throws IOException {
        ReadTable read = read("waflia_russian_cp1251_wide.csv");

        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).hasSize(26);
        assertThat(read.counters().paths())
                .hasSize(1104)
                .startsWith("\\\\DESKTOP-LRPVSK4\\Процесс(Idle)\\% загруженности процессора");
        assertThat(blanks(read)).isEqualTo(833);
        assertThat(read.counters().zoneName()).isEqualTo("RTZ 2");
        assertThat(read.counters().biasMinutes()).isEmpty();
        assertThat(read.said("encoding")).startsWith("windows-1251: ");
    }
}
