package dev.culprit.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.CauseOutcome;
import dev.culprit.model.CounterRecording;
import dev.culprit.model.Missing;
import dev.culprit.model.Verdict;
import dev.culprit.testkit.Analyses;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectScriptTest {
    private static final String WRITES = "\\PhysicalDisk(*)\\Avg. Disk sec/Write";

    private static String script(Missing... missing) {
        var outcome = new CauseOutcome("a", Verdict.NOT_EVALUATED, Double.NaN, "needs it", List.of(missing));
        return new CollectScript(Analyses.withOutcomes(List.of(outcome))).text();
    }

    @Test
    void eachHostHasABlockWithTheRecordingLast() {
        String script = script(
                new Missing(
                        "a.slow",
                        "srv1",
                        "the counter of srv1",
                        CounterRecording.command("srv1", List.of(WRITES)),
                        WRITES),
                new Missing("b.failed", "srv2", "the System log of srv2", "wevtutil epl System System-SRV2.evtx"),
                new Missing("b.failed", "srv1", "the System log of srv1", "wevtutil epl System System-SRV1.evtx"));

        assertThat(script)
                .containsSubsequence(
                        "# --- on SRV1 ---\n",
                        "New-Item -ItemType Directory -Force \"culprit-SRV1\" | Set-Location\n",
                        "\nwevtutil epl System System-SRV1.evtx\n",
                        "# it records for an hour",
                        "\ntypeperf \"" + WRITES + "\" -si 5 -sc 720",
                        "# --- on SRV2 ---\n",
                        "\nwevtutil epl System System-SRV2.evtx\n");
    }

    @Test
    void whatAPersonMustFillInOrStateIsNoCommand() {
        String script = script(
                new Missing("c.ping", "srv1", "a ping", "ping -f -l 8972 <SRV2 migration address> > ping.txt"),
                new Missing("d.thin", "srv1", "the fact storage.thin", "--fact storage.thin=true"));

        assertThat(script)
                .contains("\n# fill in: ping -f -l 8972 <SRV2 migration address>")
                .contains("\n# the fact storage.thin: --fact storage.thin=true\n");
    }

    @Test
    void nameWithALineBreakStaysOnItsLine() {
        assertThat(script(new Missing("e", "srv1", "the log of srv1\ncalc", "wevtutil epl a\nb a.evtx")))
                .contains(" calc\n", "\nwevtutil epl a b a.evtx\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"srv$(calc)", "srv`ncalc", "srv\u201D;calc;\u201D", "a;b", "a\" | calc"})
    void aNameThatIsMoreThanANameNamesNoFolder(String host) {
        String script = script(new Missing("b", host, "the System log", "wevtutil epl System System.evtx"));

        assertThat(script.lines().filter(line -> !line.startsWith("#")))
                .contains("New-Item -ItemType Directory -Force \"culprit-$env:COMPUTERNAME\" | Set-Location")
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("calc"));
    }
}
