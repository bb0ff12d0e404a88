package dev.culprit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.culprit.model.RuleProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCheckTest {
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

    /** What only the compiler knows, all in one run of it. */
    @Test
    void whatTheCompilerRejectsIsNamedWithLineRuleAndHint() throws IOException {
        RuleTexts.write(
                folder,
                ChangedRules.SYMPTOMS,
                RuleTexts.SYMPTOM_RULES
                        .replace("about($e.value(0));", "about($e.value(0))")
                        .replace("perception.symptom($burst);", "int n = 1;\n  Foo.bar($burst, perception);")
                        .replace("number > limits", "number > limit")
                        .replace("$s.value());", "$s.value());\n  perception.sympton($s);"));
        RuleTexts.write(
                folder,
                ChangedRules.CAUSE,
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
                        tuple(29, "frames too large", "'number > limit.get(\"switch.frame\")' cannot be understood"));
        assertThat(problems).allSatisfy(problem -> assertThat(problem.hint()).isNotEmpty());
    }

    /** The nine mistakes whose stock messages name no line, no rule or nothing at all. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id == 27 )|id == 27 (|12|1|a network adapter lost its link|syntax|when … then … end",
                "id == 27|idd == 27|11|0|a network adapter lost its link|unknown-field|did you mean id?",
                "$e : Event(|$e : Evnt(|11|0|a network adapter lost its link|unknown-type|did you mean Event?",
                "symptom($burst)|symptom($bursts)|22|22|connections were reset|unbound-variable|did you mean $burst?",
                "id == 27|id == \"five\"|11|0|a network adapter lost its link|wrong-literal|write a number without quotation marks",
                "symptom($burst)|symptom(Foo.bar($burst))|22|0|connections were reset|unknown-name|import the type",
                "symptom($burst);|symptom($burst)|22|0|connections were reset|missing-semicolon|end every statement with ;",
                "rule \"frames too large\"|rule \"connections were reset\"|25|0|connections were reset|repeated-rule-name|a name of its own",
                "@symptom(\"nic.jumbo\")|@symptom(\"nic.jumbo\") @severity(\"x\")|26|0|frames too large|unknown-annotation|bear @symptom"
            })
    void mistakeThatTheCompilerTellsBadlyIsToldWell(
            String right, String wrong, int line, int column, String rule, String code, String hint)
            throws IOException {
        assertThat(RuleCheck.check(folder)).isEmpty();
        RuleTexts.write(folder, ChangedRules.SYMPTOMS, RuleTexts.SYMPTOM_RULES.replace(right, wrong));

        assertThat(RuleCheck.check(folder)).anySatisfy(problem -> {
            assertThat(problem.file()).endsWith(ChangedRules.SYMPTOMS);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.rule()).isEqualTo(rule);
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.hint()).contains(hint);
        });
    }

    @Test
    void problemReadsAsOneLine() {
        var problem = Mistake.UNKNOWN_FIELD.error("rules/a.drl", 5, "r", "Event has no field idd", "did you mean id?");

        assertThat(problem.text()).isEqualTo("rules/a.drl:5: rule \"r\": Event has no field idd — did you mean id?");
    }

    @Test
    void authorWithMistakesIsToldAllOfThem() throws IOException {
        RuleBase none = RuleBase.empty();
        RuleTexts.write(folder, ChangedRules.SYMPTOMS, RuleTexts.SYMPTOM_RULES.replace("id == 27", "idd == 27"));
        RuleTexts.write(folder, ChangedRules.PAGE, RuleTexts.PAGE.replace("kind: fault", "kind: x"));

        assertThatThrownBy(() -> RuleBases.withAuthorRules(none, List.of(folder)))
                .isInstanceOfSatisfying(
                        RuleBaseException.class,
                        thrown -> assertThat(thrown.problems())
                                .extracting(RuleProblem::message)
                                .contains("there is no kind 'x'", "Event has no field idd"))
                .hasMessageContaining("symptoms/network.drl:11: rule \"a network adapter lost its link\": ");
    }
}
