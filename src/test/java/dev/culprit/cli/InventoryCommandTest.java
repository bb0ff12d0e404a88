package dev.culprit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryCommandTest {
    private static final String BUNDLE = Path.of(
                    "corpus", "live-migration-mtu-mismatch-host", "fires-event-viewer-xml", "bundle")
            .toString();

    @TempDir
    private Path cache;

    @Test
    void everyFileHostAndLogIsListed() throws Exception {
        CommandRun run = CommandRun.of(cache, "inventory", BUNDLE, "-f", "json");
        JsonNode inventory = new ObjectMapper().readTree(run.out());

        assertThat(run.code()).isEqualTo(ExitCode.RAN);
        assertThat(inventory.at("/hosts")).hasSize(2);
        assertThat(inventory.at("/artifacts")).hasSize(6);
        assertThat(inventory.at("/artifacts").toString()).contains("event-xml", "clixml", "Node_SRV1/System.xml");
        assertThat(inventory.at("/coverage").toString()).contains("\"channel\":\"System\"", "present");
    }

    @Test
    void peopleGetTheSameAsText() {
        assertThat(CommandRun.of(cache, "inventory", BUNDLE).out()).contains("SRV1", "event-xml", "System");
    }

    @Test
    void messageTextsExportedWithALogNameTheirLog(@TempDir Path bundle) throws Exception {
        Files.createDirectory(bundle.resolve("LocaleMetaData"));
        Files.write(bundle.resolve("LocaleMetaData").resolve("System_1033.MTA"), new byte[] {1, 2, 3, 4});

        CommandRun json = CommandRun.of(cache, "inventory", bundle.toString(), "-f", "json");
        CommandRun text = CommandRun.of(cache, "inventory", bundle.toString());

        assertThat(new ObjectMapper()
                        .readTree(json.out())
                        .at("/artifacts/0/skipped")
                        .asText())
                .startsWith("message texts of System.evtx in locale 1033");
        assertThat(text.out()).contains("message texts of System.evtx");
    }
}
