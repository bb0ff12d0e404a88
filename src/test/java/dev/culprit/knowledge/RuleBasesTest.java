package dev.culprit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.culprit.model.CausePage;
import dev.culprit.model.Coverage;
import dev.culprit.model.CoverageState;
import dev.culprit.model.EventKey;
import dev.culprit.model.Span;
import dev.culprit.model.Symptom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

class RuleBasesTest {
    private static final Instant NOON = Instant.parse("2020-01-01T12:00:00Z");
    private static final Symptom DOWN = symptom("nic.link-down", NOON);
    private static final Symptom RESET = symptom("migration.reset", NOON.plusSeconds(2));

    @TempDir
    static Path folder;

    static RuleBase base;

    @TempDir
    Path own;

    @BeforeAll
    static void compileAndLoad() throws IOException {
        base = compiled(RuleTexts.writeAll(folder.resolve("rules")), folder.resolve("classes"));
    }

    @Test
    void compiledRulesAreLoadedWithAllThatBelongsToThem() {
        assertThat(base.ruleNames())
                .containsExactly(
                        "a network adapter lost its link",
                        "connections were reset",
                        "frames too large",
                        "link lost before the reset",
                        "reset without any link event");
        assertThat(base.ruleCount()).isEqualTo(5);
        assertThat(base.pages()).extracting(CausePage::id).containsExactly("nic-link-flap");
        assertThat(base.limits().get("switch.frame")).isEqualTo(9216);
        assertThat(base.catalogue().symptoms()).hasSize(3);
        assertThat(base.wanted().keys())
                .containsExactly(
                        new EventKey("HA", 21502),
                        new EventKey("HA", 22038),
                        new EventKey("VMMS", 21502),
                        new EventKey("VMMS", 22038),
                        new EventKey("e1iexpress", 27));
        assertThat(base.version()).matches("[0-9a-f]{12}");
        assertThat(base.fileOfCause("nic-link-flap")).isEqualTo("rules/causes/network/nic-link-flap.drl");
    }

    @Test
    void everyDeclaredRuleIsLoadedInItsPhase() {
        assertThat(rules(base.perception())).isEqualTo(RuleTexts.SYMPTOM_RULES.split("\nrule ").length - 1);
        assertThat(rules(base.judgement())).isEqualTo(RuleTexts.CAUSE_RULES.split("\nrule ").length - 1);
    }

    @Test
    void loadedRulesFire() {
        assertThat(judge(base, DOWN, RESET)).containsExactly("for strong: reset right after the link was lost");
        assertThat(judge(base, RESET)).containsExactly("against moderate: no link event in a log that covers it");
    }

    @Test
    void ruleThatIsLeftOutDoesNotFireAndTheOtherDoes() {
        RuleBase fewer = base.without("rules.causes.nic_link_flap", "link lost before the reset");

        assertThat(judge(fewer, DOWN, RESET)).isEmpty();
        assertThat(judge(fewer, RESET)).hasSize(1);
        assertThat(fewer.ruleCount()).isEqualTo(4);
        assertThat(judge(base, DOWN, RESET)).hasSize(1);
    }

    @Test
    void annotationIsReadWithoutItsQuotationMarks() {
        assertThat(base.judgement().getKiePackage("rules.causes.nic_link_flap").getRules())
                .extracting(RuleAnnotations::cause)
                .containsOnly("nic-link-flap");
        assertThat(base.perception().getKiePackage("rules.symptoms.network").getRules())
                .extracting(RuleAnnotations::symptom)
                .containsExactlyInAnyOrder("nic.link-down", "migration.reset", "nic.jumbo");
    }

    @Test
    void authorAddsACause() throws Exception {
        RuleTexts.write(own, "cable-broken.drl", otherCause());
        RuleTexts.write(own, "cable-broken.md", RuleTexts.PAGE.replace("id: nic-link-flap", "id: cable-broken"));

        RuleBase more = RuleBases.withAuthorRules(base, List.of(own));

        assertThat(more.pages()).extracting(CausePage::id).containsExactly("cable-broken", "nic-link-flap");
        assertThat(judge(more, DOWN, RESET))
                .containsExactlyInAnyOrder(
                        "for strong: reset right after the link was lost",
                        "for weak: reset right after the link was lost");
        assertThat(more.ruleCount()).isEqualTo(7);
        assertThat(more.version()).isNotEqualTo(base.version());
        assertThat(more.fileOfCause("cable-broken")).isEqualTo(own + "/cable-broken.drl");
    }

