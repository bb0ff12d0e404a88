package dev.culprit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far the evidence of a finding reaches from symptom to root, and what hangs on it, as a reader sees it. */
class ChainTest {
    private static final Path NO_CONTROLLER = Path.of("dc-dependency-chicken-egg");
    private static final Path SEARCH_FAILED = NO_CONTROLLER.resolve("fires-with-failed-search-for-a-controller");
    private static final Path FLAPPING_LINK = Path.of("node-quarantined", "fires-behind-a-flapping-link");

    @TempDir
    private Path folder;

    private CommandRun analyze(Path corpusCase, String... options) {
        String bundle = Path.of("corpus").resolve(corpusCase).resolve("bundle").toString();
        return CommandRun.ofColumns(
                80,
                folder.resolve("cache"),
                Stream.concat(Stream.of("analyze", bundle), Stream.of(options)).toArray(String[]::new));
    }

    private static JsonNode finding(CommandRun run, int number) throws Exception {
        return new ObjectMapper().readTree(run.out()).at("/findings/" + (number - 1));
    }

    @Test
    void linksThatAreSeenHaveTheirTimeAndTheRestIsNotClaimed() {
        assertThat(analyze(SEARCH_FAILED).out())
                .containsSubsequence(
                        "     chain      VMs are not registered (21102) · 19:26:41Z\n",
                        "              → trust with the domain fails (13000, 0x800706FD) · 19:26:40Z\n",
                        "              → no domain controller can be reached · 19:20:11Z\n",
                        "              → every domain controller is a VM on this cluster · not known here\n",
                        "     for      + ");
    }

    @Test
    void aStatedFactShowsTheRoot() {
        CommandRun run = analyze(SEARCH_FAILED, "--fact", "dc.all-on-cluster=true");

        assertThat(run.out()).contains("→ every domain controller is a VM on this cluster · stated\n");
    }

    @Test
    void theReportInJsonCarriesEachLinkWithWhatShowsIt() throws Exception {
        JsonNode chain = finding(analyze(SEARCH_FAILED, "-f", "json"), 1).get("chain");

        assertThat(chain.findValuesAsText("level")).containsExactly("symptom", "symptom", "mechanism", "root");
        assertThat(chain.findValuesAsText("state")).containsExactly("seen", "seen", "seen", "unknown");
        assertThat(chain.at("/0/symptom").asText()).isEqualTo("vm.registration-failed");
        assertThat(chain.at("/0/host").asText()).isEqualTo("clu-n2");
        assertThat(chain.at("/0/time").asText()).startsWith("2014-02-04T19:26:41");
        assertThat(chain.at("/3").has("symptom")).isFalse();
    }

    @Test
    void aFaultNamesItsConsequenceAndTheConsequenceTheFault() throws Exception {
        String text = analyze(FLAPPING_LINK).out();
        CommandRun json = analyze(FLAPPING_LINK, "-f", "json");

        assertThat(text)
                .containsSubsequence(
                        " 1  HIGH",
                        "     explains node-quarantined, listed as 2 below\n",
                        " 2  HIGH",
                        "     follows  from nic-link-flap, listed as 1 above\n");
        assertThat(finding(json, 1).get("explains"))
                .extracting(JsonNode::asText)
                .containsExactly("node-quarantined@hvq-n3");
        assertThat(finding(json, 2).get("followsFrom"))
                .extracting(JsonNode::asText)
                .containsExactly("nic-link-flap@hvq-n3");
    }

    @Test
    void aChainOfWhichOnlyTheRootIsSeenIsLeftOutUnlessAskedFor() {
        Path settingsOnly = Path.of("nic-firmware-driver-mismatch", "fires-driver-names-firmware");

        assertThat(analyze(settingsOnly).out())
                .contains("nic-firmware-driver-mismatch")
                .doesNotContain("     chain ");
        assertThat(analyze(settingsOnly, "-v").out()).contains("     chain ");
    }
}
