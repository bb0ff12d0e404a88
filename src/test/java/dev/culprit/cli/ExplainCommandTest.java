package dev.culprit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
    @TempDir
    private Path cache;

    @Test
    void aPageIsPrintedWithItsSectionsCommandsAndFix() throws Exception {
        CommandRun explained = CommandRun.of(cache, "explain", "nic-link-flap");

        assertThat(explained.code()).isEqualTo(ExitCode.RAN);
        assertThat(explained.out())
                .startsWith(
                        "Link of a storage or migration NIC goes up and down\nnic-link-flap · network · fault · high")
                .containsSubsequence(
                        "What you see", "Why it happens", "How we tell", "Commands that settle it", "Steps of the fix");
        assertThat(explained.out().lines().filter(line -> !line.contains("Get-") && !line.contains("http")))
                .allMatch(line -> line.length() <= 80);
    }

    @Test
    void aPageTellsItsChainFromSymptomToRoot() {
        CommandRun explained = CommandRun.of(cache, "explain", "dc-dependency-chicken-egg");

        assertThat(explained.out())
                .containsSubsequence(
                        "From symptom to root\n    symptom: VMs are not registered (21102)\n",
                        "    seen by vm.registration-failed\n",
                        "  → mechanism: no domain controller can be reached\n",
                        "  → root: every domain controller is a VM on this cluster\n",
                        "Commands that settle it");
    }

    @Test
    void aNameThatIsNearlyRightIsAnsweredWithTheRightOne() throws Exception {
        CommandRun explained = CommandRun.of(cache, "explain", "nic-link-flip");

        assertThat(explained.code()).isEqualTo(ExitCode.USAGE);
        assertThat(explained.said()).contains("no cause is called nic-link-flip, and the nearest is nic-link-flap");
    }
}
