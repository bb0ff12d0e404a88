package dev.culprit.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.cli.CaseRunner;
import dev.culprit.knowledge.CorpusCase;
import dev.culprit.knowledge.RuleBases;
import dev.culprit.model.CausePage;
import dev.culprit.model.Finding;
import dev.culprit.model.Finding.Settle;
import dev.culprit.model.Finding.Step;
import dev.culprit.model.Missing;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a finding asks its reader to do: where, to which disk, and in which order. */
class FixOfCasesTest {
    private static Finding first(String name) throws Exception {
        CorpusCase found = CorpusCase.below(Path.of("corpus")).stream()
                .filter(corpusCase -> corpusCase.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new CaseRunner(RuleBases.builtIn())
                .analyze(found)
                .diagnosis()
                .findings()
                .get(0);
    }

    @Test
    void hostThatDiffersIsNamedAndMendedBeforeTheSwitch() throws Exception {
        Finding finding = first("pfc-missing-on-hop/fires-one-host-without-no-drop");

        assertThat(finding.remediation().get(0).text()).startsWith("On S2D-N3, make priority 3 lossless");
        assertThat(finding.remediation().get(0).command()).isEqualTo("Enable-NetQosFlowControl -Priority 3");
        assertThat(finding.remediation().get(1).text()).contains("switch port");
        assertThat(finding.confirm().subList(0, 2)).extracting(Settle::host).containsOnly("s2d-n3");
    }

    @Test
    void switchIsMendedFirstWhereTheHostsAgree() throws Exception {
        assertThat(first("pfc-missing-on-hop/fires-drops-under-load").remediation())
                .singleElement()
                .satisfies(step -> assertThat(step.text()).contains("every switch port"));
    }

    @Test
    void twoFailingDisksOfOneHostBeginWithAStopAndAreBothAskedFor() throws Exception {
        Finding finding = first("disk-failing/fires-two-disks-of-one-host");

        assertThat(finding.remediation().get(0).text()).startsWith("Stop: disk 2 and disk 5 of FILE03");
        assertThat(finding.confirm())
                .extracting(Settle::command)
                .anyMatch(command -> command.startsWith("Get-Disk -Number 2 "))
                .anyMatch(command -> command.startsWith("Get-Disk -Number 5 "));
    }

    @Test
    void driveThatIsRetiredIsNotRetiredAgain() throws Exception {
        assertThat(first("disk-failing/fires-drive-of-a-pool-retired").remediation())
                .extracting(Step::command)
                .noneMatch(command -> command.contains("-Usage Retired"));
        assertThat(first("disk-failing/fires-bad-blocks-for-days").remediation())
                .extracting(Step::command)
                .anyMatch(command -> command.contains("-Usage Retired"));
    }

    @Test
    void copiesGetTheStepForWhatStandsInTheirWay() throws Exception {
        assertThat(first("odx-not-working/fires-switched-off").remediation())
                .singleElement()
                .satisfies(step -> assertThat(step.command()).contains("FilterSupportedFeaturesMode -Value 0"));
        assertThat(first("odx-not-working/fires-filter-stated").remediation())
                .singleElement()
                .satisfies(step -> assertThat(step.text()).contains("the filter"));
        assertThat(first("odx-not-working/fires-array-refuses").remediation())
                .singleElement()
                .satisfies(step -> assertThat(step.text()).contains("the array"));
    }

    @Test
    void noFixChoosesADiskByTheNameOfItsModel() {
        assertThat(RuleBases.builtIn().pages())
                .flatExtracting(CausePage::remediation)
                .extracting(CausePage.Remediation::command)
                .filteredOn(command -> command.contains("PhysicalDisk"))
                .isNotEmpty()
                .noneMatch(command -> command.contains("FriendlyName"));
    }

    @Test
    void whatACauseTakesForGrantedIsMissingUntilItIsKnown() throws Exception {
        assertThat(first("unmap-file-delete-stall/fires-backups-die-at-six").missing())
                .extracting(Missing::symptom)
                .contains("backup.target-thin", "disk.thin", "filesystem.delete-notification-off");
        assertThat(first("unmap-file-delete-stall/fires-get-disk-says-thin").missing())
                .extracting(Missing::symptom)
                .contains("filesystem.delete-notification-off")
                .doesNotContain("backup.target-thin", "disk.thin");
    }
}