    @Test
    void authorReplacesACauseOfTheSameName() throws Exception {
        RuleTexts.write(own, "causes/network/nic-link-flap.drl", RuleTexts.CAUSE_RULES.replace("STRONG", "DECISIVE"));

        RuleBase changed = RuleBases.withAuthorRules(base, List.of(own));

        assertThat(judge(changed, DOWN, RESET)).containsExactly("for decisive: reset right after the link was lost");
        assertThat(changed.ruleCount()).isEqualTo(5);
        assertThat(changed.page("nic-link-flap")).isEqualTo(base.page("nic-link-flap"));
    }

    @Test
    void laterFolderOfAnAuthorWins() throws Exception {
        RuleTexts.write(own, "a/nic-link-flap.drl", RuleTexts.CAUSE_RULES.replace("STRONG", "WEAK"));
        RuleTexts.write(own, "b/nic-link-flap.drl", RuleTexts.CAUSE_RULES.replace("STRONG", "DECISIVE"));

        RuleBase changed = RuleBases.withAuthorRules(base, List.of(own.resolve("a"), own.resolve("b")));

        assertThat(judge(changed, DOWN, RESET)).containsExactly("for decisive: reset right after the link was lost");
    }

    @Test
    void authorChangesALimit() throws Exception {
        RuleTexts.write(own, "limits.yaml", RuleTexts.LIMITS.replace("9216", "1514"));

        RuleBase changed = RuleBases.withAuthorRules(base, List.of(own));

        assertThat(changed.limits().get("switch.frame")).isEqualTo(1514);
        assertThat(base.limits().get("switch.frame")).isEqualTo(9216);
        assertThat(changed.ruleCount()).isEqualTo(5);
    }

    @Test
    void authorFolderThatIsNotThereIsAProblem() {
        assertThatThrownBy(() -> RuleBases.withAuthorRules(base, List.of(own.resolve("gone"))))
                .isInstanceOfSatisfying(
                        RuleBaseException.class,
                        thrown -> assertThat(thrown.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.message()).isEqualTo("there is no such folder")));
    }

    @Test
    void unchangedRulesAreNotCompiledAgain() throws IOException {
        Path rules = RuleTexts.writeAll(own.resolve("rules"));
        Path output = own.resolve("classes");
        compiled(rules, output);
        Path index = output.resolve(RuleIndex.PATH);
        Files.setLastModifiedTime(index, FileTime.fromMillis(0));

        compiled(rules, output);
        assertThat(Files.getLastModifiedTime(index).toMillis()).isZero();

        RuleTexts.write(rules, "catalog/limits.yaml", RuleTexts.LIMITS.replace("9216", "1514"));
        assertThat(compiled(rules, output).limits().get("switch.frame")).isEqualTo(1514);
        assertThat(Files.getLastModifiedTime(index).toMillis()).isNotZero();
    }

    @Test
    void brokenRulesAreNotWritten() throws IOException {
        Path rules = RuleTexts.writeAll(own.resolve("rules"));
        RuleTexts.write(rules, "symptoms/network.drl", RuleTexts.SYMPTOM_RULES.replace("id == 27", "id == 27 ("));
        var messages = new ByteArrayOutputStream();

        int exit = RuleCompiler.run(
                rules, own.resolve("classes"), new PrintStream(messages, true, StandardCharsets.UTF_8));

        assertThat(exit).isEqualTo(1);
        assertThat(messages.toString(StandardCharsets.UTF_8)).contains("symptoms/network.drl:11: ");
        assertThat(own.resolve("classes")).doesNotExist();
    }

    private static String otherCause() {
        return RuleTexts.CAUSE_RULES
                .replace("nic_link_flap", "cable_broken")
                .replace("nic-link-flap", "cable-broken")
                .replace("STRONG", "WEAK");
    }

    private static RuleBase compiled(Path rules, Path output) throws IOException {
        var messages = new ByteArrayOutputStream();
        int exit = RuleCompiler.run(rules, output, new PrintStream(messages, true, StandardCharsets.UTF_8));
        assertThat(exit).as(messages.toString(StandardCharsets.UTF_8)).isZero();
        return RuleBases.load(new CompiledRules(output));
    }

    private static List<String> judge(RuleBase rules, Symptom... symptoms) {
        var verdict = new RecordingCase();
        KieSession session = rules.judgement().newKieSession();
        session.setGlobal("limits", rules.limits());
        session.setGlobal("verdict", verdict);
        for (Symptom symptom : symptoms) {
            session.insert(symptom);
        }
        session.insert(new Coverage("nic.link-down", "srv1", CoverageState.PRESENT, Span.ALWAYS, 1, ""));
        session.fireAllRules();
        session.dispose();
        return new ArrayList<>(verdict.said);
    }

    private static long rules(KieBase loaded) {
        return loaded.getKiePackages().stream()
                .mapToLong(part -> part.getRules().size())
                .sum();
    }

    private static Symptom symptom(String id, Instant time) {
        return new Symptom(id, "srv1", "", "", time, time, true, 1, new TreeMap<>(), List.of());
    }
}
