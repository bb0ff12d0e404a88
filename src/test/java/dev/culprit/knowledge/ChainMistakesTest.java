package dev.culprit.knowledge;

import static dev.culprit.knowledge.ChangedRules.examine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.RuleProblem;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be wrong with the chain of a page. */
class ChainMistakesTest {
    private static final String CHAIN = """
            chain:
            - symptom: connections are reset
            - mechanism: the link is lost
              seenBy: [nic.link-down]
            - root: a bad cable
            """;

    @TempDir
    Path folder;

    private static String pageWith(String chain) {
        return RuleTexts.PAGE.replace("confirm:", chain + "confirm:");
    }

    @Test
    void soundChainIsRead() throws IOException {
        RuleTexts.writeAll(folder);
        RuleTexts.write(folder, ChangedRules.PAGE, pageWith(CHAIN));

        assertThat(RuleCheck.check(folder)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "missing-level|- root: a bad cable\\n||14|the chain has no root|in this order",
                "missing-level|- symptom: connections are reset\\n||14|the chain has no symptom|do without one",
                "missing-level|- root: a bad|- cause: a bad|17|a link of the chain has no level|symptom:, mechanism: or root:",
                "misplaced-level|- symptom: connections|- root: connections|15|'mechanism' stands behind 'root'|in this order",
                "misplaced-level|- root: a bad cable|- root: a cable\\n- root: a port|18|'root' stands behind 'root'|one root only",
                "invalid-value|connections are reset|connections are reset and reset and reset and reset and reset and reset and reset and reset and reset|14|has 101 characters|in 90",
                "invalid-value|seenBy: [nic.link-down]|root: a bad port|16|has several levels|hyphen of its own",
                "unknown-symptom|nic.link-down|nic.link-dwn|16|'chain' names 'nic.link-dwn', which is no symptom|did you mean nic.link-down?",
                "unused-symptom|nic.link-down|migration.reset|16|'migration.reset' can never be seen in this chain|name one of nic.link-down"
            })
    void mistakeOfAChainIsNamed(String code, String right, String wrong, int line, String message, String hint)
            throws IOException {
        ChangedRules.in(folder, ChangedRules.PAGE, pageWith(CHAIN), right, wrong)
                .expect(line, null, message, hint);
        assertThat(examine(folder)).extracting(RuleProblem::code).contains(code);
    }

    @Test
    void symptomOfWhichAFunctionOfTheFileMightGiveEvidenceIsNotDoubted() throws IOException {
        RuleTexts.writeAll(folder);
        RuleTexts.write(folder, ChangedRules.PAGE, pageWith(CHAIN.replace("nic.link-down", "migration.reset")));
        RuleTexts.write(
                folder,
                ChangedRules.CAUSE,
                RuleTexts.CAUSE_RULES.replace(
                        "rule \"link lost", "function boolean always() { return true; }\n\nrule \"link lost"));

        assertThat(examine(folder)).isEmpty();
    }
}
