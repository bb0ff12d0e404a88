package dev.culprit.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.CounterRecording;
import dev.culprit.model.Missing;
import dev.culprit.testkit.Analyses;
import dev.culprit.testkit.MigrationReset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollectingTest {
    private static final String READS = "\\PhysicalDisk(*)\\Avg. Disk sec/Read";
    private static final String WRITES = "\\PhysicalDisk(*)\\Avg. Disk sec/Write";

    private static Missing counter(String host, String path) {
        return new Missing(
                "disk.slow", host, "the counter " + path, CounterRecording.command(host, List.of(path)), path);
    }

    @Test
    void countersOfOneHostAreRecordedByOneCommandIntoOneFile() {
        assertThat(Collecting.byCommand(List.of(counter("srv1", WRITES), counter("srv1", READS))))
                .containsOnlyKeys(
                        "typeperf \"" + READS + "\" \"" + WRITES + "\" -si 5 -sc 720 -f CSV" + " -o counters-SRV1.csv");
    }

    @Test
    void whatTwoFindingsLackOfOneHostIsRecordedByOneCommand() {
        var first = MigrationReset.lacking(counter("srv1", WRITES));
        var second = MigrationReset.lacking(counter("srv1", READS));
        var collecting = Collecting.shownIn(Analyses.with(List.of(first, second)), false);

        assertThat(collecting.grouped(first.missing()))
                .hasSize(1)
                .containsOnlyKeys(collecting.grouped(second.missing()).keySet().toArray(String[]::new));
    }

    @Test
    void singleCounterHasAFileOfItsOwn() {
        assertThat(Collecting.byCommand(List.of(counter("srv1", WRITES))))
                .containsOnlyKeys("typeperf \"" + WRITES + "\" -si 5 -sc 720 -f CSV"
                        + " -o physicaldisk-avg-disk-sec-write-SRV1.csv");
    }

    @Test
    void hostsAndLogsKeepTheirOwnCommands() {
        var log = new Missing("backup.failed", "srv1", "the Application log", "wevtutil epl Application a.evtx");

        assertThat(Collecting.byCommand(
                        List.of(log, counter("srv1", WRITES), counter("srv2", WRITES), counter("srv1", READS))))
                .hasSize(3)
                .containsEntry("wevtutil epl Application a.evtx", List.of(log));
    }

    @Test
    void nameThatAShellCouldReadStaysOutOfTheCommand() {
        assertThat(CounterRecording.command("a&calc", List.of(READS, WRITES))).endsWith("-o counters.csv");
    }
}
