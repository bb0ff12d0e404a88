package dev.culprit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.culprit.knowledge.RuleProblem.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCheckTest {
    private static final String SYMPTOMS = "symptoms/network.drl";
    private static final String CAUSE = "causes/network/nic-link-flap.drl";
    private static final String PAGE = "causes/network/nic-link-flap.md";

    @TempDir
    Path folder;

    @BeforeEach
    void writeRulesThatAreRight() throws IOException {
        RuleTexts.writeAll(folder);
    }

    @Test
    void rightRulesHaveNoProblems() {
        assertThat(RuleCheck.check(folder)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id == 27 )|id == 27 (|12|a network adapter lost its link|no viable alternative|when … then … end",
                "id == 27|idd == 27|11|a network adapter lost its link|Event has no field idd|did you mean id?",
                "$e : Event(|$e : Evnt(|11|a network adapter lost its link|there is no type Evnt|did you mean Event?",
                "kinds >= 2|kinds >= $two|20|connections were reset|$two is not bound in this rule|known: $burst, $resets",
                "symptom($e)|symptom($f)|13|a network adapter lost its link|$f is not bound|known: $e",
                "id == 27|id == \"five\"|11|a network adapter lost its link|id is a number and \"five\" is a text|without quotation marks",
                "id == 27|id == \"27\"|11|a network adapter lost its link|id is a number and \"27\" is a text|id == 27",
                "name == \"*JumboPacket\"|name == 5|28|frames too large|name is a text and 5 is a number|name == \"5\"",
                "rule \"frames too large\"|rule \"connections were reset\"|25|connections were reset|taken by the rule on line 16|a name of its own",
                "@symptom(\"nic.jumbo\")|@symptom(\"nic.jumbo\") @severity(\"x\")|26|frames too large|there is no annotation @severity here|bear @symptom",
                "@symptom(\"nic.jumbo\")||25|frames too large|there is no @symptom|below the name",
                "@symptom(\"nic.jumbo\")|@symptom(\"nic.jumbo\") @symptom(\"nic.link-down\")|26|frames too large|more than one @symptom|keep one",
                "@symptom(\"nic.jumbo\")|@cause(\"nic-link-flap\")|26|frames too large|there is no annotation @cause here|bear @symptom",
                "@symptom(\"nic.jumbo\")|@symptom(\"nic.jumo\")|26|frames too large|there is no symptom 'nic.jumo'|did you mean nic.jumbo?",
                "rules.symptoms.network|rules.symptoms.net|1||the package is rules.symptoms.net|write package rules.symptoms.network",
                "import java.time.Duration|import java.time.Duratio|3||there is no type java.time.Duratio|spelling",
                "global dev.culprit.model.Limits limits|global dev.culprit.model.Case verdict|5||no global dev.culprit.model.Case verdict|dev.culprit.model.Perception perception",
                "provider == \"e1iexpress\", id == 27|id == 27|11|a network adapter lost its link|Event leaves its provider or id open|as literals",
                "id == 27|id > 27|11|a network adapter lost its link|Event leaves its provider or id open|id == 5 or id in",
                "Event( provider in|EventTally( provider not in|19|connections were reset|EventTally leaves its provider or id open|as literals",
                "$s : Setting(|Symptom( id == \"nic.jumbo\" ) $s : Setting(|28|frames too large|do not match Symptom|rules/causes",
                "$s : Setting(|Object() $s : Setting(|28|frames too large|do not match Object|name the type",
                "from Burst.of( $resets, Duration.ofSeconds(60) )||20|connections were reset|do not match Burst|from Burst.of",
                "perception.symptom($e)|insert($e); perception.symptom($e)|13|a network adapter lost its link|may not insert facts|perception.symptom",
                "perception.symptom($e)|modify($e) {}; perception.symptom($e)|13|a network adapter lost its link|may not modify facts|perception.symptom",
                "perception.symptom($e)|drools.halt(); perception.symptom($e)|13|a network adapter lost its link|may not speak to the rule engine|remove drools",
                "limits.get(\"switch.frame\")|limits.get(\"switch.fram\")|28|frames too large|there is no limit 'switch.fram'|did you mean switch.frame?",
                "@symptom(\"nic.jumbo\")|@symptom(\"nic.jumbo\") salience 10|26|frames too large|no attribute salience|remove it",
                "@symptom(\"nic.jumbo\")|@symptom(\"nic.jumbo\") no-loop|26|frames too large|no attribute no-loop|remove it",
                "@symptom(\"nic.jumbo\")|@symptom(\"nic.jumbo\") timer(int: 3s)|26|frames too large|no attribute timer|remove it",
                "@symptom(\"nic.jumbo\")|@symptom(\"nic.jumbo\") agenda-group \"x\"|26|frames too large|no attribute agenda-group|remove it",
                "$s : Setting(|forall( Host() ) $s : Setting(|28|frames too large|forall is not used here|write not(",
                "rule \"frames too large\"|declare Fact x : int end rule \"frames too large\"|25||rules declare no types|dev.culprit.model",
                "rule \"frames too large\"|query q() Host() end rule \"frames too large\"|25||holds no queries|write the condition out"
            })
    void mistakeInSymptomRulesIsNamed(
            String right, String wrong, int line, String rule, String message, String hint) throws IOException {
        expect(SYMPTOMS, RuleTexts.SYMPTOM_RULES, right, wrong, line, rule, message, hint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "@cause(\"nic-link-flap\")\\nwhen\\n  $down|@cause(\"other\")\\nwhen\\n  $down|9|link lost before the reset|@cause(\"other\") is not the cause of this file|write @cause(\"nic-link-flap\")",
                "rules.causes.nic_link_flap|rules.causes.nic|1||the package is|write package rules.causes.nic_link_flap",
                "$down : Symptom( id == \"nic.link-down\"|$down : Symptom( id == \"nic.link-dwn\"|11|link lost before the reset|there is no symptom 'nic.link-dwn'|did you mean nic.link-down?",
                "$down : Symptom( id == \"nic.link-down\",|$down : Symptom(|11|link lost before the reset|Symptom leaves its id open|id == \"area.what\"",
                "Coverage( symptom == \"nic.link-down\"|Coverage( symptom == \"nic.link-dwn\"|21|reset without any link event|there is no symptom 'nic.link-dwn'|did you mean",
                "$down : Symptom(|Event( provider == \"A\", id == 1 ) $down : Symptom(|11|link lost before the reset|do not match Event|match the Symptom here",
                "$down : Symptom(|EventTally( provider == \"A\", id == 1 ) $down : Symptom(|11|link lost before the reset|do not match EventTally|match the Symptom here",
                "$down : Symptom(|CounterSeries() $down : Symptom(|11|link lost before the reset|do not match CounterSeries|match the Symptom here",
                "verdict.supports|update($down); verdict.supports|14|link lost before the reset|may not update facts|verdict.supports",
                "verdict.supports|retract( $down ); verdict.supports|14|link lost before the reset|may not retract facts|verdict.supports",
                "verdict.supports|delete ($down); verdict.supports|14|link lost before the reset|may not delete facts|verdict.supports",
                "covers( $reset )|count > 1|22|reset without any link event|absence of nic.link-down is claimed|covers( … )",
                "Coverage( symptom == \"nic.link-down\"|Coverage( symptom == \"nic.jumbo\"|22|reset without any link event|absence of nic.link-down is claimed|Coverage( symptom == \"nic.link-down\"",
                "Coverage( symptom == \"nic.link-down\"|Coverage( symptom in (\"nic.link-down\", \"nic.jumbo\")|22|reset without any link event|absence of nic.link-down is claimed|Coverage( symptom",
                "$down : Symptom(|accumulate( Symptom( id == \"nic.jumbo\" ); $n : count(1); $n == 0 ) $down : Symptom(|11|link lost before the reset|absence of nic.jumbo is claimed|Coverage(",
                "$down : Symptom(|accumulate( Symptom( id == \"nic.jumbo\" ); $n : count(1); $n < 3 ) $down : Symptom(|11|link lost before the reset|absence of nic.jumbo is claimed|Coverage(",
                "$down : Symptom(|accumulate( Symptom( id == \"nic.jumbo\" ); $n : count(1) ) eval( $n.intValue() < 1 ) $down : Symptom(|11|link lost before the reset|absence of nic.jumbo is claimed|Coverage(",
                "$down : Symptom(|java.util.List( empty == true ) from collect( Symptom( id == \"nic.jumbo\" ) ) $down : Symptom(|11|link lost before the reset|absence of nic.jumbo is claimed|Coverage(",
                "$down : Symptom(|not( Host() and Symptom( id == \"nic.jumbo\" ) ) $down : Symptom(|11|link lost before the reset|absence of nic.jumbo is claimed|Coverage(",
                "import static dev.culprit.model.Strength.*|import static dev.culprit.model.Evidence.Strong.*|4||there is no type dev.culprit.model.Evidence.Strong|spelling"
            })
    void mistakeInCauseRulesIsNamed(String right, String wrong, int line, String rule, String message, String hint)
            throws IOException {
        expect(CAUSE, RuleTexts.CAUSE_RULES, lines(right), lines(wrong), line, rule, message, hint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "accumulate( Symptom( id == \"nic.jumbo\" ); $n : count(1); $n >= 3 )",
                "accumulate( Symptom( id == \"nic.jumbo\" ); $n : count(1); $n > 0 )",
                "java.util.List( size > 1 ) from collect( Symptom( id == \"nic.jumbo\" ) )",
                "exists Symptom( id == \"nic.jumbo\" )",
                "not Setting( name == \"*JumboPacket\" )"
            })
    void presenceNeedsNoCoverage(String condition) throws IOException {
        RuleTexts.write(
                folder, CAUSE, RuleTexts.CAUSE_RULES.replace("$down : Symptom(", condition + "\n  $down : Symptom("));

        assertThat(examine()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "helps: [nic.jumbo]|helps: [nic.jumo]|11|'helps' names 'nic.jumo', which is no symptom|did you mean nic.jumbo?",
                "needs: [nic.link-down|needs: [nic.link-up|10|'needs' names 'nic.link-up', which is no symptom|nic.link-down",
                "explains: [migration.reset]|explains: [migration.rst]|12|'explains' names 'migration.rst', which is no symptom and no cause|did you mean",
                "helps: [nic.jumbo]|rivals: {nic-link-flop: no}|11|there is no cause 'nic-link-flop'|did you mean nic-link-flap?",
                "helps: [nic.jumbo]|rivals: {nic-link-flap: no}|2|a cause is no rival of itself|nic-link-flap"
            })
    void mistakeOfAPageIsNamed(String right, String wrong, int line, String message, String hint) throws IOException {
        expect(PAGE, RuleTexts.PAGE, right, wrong, line, null, message, hint);
    }

    @Test
    void causeWithoutPageAndPageWithoutCauseAreNamed() throws IOException {
        RuleTexts.write(folder, "causes/network/alone.drl", RuleTexts.CAUSE_RULES.replace("nic_link_flap", "alone").replace("nic-link-flap", "alone"));
        RuleTexts.write(folder, "causes/network/lonely.md", RuleTexts.PAGE.replace("nic-link-flap", "lonely"));

        assertThat(examine())
                .extracting(problem -> problem.file().substring(folder.toString().length() + 1), RuleProblem::message)
                .containsExactly(
                        tuple("causes/network/alone.drl", "the cause has no page"),
                        tuple("causes/network/lonely.md", "no rules judge this cause"));
    }

    @Test
    void causeInTwoAreasIsNamed() throws IOException {
        RuleTexts.write(folder, "causes/storage/nic-link-flap.drl", RuleTexts.CAUSE_RULES);
        RuleTexts.write(folder, "causes/storage/nic-link-flap.md", RuleTexts.PAGE.replace("area: network", "area: storage"));

        assertThat(examine())
                .extracting(RuleProblem::message)
                .contains(
                        "this says again what causes/network/nic-link-flap.drl is for",
                        "this says again what causes/network/nic-link-flap.md is for");
    }

    @Test
    void ruleFileInTheWrongPlaceIsNamed() throws IOException {
        RuleTexts.write(folder, "causes/nic.drl", RuleTexts.CAUSE_RULES);

        assertThat(examine()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("this place is not read");
            assertThat(problem.hint()).contains("causes/AREA/CAUSE-ID.drl");
        });
    }

    @Test
    void symptomThatNoRuleNamesIsAWarningOnlyIfACauseSpeaksOfIt() throws IOException {
        RuleTexts.write(
                folder,
                "catalog/symptoms.yaml",
                RuleTexts.SYMPTOMS.replace(
                        "facts:", "  a.b: {meaning: m, seen: [{channel: S, collect: c}]}\n"
                                + "  c.d: {meaning: m, seen: [{channel: S, collect: c}]}\nfacts:"));
        RuleTexts.write(folder, PAGE, RuleTexts.PAGE.replace("helps: [nic.jumbo]", "helps: [a.b]"));
        RuleTexts.write(folder, CAUSE, RuleTexts.CAUSE_RULES.replace("$down :", "exists Symptom( id == \"c.d\" ) $down :"));

        assertThat(examine())
                .extracting(RuleProblem::level, RuleProblem::line, RuleProblem::message)
                .containsExactly(
                        tuple(Level.WARNING, 11, "no rule names the symptom 'c.d'"),
                        tuple(Level.WARNING, 11, "no rule names the symptom 'a.b'"));
    }

    @Test
    void factThatIsNotListedIsNamed() throws IOException {
        RuleTexts.write(folder, "catalog/symptoms.yaml", RuleTexts.SYMPTOMS.replace("{fact: network.jumbo", "{fact: network.jmbo"));

        assertThat(examine()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(12);
            assertThat(problem.message()).isEqualTo("there is no fact 'network.jmbo'");
            assertThat(problem.hint()).isEqualTo("did you mean network.jumbo?");
        });
    }

    @Test
    void aliasOfAProviderIsNamed() throws IOException {
        RuleTexts.write(folder, "catalog/events.yaml", "providerAliases: {\"e1i*\": Intel}\nevents: []\n");

        assertThat(examine()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(11);
            assertThat(problem.message()).isEqualTo("'e1iexpress' is another spelling of provider 'Intel'");
            assertThat(problem.hint()).contains("provider == \"Intel\"");
        });
    }

    /** What only the compiler knows, all in one run of it. */
    @Test
    void whatTheCompilerRejectsIsNamedWithLineRuleAndHint() throws IOException {
        RuleTexts.write(
                folder,
                SYMPTOMS,
                RuleTexts.SYMPTOM_RULES
                        .replace("about($e.value(0));", "about($e.value(0))")
                        .replace("perception.symptom($burst);", "int n = 1;\n  Foo.bar($burst);")
                        .replace("number > limits", "number > limit")
                        .replace("$s.value());", "$s.value());\n  perception.sympton($s);"));
        RuleTexts.write(
                folder,
                CAUSE,
                RuleTexts.CAUSE_RULES
                        .replace("STRONG, \"reset", "STRNG, \"reset")
                        .replace("covers( $reset )", "covers( 5 )"));

        List<RuleProblem> problems = RuleCheck.check(folder);

        assertThat(problems)
                .extracting(RuleProblem::line, RuleProblem::rule, RuleProblem::message)
                .containsExactly(
                        tuple(14, "link lost before the reset", "there is no STRNG"),
                        tuple(
                                21,
                                "reset without any link event",
                                "Coverage has no method covers that takes these values"),
                        tuple(13, "a network adapter lost its link", "a ; is missing before end"),
                        tuple(23, "connections were reset", "there is no Foo"),
                        tuple(
                                29,
                                "frames too large",
                                "'number > limit.get(\"switch.frame\")' cannot be understood"));
        assertThat(problems).allSatisfy(problem -> assertThat(problem.hint()).isNotEmpty());
    }

    @Test
    void problemReadsAsOneLine() {
        var problem = RuleProblem.error("rules/a.drl", 5, "r", "Event has no field idd", "did you mean id?");

        assertThat(problem.text()).isEqualTo("rules/a.drl:5: rule \"r\": Event has no field idd — did you mean id?");
    }

    @Test
    void authorWithMistakesIsToldAllOfThem() throws IOException {
        RuleBase none = RuleBase.empty();
        RuleTexts.write(folder, SYMPTOMS, RuleTexts.SYMPTOM_RULES.replace("id == 27", "idd == 27"));
        RuleTexts.write(folder, PAGE, RuleTexts.PAGE.replace("kind: fault", "kind: x"));

        assertThatThrownBy(() -> RuleBases.withAuthorRules(none, List.of(folder)))
                .isInstanceOfSatisfying(RuleBaseException.class, thrown -> assertThat(thrown.problems())
                        .extracting(RuleProblem::message)
                        .contains("there is no kind 'x'", "Event has no field idd"))
                .hasMessageContaining("symptoms/network.drl:11: rule \"a network adapter lost its link\": ");
    }

    private void expect(
            String file,
            String text,
            String right,
            @Nullable String wrong,
            int line,
            @Nullable String rule,
            String message,
            String hint)
            throws IOException {
        assertThat(text).contains(right);
        RuleTexts.write(folder, file, text.replace(right, Objects.requireNonNullElse(wrong, "")));

        assertThat(examine()).anySatisfy(problem -> {
            assertThat(problem.level()).isEqualTo(Level.ERROR);
            assertThat(problem.file()).isEqualTo(folder + "/" + file);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.rule()).isEqualTo(Objects.requireNonNullElse(rule, ""));
            assertThat(problem.message()).contains(message);
            assertThat(problem.hint()).contains(hint);
        });
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n");
    }

    private List<RuleProblem> examine() {
        return RuleCheck.examine(RuleDraft.read(RuleBase.empty(), List.of(folder)));
    }
}
