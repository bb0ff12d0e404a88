package dev.culprit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs of Windows as they are: their records carry values, and no text. */
class RecordsWithoutTextTest {
    private static final Path SAMPLES = Path.of(System.getProperty(
            "culprit.samples", Path.of("..", "shared", "samples").toString()));
    private static final String BUNDLE = Path.of(
                    "corpus", "live-migration-mtu-mismatch-host", "fires-jumbo-above-switch", "bundle")
            .toString();

    @TempDir
    private Path cache;

    @Test
    void searchSaysWhatTheCatalogueKnowsOfARealLog() {
        String out = search("id:6013 OR id:109 OR id:7000").out();

        assertThat(out)
                .contains("Kernel-Power 109  shutdown began: action 5, code 0, reason 5")
                .contains("EventLog 6013  up for 14 s, time zone 480 Pacific Standard Time")
                .contains("Service Control Manager 7000  CldFlt did not start: the request is not supported here");
    }

    @Test
    void madeLineOfARealRecordStandsBesideItsValues() throws IOException {
        JsonNode event = new ObjectMapper()
                .readTree(search("id:109", "-f", "json").out())
                .at("/events/0");

        assertThat(event.at("/says").asText()).isEqualTo("shutdown began: action 5, code 0, reason 5");
        assertThat(event.at("/meaning").asText()).isEqualTo("The kernel began to shut the machine down.");
        assertThat(event.has("message")).isFalse();
        assertThat(event.at("/data/0/value").asText()).isEqualTo("5");
    }

    @Test
    void evidenceOfALogWithoutTextsSaysWhatItsRecordsMean() {
        String out = CommandRun.of(cache, "analyze", BUNDLE).out().replaceAll("\\s+", " ");

        assertThat(out)
                .contains("record 264: data of a migration not sent: An existing connection was forcibly closed by the"
                        + " remote host. (0x80072746 WSAECONNRESET)")
                .contains("0x80072746 is WSAECONNRESET: the other end cut the TCP connection")
                .contains("VM DidierTest01: live migration to SRV2 began");
    }

    private CommandRun search(String query, String... more) {
        Path log = SAMPLES.resolve(Path.of("evtx", "system.evtx"));
        assumeThat(log).exists();
        var arguments = new ArrayList<>(List.of("search", query, log.toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(cache, arguments.toArray(String[]::new));
    }
}
