package dev.culprit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an author can get wrong about counters, each with the place and the advice. */
class CounterRuleMistakesTest {
    @TempDir
    Path folder;

    @Test
    void rightRulesHaveNoProblems() throws IOException {
        assertThat(ChangedRules.examine(CounterRuleTexts.writeAll(folder))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "object == \"PhysicalDisk\", counter == \"Avg. Disk sec/Write\", $host|object == \"PhysicalDisk\", $host|11|CounterSeries leaves its object or counter open|as literals",
                "object == \"PhysicalDisk\", counter == \"Avg. Disk sec/Write\", $host|counter == \"Avg. Disk sec/Write\", $host|11|CounterSeries leaves its object or counter open|object ==",
                "object == \"PhysicalDisk\", counter == \"Avg. Disk sec/Write\", $host|object == \"PhysicalDisk\", counter matches \"Avg.*\", $host|11|CounterSeries leaves its object or counter open|as literals",
                "counter == \"Avg. Disk sec/Write\", $host|counter == \"Avg. Disk sec/Writes\", $host|11|there is no counter '\\PhysicalDisk(*)\\Avg. Disk sec/Writes'|did you mean \\PhysicalDisk(*)\\Avg. Disk sec/Write?",
                "object == \"PhysicalDisk\", counter == \"Avg. Disk sec/Write\", $host|object == \"Tape\", counter == \"Spins\", $host|11|there is no counter '\\Tape(*)\\Spins'|known: \\PhysicalDisk",
                "object == \"PhysicalDisk\", counter == \"Avg. Disk sec/Write\", $host|object == \"Physikalischer Datenträger\", counter == \"Avg. Disk sec/Write\", $host|11|is another name of counter '\\PhysicalDisk(*)\\Avg. Disk sec/Write'|write that",
                "counter == \"Avg. Disk sec/Write\", $host|counter == \"avg. disk sec/write\", $host|11|is another name of counter '\\PhysicalDisk(*)\\Avg. Disk sec/Write'|write that",
                "$stall : CounterEpisode() from $latency.stalls( $transfers, limits.get(\"stall.latency\"), limits.get(\"stall.transfers\") ).episodes()|$stall : CounterEpisode()|13|do not match CounterEpisode|from $series.above",
                "max > limits.get(\"stall.near\")|maxx > 1|21|CounterSeries has no field maxx|did you mean max?"
            })
    void mistakeInARuleIsNamed(String right, String wrong, int line, String message, String hint) throws IOException {
        assertThat(CounterRuleTexts.SYMPTOM_RULES).contains(right);
        CounterRuleTexts.writeAll(folder);
        RuleTexts.write(folder, "symptoms/storage.drl", CounterRuleTexts.SYMPTOM_RULES.replace(right, wrong));

        expect("symptoms/storage.drl", line, message, hint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'\\PhysicalDisk(*)\\Avg. Disk sec/Write'|'\\PhysicalDisk(*)\\Avg. Disk sec/Wrte'|5|there is no counter '\\PhysicalDisk(*)\\Avg. Disk sec/Wrte'|did you mean \\PhysicalDisk(*)\\Avg. Disk sec/Write?",
                "'\\PhysicalDisk(*)\\Avg. Disk sec/Write'|'PhysicalDisk Avg. Disk sec/Write'|5|is no path of a counter|'\\PhysicalDisk(*)\\Avg. Disk sec/Write'",
                "'\\PhysicalDisk(*)\\Avg. Disk sec/Write'|'\\PhysicalDisk(0 C:)\\Avg. Disk sec/Write'|5|is no path of a counter|for every instance"
            })
    void mistakeInASourceIsNamed(String right, String wrong, int line, String message, String hint) throws IOException {
        assertThat(CounterRuleTexts.SYMPTOMS).contains(right);
        CounterRuleTexts.writeAll(folder);
        RuleTexts.write(folder, "catalog/symptoms.yaml", CounterRuleTexts.SYMPTOMS.replace(right, wrong));

        expect("catalog/symptoms.yaml", line, message, hint);
    }

    private void expect(String file, int line, String message, String hint) {
        assertThat(ChangedRules.examine(folder)).anySatisfy(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat(problem.file()).isEqualTo(folder + "/" + file);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.message()).contains(message);
            assertThat(problem.hint()).contains(hint);
        });
    }
}
