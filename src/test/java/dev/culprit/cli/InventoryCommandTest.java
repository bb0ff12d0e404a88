package dev.culprit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
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
    void aCounterFileTellsHowItWasRead(@TempDir Path bundle) throws Exception {
        Path file = Files.writeString(bundle.resolve("disk.csv"), """
                "(PDH-CSV 4.0) (W. Europe Standard Time)(-60)","\\\\SRV1\\Physikalischer Datenträger(0 C:)\\Mittlere Sek./Schreibvorgänge"
                "09/22/2026 21:42:32.824"," "
                "09/22/2026 21:42:47.824","0.004"
                """, Charset.forName("windows-1252"));

        String told = CommandRun.of(cache, "inventory", file.toString()).out();
        String overridden = CommandRun.of(cache, "inventory", file.toString(), "--encoding", "UTF-8")
                .out();

        assertThat(told.replaceAll("\\s+", " "))
                .contains("1 counter file", "windows-1252", "month first", "UTC = local - 60 min", "blank in 1 of 1")
                .contains("Datenträger → PhysicalDisk")
                .contains("\\PhysicalDisk(*)\\Avg. Disk sec/Write: 1 sample, 22 Sep 2026 20:42:32–20:42:47Z");
        assertThat(overridden).contains("UTF-8").doesNotContain("→ PhysicalDisk");
    }

    @Test
    void filesOfCountersAloneAreToldOfEverySymptomOnlyWhenAsked(@TempDir Path bundle) throws Exception {
        String file = lonelyCounters(bundle).toString();

        String usual = CommandRun.of(cache, "inventory", file).out();
        String verbose = CommandRun.of(cache, "inventory", file, "-v").out();

        assertThat(usual)
                .containsPattern("not covered +\\d+ symptoms \\(-v lists them\\)")
                .doesNotContain("nic.link-down");
        assertThat(verbose).contains("nic.link-down").doesNotContain("(-v lists them)");
    }

    @Test
    void zoneOfCountersIsToldOnOneLine(@TempDir Path bundle) throws Exception {
        String told = CommandRun.of(cache, "inventory", lonelyCounters(bundle).toString())
                .out();

        assertThat(told)
                .containsPattern("header +without PDH's mark and zone")
                .containsPattern("utc +local times are of UTC")
                .doesNotContainPattern("(?m)^ +zone ");
    }

    private static Path lonelyCounters(Path bundle) throws IOException {
        return Files.writeString(bundle.resolve("disk.csv"), """
                "Time","\\\\SRV1\\PhysicalDisk(0 C:)\\Avg. Disk sec/Write"
                "09/22/2026 21:42:32.824","0.003"
                "09/22/2026 21:42:47.824","0.004"
                """);
    }

    @Test
    void filesReadAlikeAreToldTogether() {
        String bundle = Path.of("corpus", "unmap-file-delete-stall", "fires-backups-die-at-six", "bundle")
                .toString();

        String told = CommandRun.of(cache, "inventory", bundle).out();

        assertThat(told).containsOnlyOnce("decimal mark").contains("and 3 files read alike");
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

    @Test
    void commandsWithoutOutputAreNoFault(@TempDir Path bundle) throws Exception {
        Files.writeString(
                bundle.resolve("Smb-WindowsEvents.txt"), "admin @ SRV1:\nPS C:\\> Get-WinEvent -LogName Smb\n\n");

        CommandRun text = CommandRun.of(cache, "inventory", bundle.toString());

        assertThat(text.out().replaceAll("\\s+", " "))
                .contains("not read: no table or list of a cmdlet in it", "problems: none");
    }

    @Test
    void binaryPerformanceLogIsNamedWithTheCommandThatMakesItReadable(@TempDir Path bundle) throws Exception {
        byte[] log = new byte[65_536];
        log[2] = 1;
        byte[] sampler = HexFormat.of().parseHex("b33b3f933e940d499ced3cbb14c14479");
        System.arraycopy(sampler, 0, log, 72, sampler.length);
        Path file = Files.write(bundle.resolve("GetCounters.blg"), log);

        CommandRun analysed = CommandRun.of(cache, "analyze", file.toString(), "--no-index");

        assertThat(analysed.code()).isEqualTo(ExitCode.NOTHING_READABLE);
        assertThat(analysed.out().replaceAll("\\s+", " "))
                .contains("not read GetCounters.blg", "relog GetCounters.blg -f csv -o GetCounters.csv");
    }
}
