package dev.culprit.knowledge;

import static dev.culprit.knowledge.ChangedRules.examine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.culprit.model.RuleProblem;
import dev.culprit.model.RuleProblem.Level;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not fit together between the files of a rule folder. */
class FolderMistakesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "helps: [nic.jumbo]|helps: [nic.jumo]|11|'helps' names 'nic.jumo', which is no symptom|did you mean nic.jumbo?",
                "needs: [nic.link-down|needs: [nic.link-up|10|'needs' names 'nic.link-up', which is no symptom|nic.link-down",
                "explains: [migration.reset]|explains: [migration.rst]|12|'explains' names 'migration.rst', which is no symptom and no cause|did you mean",
                "helps: [nic.jumbo]|assumes: [nic.jumo]|11|'assumes' names 'nic.jumo', which is no symptom|did you mean nic.jumbo?",
                "reversible: yes}|reversible: yes, unless: nic.jumo}|14|'unless' names 'nic.jumo', which is no symptom|did you mean nic.jumbo?",
                "helps: [nic.jumbo]|rivals: {nic-link-flop: no}|11|there is no cause 'nic-link-flop'|did you mean nic-link-flap?",
                "helps: [nic.jumbo]|rivals: {nic-link-flap: no}|2|a cause is no rival of itself|nic-link-flap"
            })
    void mistakeOfAPageIsNamed(String right, String wrong, int line, String message, String hint) throws IOException {
        ChangedRules.in(folder, ChangedRules.PAGE, RuleTexts.PAGE, right, wrong).expect(line, null, message, hint);
    }

    @Test
    void causeWithoutPageAndPageWithoutCauseAreNamed() throws IOException {
        RuleTexts.writeAll(folder);
        RuleTexts.write(
                folder,
                "causes/network/alone.drl",
                RuleTexts.CAUSE_RULES.replace("nic_link_flap", "alone").replace("nic-link-flap", "alone"));
        RuleTexts.write(folder, "causes/network/lonely.md", RuleTexts.PAGE.replace("nic-link-flap", "lonely"));

        assertThat(examine(folder))
                .extracting(
                        problem -> problem.file().substring(folder.toString().length() + 1), RuleProblem::message)
                .containsExactly(
                        tuple("causes/network/alone.drl", "the cause has no page"),
                        tuple("causes/network/lonely.md", "no rules judge this cause"));
    }

    @Test
    void causeInTwoAreasIsNamed() throws IOException {
        RuleTexts.writeAll(folder);
        RuleTexts.write(folder, "causes/storage/nic-link-flap.drl", RuleTexts.CAUSE_RULES);
        RuleTexts.write(
                folder, "causes/storage/nic-link-flap.md", RuleTexts.PAGE.replace("area: network", "area: storage"));

        assertThat(examine(folder))
                .extracting(RuleProblem::message)
                .contains(
                        "this says again what causes/network/nic-link-flap.drl is for",
                        "this says again what causes/network/nic-link-flap.md is for");
    }

    @Test
    void ruleFileInTheWrongPlaceIsNamed() throws IOException {
        RuleTexts.writeAll(folder);
        RuleTexts.write(folder, "causes/nic.drl", RuleTexts.CAUSE_RULES);

        assertThat(examine(folder)).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("this place is not read");
            assertThat(problem.hint()).contains("causes/AREA/CAUSE-ID.drl");
        });
    }

    @Test
    void symptomThatNoRuleNamesIsAWarningOnlyIfACauseSpeaksOfIt() throws IOException {
        RuleTexts.writeAll(folder);
        RuleTexts.write(
                folder,
                "catalog/symptoms.yaml",
                RuleTexts.SYMPTOMS.replace(
                        "facts:",
                        "  a.b: {meaning: m, seen: [{channel: S, collect: c}]}\n"
                                + "  c.d: {meaning: m, seen: [{channel: S, collect: c}]}\nfacts:"));
        RuleTexts.write(folder, ChangedRules.PAGE, RuleTexts.PAGE.replace("helps: [nic.jumbo]", "helps: [a.b]"));
        RuleTexts.write(
                folder,
                ChangedRules.CAUSE,
                RuleTexts.CAUSE_RULES.replace("$down :", "exists Symptom( id == \"c.d\" ) $down :"));

        assertThat(examine(folder))
                .extracting(RuleProblem::level, RuleProblem::line, RuleProblem::message)
                .containsExactly(
                        tuple(Level.WARNING, 11, "no rule names the symptom 'c.d'"),
                        tuple(Level.WARNING, 11, "no rule names the symptom 'a.b'"));
    }

    @Test
    void factThatIsNotListedIsNamed() throws IOException {
        RuleTexts.writeAll(folder);
        RuleTexts.write(
                folder,
                "catalog/symptoms.yaml",
                RuleTexts.SYMPTOMS.replace("{fact: network.jumbo", "{fact: network.jmbo"));

        assertThat(examine(folder)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(12);
            assertThat(problem.message()).isEqualTo("there is no fact 'network.jmbo'");
            assertThat(problem.hint()).isEqualTo("did you mean network.jumbo?");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "causes/network/other.drl.txt, causes/network/other.drl",
        "other.md.txt, other.md",
        "limits.yml, limits.yaml",
        "catalog/events/family.yml, catalog/events/family.yaml"
    })
    void fileWithAnEndingThatIsNotReadIsNamed(String name, String right) throws IOException {
        RuleTexts.writeAll(folder);
        RuleTexts.write(folder, name, "");

        assertThat(examine(folder)).singleElement().satisfies(problem -> {
            assertThat(problem.file()).endsWith(name);
            assertThat(problem.message()).isEqualTo("a file with this ending is not read");
            assertThat(problem.hint()).isEqualTo("name it " + right);
        });
    }

    @Test
    void catalogueThatCannotBeReadIsTheOnlyMistakeNamed() throws IOException {
        RuleTexts.writeAll(folder);
        RuleTexts.write(folder, "catalog/limits.yaml", "limits:\n\tswitch.frame: 1\n");

        assertThat(examine(folder)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.message()).isEqualTo("this is not YAML: a tab stands before the text");
            assertThat(problem.hint()).isEqualTo("indent with spaces, not with tabs");
        });
    }

    @Test
    void providerWithoutTheBeginningOfItsNameIsNamed() throws IOException {
        RuleTexts.writeAll(folder);
        RuleTexts.write(
                folder,
                "catalog/events.yaml",
                "events: [{provider: Microsoft-Windows-e1iexpress, id: 1, channel: System, meaning: It began.}]\n");

        assertThat(examine(folder)).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(problem.line()).isEqualTo(11);
            assertThat(problem.message())
                    .isEqualTo("'e1iexpress' is no provider that is known, and 'Microsoft-Windows-e1iexpress' is");
        });
    }

    @Test
    void aliasOfAProviderIsNamed() throws IOException {
        RuleTexts.writeAll(folder);
        RuleTexts.write(folder, "catalog/events.yaml", "providerAliases: {\"e1i*\": Intel}\nevents: []\n");

        assertThat(examine(folder)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(11);
            assertThat(problem.message()).isEqualTo("'e1iexpress' is another spelling of provider 'Intel'");
            assertThat(problem.hint()).contains("provider == \"Intel\"");
        });
    }

    @Test
    void familiesOfEventsAreReadAfterTheCatalogueInTheOrderOfTheirNames() throws IOException {
        RuleTexts.writeAll(folder);
        for (String name : new String[] {"events/storage", "events/cluster", "events"}) {
            RuleTexts.write(
                    folder,
                    "catalog/" + name + ".yaml",
                    "events: [{provider: P, id: 1, channel: System, meaning: m}]\n");
        }

        assertThat(examine(folder))
                .extracting(
                        problem -> problem.file().substring(folder.toString().length() + 1), RuleProblem::message)
                .containsExactly(
                        tuple("catalog/events/cluster.yaml", alreadyStands()),
                        tuple("catalog/events/storage.yaml", alreadyStands()));
    }

    private String alreadyStands() {
        return "event P 1 already stands at " + folder + "/catalog/events.yaml:1";
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog/event/cluster.yaml", "catalog/errors/more.yaml"})
    void catalogueInTheWrongPlaceIsNamed(String place) throws IOException {
        RuleTexts.writeAll(folder);
        RuleTexts.write(folder, place, "events: []\n");

        assertThat(examine(folder)).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("this place is not read");
            assertThat(problem.hint()).contains("catalog/events/FAMILY.yaml");
        });
    }

    @Test
    void folderWithoutRulesIsNamed() {
        assertThat(examine(folder)).extracting(RuleProblem::message).containsExactly("there are no rules here");
    }

    @Test
    void linesEndAsWindowsEndsThem() throws IOException {
        RuleTexts.writeAll(folder);
        String rules =
                RuleTexts.SYMPTOM_RULES.replace("frames too large", "too large").replace("$s.value()", "$t.value()");
        RuleTexts.write(folder, ChangedRules.SYMPTOMS, rules.replace("\n", "\r\n"));
        RuleTexts.write(folder, ChangedRules.PAGE, RuleTexts.PAGE.replace("\n", "\r\n"));

        assertThat(examine(folder))
                .extracting(RuleProblem::line, RuleProblem::rule, RuleProblem::message)
                .containsExactly(tuple(30, "too large", "$t is not bound in this rule"));
    }

    @Test
    void functionOfTheFileMayStandInAConstraint() throws IOException {
        RuleTexts.writeAll(folder);
        RuleTexts.write(
                folder,
                ChangedRules.SYMPTOMS,
                RuleTexts.SYMPTOM_RULES
                        .replace(
                                "rule \"frames too large\"",
                                "function boolean big(double n) { return n > 1; }\n\nrule \"big\"")
                        .replace("$s : Setting( name", "$s : Setting( big(number), name"));

        assertThat(RuleCheck.check(folder)).isEmpty();
    }
}
