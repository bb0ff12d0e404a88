package dev.culprit.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.diagnose.JoinedDiagnoses.OfCluster;
import dev.culprit.model.CauseOutcome;
import dev.culprit.model.Diagnosis;
import dev.culprit.model.Missing;
import dev.culprit.model.Verdict;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JoinedDiagnosesTest {
    private static OfCluster cluster(String name, CauseOutcome outcome) {
        return new OfCluster(
                name,
                new Diagnosis(
                        List.of(),
                        List.of(outcome),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new TreeSet<>()));
    }

    private static CauseOutcome open(String host) {
        var missing = new Missing("power.lost", host, "the System log of " + host, "wevtutil epl System");
        return new CauseOutcome(
                "power-loss-unclean-restart",
                Verdict.NOT_EVALUATED,
                Double.NaN,
                "needs it",
                List.of(missing),
                List.of("a node was lost"));
    }

    @Test
    void whatSpeaksForAnOpenCauseNamesItsCluster() {
        Diagnosis joined = JoinedDiagnoses.of(List.of(cluster("clu1", open("A1")), cluster("clu2", open("B1"))));

        assertThat(joined.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.seen())
                    .containsExactly("a node was lost (cluster CLU1)", "a node was lost (cluster CLU2)");
            assertThat(outcome.reason()).isEqualTo("needs the System log of A1, the System log of B1");
        });
    }

    @Test
    void aCauseThatOneClusterCannotJudgeIsNotRuledOutByTheOther() {
        var unseen = new CauseOutcome(
                "power-loss-unclean-restart", Verdict.NOT_FOUND, 0.02, "looked for and not seen", List.of());

        assertThat(JoinedDiagnoses.of(List.of(cluster("clu1", unseen), cluster("clu2", open("B1"))))
                        .outcomes())
                .extracting(CauseOutcome::verdict)
                .containsExactly(Verdict.NOT_EVALUATED);
    }
}
