package dev.culprit.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.CauseKind;
import dev.culprit.model.Chain;
import dev.culprit.model.Finding;
import dev.culprit.model.Verdict;
import dev.culprit.testkit.Analyses;
import dev.culprit.testkit.MigrationReset;
import dev.culprit.testkit.Names;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTextTest {
    private static final String FAULT = "nic-link-flap";
    private static final String EFFECT = "node-quarantined";

    @Test
    void aFaultThatIsOnlySuspectedIsSaidToBeSo() {
        String text = text(Verdict.SUSPECTED, Verdict.FOUND);

        assertThat(text)
                .contains("     explains node-quarantined, listed as 2 below, if it is the cause\n")
                .contains("     follows  from nic-link-flap (suspected), listed as 1 above\n");
    }

    @Test
    void aFindingThatTheSiteSilencedIsNotPointedAt() {
        assertThat(text(Verdict.FOUND, Verdict.SUPPRESSED)).doesNotContain("explains");
    }

    private static String text(Verdict fault, Verdict effect) {
        Finding first = finding(FAULT, CauseKind.FAULT, fault);
        Finding second = finding(EFFECT, CauseKind.CONSEQUENCE, effect);
        return new TextReport(new TextStyle(80, false, TextStyle.Verbosity.NORMAL, false), Names.none())
                .text(Analyses.with(List.of(
                        first.with(Chain.NONE.among(List.of(second.id()), List.of())),
                        second.with(Chain.NONE.among(List.of(), List.of(first.id()))))));
    }

    private static Finding finding(String cause, CauseKind kind, Verdict verdict) {
        return MigrationReset.finding(MigrationReset.page(cause, kind), verdict, 0.6, MigrationReset.evidence());
    }
}
