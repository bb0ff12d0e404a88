package dev.culprit.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CounterPathTest {
    private static final Path SAMPLES = Path.of(
            System.getProperty(
                    "culprit.samples", Path.of("..", "shared", "samples").toString()),
            "perfmon");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            emptyValue = "",
            nullValues = "-",
            value = {
                "\\\\SRV1\\PhysicalDisk(0 C:)\\Avg. Disk sec/Write|SRV1|PhysicalDisk|0 C:|Avg. Disk sec/Write",
                "\\\\srv1.blog.com\\Memory\\Available Bytes|srv1.blog.com|Memory|``|Available Bytes",
                "\\\\10.0.0.7\\System\\Processor Queue Length|10.0.0.7|System|``|Processor Queue Length",
                "\\PhysicalDisk(_Total)\\Disk Bytes/sec|``|PhysicalDisk|_Total|Disk Bytes/sec",
                "\\Memory\\Available Bytes|``|Memory|``|Available Bytes",
                "\\\\A\\Processor Information(0,3)\\% DPC Time|A|Processor Information|0,3|% DPC Time",
                "\\\\A\\Process(csrss#1)\\Working Set|A|Process|csrss#1|Working Set",
                "\\\\A\\SMB Direct Connection(1)\\Stalls (Send Credit)/sec|A|SMB Direct Connection|1|Stalls (Send Credit)/sec",
                "\\\\A\\SMB Client Shares(\\S2D\\vm$)\\Avg. sec/Read|A|SMB Client Shares|\\S2D\\vm$|Avg. sec/Read",
                "\\\\A\\RDMA Activity(NIC (Port 1 (a)) #2)\\RDMA Connection Errors|A|RDMA Activity|NIC (Port 1 (a)) #2|RDMA Connection Errors",
                "\\\\A\\Logischer Datenträger(C:)\\Freier Speicherplatz (%)|A|Logischer Datenträger|C:|Freier Speicherplatz (%)",
                "\\\\A\\Memory\\Long-Term Average Standby Cache Lifetime (s)|A|Memory|``|Long-Term Average Standby Cache Lifetime (s)",
                "\\\\A\\Process(half (open)\\Working Set|A|Process|half (open|Working Set",
                "\\\\A\\Process(half) open)\\Working Set|A|Process|half) open|Working Set",
                "\\\\A\\Cluster Disk Counters(1)\\Local: read/sec|A|Cluster Disk Counters|1|Local: read/sec",
                "no path|``|``|``|no path"
            })
    void pathFallsIntoItsParts(String path, String host, String object, String instance, String counter) {
        assertThat(CounterPath.parse(path)).isEqualTo(new CounterPath(host, object, instance, counter));
    }

    @Test
    void headersOfRealFilesFallIntoTheirParts() throws IOException {
        assumeTrue(Files.isDirectory(SAMPLES), "no samples at " + SAMPLES);

        assertThat(header("narmadha_india_logicaldisk.csv", StandardCharsets.US_ASCII))
                .hasSize(12)
                .allSatisfy(path -> {
                    assertThat(path.host()).isEqualTo("IMPC3116");
                    assertThat(path.object()).isEqualTo("LogicalDisk");
                    assertThat(path.instance()).isIn("HarddiskVolume2", "C:", "D:", "_Total");
                    assertThat(path.counter()).endsWith("Queue Length");
                });
        assertThat(header("waflia_russian_cp1251_wide.csv", Charset.forName("windows-1251")))
                .hasSize(1104)
                .allSatisfy(path -> assertThat(path.object()).isEqualTo("Процесс"))
                .extracting(CounterPath::counter)
                .containsOnly(
                        "% загруженности процессора",
                        "Рабочий набор", "I/O - чтение байт в сек", "I/O - запись байт в сек");
        assertThat(header("theveenan_edt_one_sample.csv", StandardCharsets.US_ASCII))
                .hasSize(171)
                .contains(new CounterPath("DESKTOP-67P0ISA", "Memory", "", "Available Bytes"))
                .noneMatch(path -> path.object().isEmpty() || path.counter().contains("\\"));
    }

    private static List<CounterPath> header(String file, Charset charset) throws IOException {
        String line = Files.readString(SAMPLES.resolve(file), charset)
                .lines()
                .findFirst()
                .orElseThrow();
        return Pattern.compile("\"(\\\\\\\\[^\"]*)\"")
                .matcher(line)
                .results()
                .map(match -> CounterPath.parse(match.group(1)))
                .toList();
    }
}
