package dev.culprit.diagnose;

import static dev.culprit.testkit.SymptomBuilder.aSymptom;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.CauseKind;
import dev.culprit.model.CausePage;
import dev.culprit.model.CausePage.Condition;
import dev.culprit.model.CausePage.Confirm;
import dev.culprit.model.CausePage.Remediation;
import dev.culprit.model.Finding.Settle;
import dev.culprit.model.Finding.Step;
import dev.culprit.model.Needs;
import dev.culprit.model.Scope;
import dev.culprit.model.Severity;
import dev.culprit.model.Span;
import dev.culprit.model.Status;
import dev.culprit.model.Symptom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AdviceTest {
    private static final String OFF = "flow-control.off";
    private static final Instant NOON = Instant.parse("2023-02-14T12:00:00Z");
    private static final List<String> HOSTS = List.of("n1", "n2", "n3");

    @Test
    void commandForASymptomRunsOnTheHostsThatShowIt() {
        assertThat(confirm(off("n3", "3"), off("n2", "4")))
                .containsExactly(
                        new Settle("Get-Flow 3", "n3", true, "off here", ""),
                        new Settle("Get-Flow 4", "n2", true, "off here", ""));
    }

    @Test
    void commandWithoutASymptomRunsOnTheFirstHost() {
        var everywhere = new Settle("Get-Flow", "n1", true, "run it everywhere", "--fact flow=…");

        assertThat(confirm()).containsExactly(everywhere);
        assertThat(confirm(off("stranger", "3"))).containsExactly(everywhere);
    }

    @Test
    void stepForASymptomNamesTheHostThatShowsItAndItsOwnNumber() {
        assertThat(steps(off("n2", "5"), off("n3", "3")))
                .containsExactly(
                        new Step("On N2, switch it on", "Enable-Flow 5", "yes"),
                        new Step("On N3, switch it on", "Enable-Flow 3", "yes"),
                        new Step("Read the logs", "", "yes"));
    }

    @Test
    void stepIsNotDueWhereItsExceptionIsSeen() {
        assertThat(steps())
                .extracting(Step::text)
                .containsExactly("Look at the switch between the hosts", "Read the logs");
    }

    @Test
    void oneHostGetsAStepOnce() {
        assertThat(steps(off("n2", "3"), off("n2", "4")))
                .extracting(Step::text)
                .containsExactly("On N2, switch it on", "Read the logs");
    }

    @Test
    void eachDiskOfAHostGetsItsOwnStep() {
        assertThat(steps(about("disk 2", "3"), about("disk 5", "4"), about("disk 6", "4")))
                .extracting(Step::command)
                .containsExactly("Enable-Flow 3", "Enable-Flow 4", "");
    }

    @Test
    void whatWasSeenAtAnotherTimeDecidesNothing() {
        Symptom before = aSymptom(OFF).on("n2").at("2023-02-13T12:00:00Z").build();
        Symptom within = aSymptom(OFF).on("n2").at("2023-02-14T12:00:30Z").build();

        assertThat(steps(before)).extracting(Step::text).contains("Look at the switch between the hosts");
        assertThat(steps(within)).extracting(Step::text).contains("On N2, switch it on");
    }

    private static List<Settle> confirm(Symptom... symptoms) {
        return new Advice(new SeenSymptoms(List.of(symptoms)), fact -> "--fact " + fact + "=…")
                .confirm(episode(), HOSTS);
    }

    private static List<Step> steps(Symptom... symptoms) {
        return new Advice(new SeenSymptoms(List.of(symptoms)), fact -> "--fact " + fact + "=…")
                .remediation(episode(), HOSTS);
    }

    private static Symptom about(String subject, String priority) {
        Symptom off = off("n2", priority);
        return new Symptom(
                OFF, off.host(), "", subject, off.start(), off.end(), off.timed(), 1, off.details(), off.sources());
    }

    private static Symptom off(String host, String priority) {
        return aSymptom(OFF).on(host).detail("priority", priority).build();
    }

    private static Episode episode() {
        return new Episode(page(), ScopeKey.CLUSTER, Optional.of(new Span(NOON, NOON)), List.of(), 0);
    }

    private static CausePage page() {
        return new CausePage(
                "cause",
                "",
                "rdma",
                CauseKind.FAULT,
                Severity.HIGH,
                Status.STABLE,
                Scope.CLUSTER,
                Optional.of(Duration.ofSeconds(60)),
                new Needs(List.of()),
                List.of(),
                new Needs(List.of()),
                new TreeMap<>(),
                List.of(),
                List.of(),
                List.of(
                        new Confirm(
                                "Get-Flow {flow-control.off:priority}",
                                "host",
                                true,
                                "off here",
                                "",
                                new Condition(OFF, "")),
                        new Confirm("Get-Flow", "host", true, "run it everywhere", "flow", new Condition("", OFF))),
                List.of(
                        new Remediation(
                                "On {host}, switch it on",
                                "Enable-Flow {flow-control.off:priority}",
                                "yes",
                                new Condition(OFF, "")),
                        new Remediation("Look at the switch between the hosts", "", "yes", new Condition("", OFF)),
                        new Remediation("Read the logs", "", "yes", Condition.NONE)),
                List.of(),
                Map.of());
    }
}
