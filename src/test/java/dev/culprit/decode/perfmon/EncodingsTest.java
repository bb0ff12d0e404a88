package dev.culprit.decode.perfmon;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which encodings tables come, and what proves it. */
class EncodingsTest {
    private static final String RUSSIAN = "\\\\SRV1\\Физический диск(_Total)\\Среднее время записи на диск (с)";
    private static final Charset ANSI_RUSSIAN = Charset.forName("windows-1251");

    private static String table(String path) {
        return "\"(PDH-CSV 4.0) (UTC)(0)\",\"" + path + "\"\r\n\"09/22/2026 21:42:32.824\",\"1.5\"\r\n";
    }

    private static ReadTable read(String path, Charset charset) throws IOException {
        return ReadTable.of(table(path).getBytes(charset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsProof(String charset) throws IOException {
        ReadTable read = ReadTable.of(("\ufeff" + table(RUSSIAN)).getBytes(Charset.forName(charset)));

        assertThat(read.counters().paths()).containsExactly(RUSSIAN);
        assertThat(read.values(0)).containsExactly(1.5);
        assertThat(read.said("encoding")).isEqualTo(charset + ": its byte order mark says so");
    }

    @Test
    void zerosProveUtf16WithoutAMark() throws IOException {
        assertThat(read(RUSSIAN, UTF_16LE).counters().paths()).containsExactly(RUSSIAN);
        assertThat(read(RUSSIAN, UTF_16BE).counters().paths()).containsExactly(RUSSIAN);
    }

    @Test
    void utf8NeedsNoMark() throws IOException {
        ReadTable read = read(RUSSIAN, UTF_8);

        assertThat(read.counters().paths()).containsExactly(RUSSIAN);
        assertThat(read.said("encoding")).startsWith("UTF-8: ").contains("written as only UTF-8 does");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1252 | windows-1252 | \\\\SRV1\\Physikalischer Datenträger(_Total)\\Durchschn. Warteschlangenlänge",
                "windows-1252 | windows-1252 | \\\\SRV1\\Système\\Temps d’activité système",
                "windows-1252 | windows-1252 | \\\\SRV1\\Disco físico(0 C:)\\Tiempo de escritura en promedio / operación",
                "windows-1252 | windows-1252 | \\\\SRV1\\Network Interface(Intel[R] Ethernet® X710)\\Größe in Öffnungen",
                "windows-1251 | windows-1251 | \\\\SRV1\\Процесс(Idle)\\% загруженности процессора",
                "windows-1251 | windows-1251 | \\\\SRV1\\Система\\Время работы системы",
                "windows-31j  | windows-932  | \\\\SRV1\\プロセッサ(_Total)\\% 特権時間",
                "windows-31j  | windows-932  | \\\\SRV1\\物理ディスク(0 C:)\\平均ディスク秒/書き込み"
            })
    void wordsTellTheCodePage(String charset, String shown, String path) throws IOException {
        ReadTable read = read(path, Charset.forName(charset));

        assertThat(read.counters().paths()).containsExactly(path);
        assertThat(read.said("encoding")).startsWith(shown + ": ").contains("--encoding overrides");
    }

    @Test
    void asciiNeedsNoDecision() throws IOException {
        assertThat(read("\\\\SRV1\\Memory\\Pages/sec", UTF_8).said("encoding")).startsWith("ASCII: ");
    }

    @Test
    void theEncodingAskedForIsTaken() throws IOException {
        PerfmonDecoder decoder = new PerfmonDecoder(Optional.of(Charset.forName("windows-1253")));
        String greek = "\\\\SRV1\\Μνήμη\\Σελίδες";
        ReadTable read = ReadTable.of(decoder, table(greek).getBytes(Charset.forName("windows-1253")), column -> true);

        assertThat(read.counters().paths()).containsExactly(greek);
        assertThat(read.said("encoding")).isEqualTo("windows-1253: it was asked for");
    }

    @Test
    void theEncodingAskedForGivesWayToAMark() throws IOException {
        PerfmonDecoder decoder = new PerfmonDecoder(Optional.of(ANSI_RUSSIAN));
        ReadTable read = ReadTable.of(decoder, ("\ufeff" + table(RUSSIAN)).getBytes(UTF_16LE), column -> true);

        assertThat(read.counters().paths()).containsExactly(RUSSIAN);
        assertThat(read.said("encoding"))
                .isEqualTo(
                        "UTF-16LE: its byte order mark says so, so the windows-1251 that was asked for cannot be right");
    }

    @Test
    void damagedBytesAreToldOnceWithTheirLine() throws IOException {
        byte[] bytes = (table(RUSSIAN) + "\"09/22/2026 21:42:33.824\",\"2#\"\r\n\"09/22/2026 21:42:34.824\",\"3#\"\r\n")
                .getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '#' ? (byte) 0xFF : bytes[i];
        }
        ReadTable read = ReadTable.of(bytes);

        assertThat(read.problemCodes()).containsExactly("perfmon.value", "perfmon.value", "perfmon.malformed-bytes");
        assertThat(read.problems().get(2).where().position()).isEqualTo(3);
        assertThat(read.problems().get(2).text()).contains("in 2 places");
        assertThat(read.rows()).hasSize(3);
    }
}
