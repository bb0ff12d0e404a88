package dev.culprit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {
    private static final Path CASES = Path.of("corpus", "live-migration-mtu-mismatch-host");
    private static final String BUNDLE =
            CASES.resolve("fires-event-viewer-xml").resolve("bundle").toString();

    @TempDir
    private Path folder;

    private Path rules;

    @BeforeEach
    void copyOneCause() throws IOException {
        rules = Files.createDirectories(folder.resolve("rules"));
        Path area = Path.of("rules", "causes", "network");
        for (String name : new String[] {"nic-link-flap.drl", "nic-link-flap.md"}) {
            String text = Files.readString(area.resolve(name));
            Files.writeString(
                    rules.resolve(name.replace("nic-link-flap", "site-link-flap")),
                    text.replace("nic-link-flap", "site-link-flap")
                            .replace("nic_link_flap", "site_link_flap")
                            .replaceFirst("area: network", "area: network"));
        }
    }

    private CommandRun run(Object... arguments) {
        return CommandRun.of(
                folder.resolve("cache"),
                Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }

    @Test
    void anAuthorsFolderAddsACause() {
        CommandRun list = run("rules", "list", "-r", rules);
        CommandRun verdict = run("analyze", BUNDLE, "-r", rules, "-v", "--no-index");

        assertThat(list.out()).contains("site-link-flap", "nic-link-flap");
        assertThat(verdict.out()).contains("site-link-flap");
    }

    @Test
    void aRuleThatDoesNotCompileIsNamedWithFileLineAndHint() throws Exception {
        Path drl = rules.resolve("site-link-flap.drl");
        Files.writeString(drl, Files.readString(drl).replaceFirst("Symptom\\( id ==", "Symptom( idd =="));

        CommandRun check = run("rules", "check", rules);
        CommandRun analyze = run("analyze", BUNDLE, "-r", rules);

        assertThat(check.code()).isEqualTo(ExitCode.USAGE);
        assertThat(check.out()).contains("site-link-flap.drl:", "rule \"", "idd");
        assertThat(analyze.code()).isEqualTo(ExitCode.USAGE);
        assertThat(analyze.err()).contains("site-link-flap.drl:", "idd");
        assertThat(analyze.out()).isEmpty();
    }

    @Test
    void soundRulesPassTheCheck() {
        CommandRun check = run("rules", "check", rules);

        assertThat(check.code()).as(check.out()).isEqualTo(ExitCode.RAN);
    }

    @Test
    void theCheckIsAlsoJsonForEditors() throws Exception {
        Path drl = rules.resolve("site-link-flap.drl");
        Files.writeString(drl, Files.readString(drl).replaceFirst("Symptom\\( id ==", "Symptom( idd =="));

        CommandRun check = run("rules", "check", rules, "-f", "json");

        assertThat(check.code()).isEqualTo(ExitCode.USAGE);
        JsonNode document = new ObjectMapper().readTree(check.out());
        assertThat(document.at("/errors").asInt())
                .isEqualTo(document.at("/problems").size());
        JsonNode problem = document.at("/problems/0");
        assertThat(problem.at("/file").asText()).isEqualTo(drl.toString());
        assertThat(problem.at("/line").asInt()).isPositive();
        assertThat(problem.at("/rule").asText()).isNotEmpty();
        assertThat(problem.at("/severity").asText()).isEqualTo("error");
        assertThat(document.at("/problems").findValuesAsText("code")).contains("unknown-field");
        assertThat(problem.at("/message").asText()).isNotEmpty();
        assertThat(problem.at("/hint").asText()).isNotEmpty();
    }

    @Test
    void soundRulesAreAnEmptyListInJson() throws Exception {
        CommandRun check = run("rules", "check", rules, "--format", "json");

        assertThat(check.code()).isEqualTo(ExitCode.RAN);
        assertThat(new ObjectMapper().readTree(check.out()))
                .isEqualTo(new ObjectMapper().readTree("{\"errors\": 0, \"warnings\": 0, \"problems\": []}"));
    }

    private void addRule(String text) throws IOException {
        Path drl = rules.resolve("site-link-flap.drl");
        Files.writeString(drl, Files.readString(drl) + text);
    }

    private void assertThatTheCauseIsAnError() throws IOException {
        CommandRun run = run("analyze", BUNDLE, "-r", rules, "-f", "json", "--no-index");

        assertThat(run.code()).isEqualTo(ExitCode.RAN);
        JsonNode report = new ObjectMapper().readTree(run.out());
        assertThat(report.at("/problems").toString()).contains("rules.rule-failed", "fails on purpose");
        assertThat(report.at("/findings/0/cause").asText()).isEqualTo("live-migration-mtu-mismatch-host");
        assertThat(report.at("/causes").toString()).contains("{\"cause\":\"site-link-flap\",\"verdict\":\"error\"");
    }

    @Test
    void aRuleWhoseConsequenceThrowsIsNamedAndItsCauseIsAnError() throws Exception {
        addRule("""

                rule "fails on purpose"
                @cause("site-link-flap")
                when
                  $reset : Symptom( id == "live-migration.reset" )
                then
                  verdict.supports( STRONG, "".substring( 5 ), $reset );
                end
                """);

        assertThatTheCauseIsAnError();
    }

    @Test
    void aRuleWhoseConditionThrowsIsNamedAndItsCauseIsAnError() throws Exception {
        addRule("""

                rule "fails on purpose"
                @cause("site-link-flap")
                when
                  $reset : Symptom( id == "live-migration.reset", subject.substring( 99 ) == "x" )
                then
                  verdict.supports( STRONG, "never", $reset );
                end
                """);

        assertThatTheCauseIsAnError();
    }

    @Test
    void testRunsTheCorpusAndFailsWhenAVerdictDiffers() throws Exception {
        Path cases = Files.createDirectories(folder.resolve("corpus/_any/fires-wrong"));
        Files.writeString(
                cases.resolve("expected.json"), "{\"schema\": \"culprit.case/1\", \"named\": [], \"problems\": []}");
        try (Stream<Path> files = Files.walk(Path.of(BUNDLE))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = cases.resolve("bundle").resolve(Path.of(BUNDLE).relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }

        CommandRun wrong = run("rules", "test", "--corpus", folder.resolve("corpus"));
        CommandRun right = run("rules", "test", "nic-link-flap");

        assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.out()).contains("FAIL  _any/fires-wrong", "live-migration-mtu-mismatch-host@srv1->srv2");
        assertThat(right.code()).as(right.out()).isEqualTo(ExitCode.RAN);
        assertThat(right.out()).contains("ok    nic-link-flap/");
    }

    @Test
    void theListIsAlsoJson() throws Exception {
        CommandRun run = run("rules", "list", "-f", "json");

        JsonNode causes = new ObjectMapper().readTree(run.out()).at("/causes");
        try (Stream<Path> files = Files.walk(Path.of("rules", "causes"))) {
            long pages = files.filter(file -> file.toString().endsWith(".md")).count();
            assertThat(causes).hasSize((int) pages);
        }
        assertThat(causes.get(0).fieldNames())
                .toIterable()
                .containsExactly("id", "title", "area", "kind", "severity", "status", "cases");
    }

    @Test
    void factsAreListedWithTheValuesTheyMayHave() {
        CommandRun run = run("rules", "facts");

        assertThat(run.code()).isEqualTo(ExitCode.RAN);
        assertThat(run.out())
                .contains("--fact filesystem.delete-notification=…")
                .contains("on or off: whether the machine that owns the volume");
    }
}
