package dev.culprit.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.CauseKind;
import dev.culprit.model.CausePage;
import dev.culprit.model.Chain;
import dev.culprit.model.Evidence;
import dev.culprit.model.Evidence.Role;
import dev.culprit.model.Finding;
import dev.culprit.model.Needs;
import dev.culprit.model.Scope;
import dev.culprit.model.Severity;
import dev.culprit.model.Span;
import dev.culprit.model.Status;
import dev.culprit.model.Strength;
import dev.culprit.model.Symptom;
import dev.culprit.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ConsequencesTest {
    private static final Instant NOON = Instant.parse("2024-03-05T12:00:00Z");

    private final Finding fault = finding("link-flap", CauseKind.FAULT, "srv1", 0, "quarantine", "net.lost");

    @Test
    void aFaultAndWhatItNamesAreTiedBothWays() {
        Finding quarantine = finding("quarantine", CauseKind.CONSEQUENCE, "srv1", 600);

        List<Finding> tied = Consequences.tied(List.of(fault, quarantine));

        assertThat(tied.get(0).chain().explains()).containsExactly("quarantine@srv1");
        assertThat(tied.get(0).chain().followsFrom()).isEmpty();
        assertThat(tied.get(1).chain().followsFrom()).containsExactly("link-flap@srv1");
        assertThat(tied.get(1).chain().explains()).isEmpty();
    }

    @Test
    void aFaultThatIsNamedIsTiedAsWell() {
        assertThat(Consequences.bringsAbout(fault, finding("quarantine", CauseKind.FAULT, "srv1", 600)))
                .isTrue();
    }

    @Test
    void aConsequenceIsTiedByWhatItRestsOnAndABenignReadingOfTheSameIsNot() {
        assertThat(Consequences.bringsAbout(fault, finding("storm", CauseKind.CONSEQUENCE, "srv1", 5)))
                .isTrue();
        assertThat(Consequences.bringsAbout(fault, finding("restart-noise", CauseKind.BENIGN, "srv1", 5)))
                .isFalse();
        assertThat(Consequences.bringsAbout(fault, finding("other-fault", CauseKind.FAULT, "srv1", 5)))
                .isFalse();
    }

    @Test
    void whatWasBeforeTheFaultOrElsewhereIsNotTied() {
        assertThat(Consequences.bringsAbout(fault, finding("quarantine", CauseKind.CONSEQUENCE, "srv1", -600)))
                .isFalse();
        assertThat(Consequences.bringsAbout(fault, finding("quarantine", CauseKind.CONSEQUENCE, "srv2", 600)))
                .isFalse();
    }

    @Test
    void whatCameLongAfterTheFaultIsNotTied() {
        assertThat(Consequences.bringsAbout(fault, finding("quarantine", CauseKind.CONSEQUENCE, "srv1", 1_850)))
                .isTrue();
        assertThat(Consequences.bringsAbout(fault, finding("quarantine", CauseKind.CONSEQUENCE, "srv1", 1_870)))
                .isFalse();
    }

    @Test
    void onlyAFaultBringsAnythingAbout() {
        Finding consequence = finding("link-flap", CauseKind.CONSEQUENCE, "srv1", 0, "quarantine");

        assertThat(Consequences.bringsAbout(consequence, finding("quarantine", CauseKind.CONSEQUENCE, "srv1", 600)))
                .isFalse();
    }

    private static Finding finding(String cause, CauseKind kind, String host, int second, String... explains) {
        Instant time = NOON.plusSeconds(second);
        var lost = new Symptom("net.lost", host, "", "", time, time, true, 1, new TreeMap<>(), List.of());
        return new Finding(
                page(cause, kind, List.of(explains)),
                Verdict.FOUND,
                0.9,
                2.2,
                0,
                host,
                List.of(host),
                Optional.of(new Span(time, time.plusSeconds(60))),
                1,
                "",
                List.of(new Evidence(Role.SUPPORTS, Strength.STRONG, true, "lost", lost, lost, List.of())),
                Chain.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static CausePage page(String id, CauseKind kind, List<String> explains) {
        return new CausePage(
                id,
                "",
                "network",
                kind,
                Severity.HIGH,
                Status.STABLE,
                Scope.HOST,
                Optional.of(Duration.ofMinutes(30)),
                new Needs(List.of()),
                List.of(),
                new Needs(List.of()),
                new TreeMap<>(),
                explains,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }
}
