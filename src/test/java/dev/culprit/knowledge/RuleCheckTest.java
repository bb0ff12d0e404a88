package dev.culprit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                        .replace("perception.symptom($burst);", "int n = 1;\n  Foo.bar($burst);")
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

    @Test
    void problemReadsAsOneLine() {
        var problem = RuleProblem.error("rules/a.drl", 5, "r", "Event has no field idd", "did you mean id?");

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
