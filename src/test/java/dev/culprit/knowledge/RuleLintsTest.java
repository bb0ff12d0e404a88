package dev.culprit.knowledge;

import static dev.culprit.knowledge.ChangedRules.examine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.RuleProblem;
import dev.culprit.model.RuleProblem.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What compiles and still is a mistake, each beside the way to write it that is right. */
class RuleLintsTest {
    private static final String EVENTS = """
            events:
            - {provider: e1iexpress, id: 27, channel: System, meaning: The adapter lost its link.}
            - {provider: ixgb, id: 27, channel: System, meaning: A 10-gigabit adapter lost its link.}
            - {provider: storahci, id: 129, channel: System, meaning: A storage port was reset after a timeout.}
            - {provider: Time-Service, id: 129, channel: System, meaning: No domain peer was found.}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "number > limits.get(\"switch.frame\") )~number > 9216 )~28~9216",
                "number > limits.get(\"switch.frame\") )~9216.5 < number )~28~9216.5",
                "number > limits.get(\"switch.frame\") )~number * 2 > 9216 )~28~9216",
                "$s : Setting(~CounterSeries( object == \"A\", counter == \"B\", max >= 0.25 ) $s : Setting(~28~0.25",
                "$s : Setting(~CounterEpisode() from $x.above( 40 ).episodes() $s : Setting(~28~40",
                "$s : Setting(~CounterEpisode() from $x.stalls( $y, 0.5, limits.get(\"switch.frame\") ) $s : Setting(~28~0.5",
                "$s : Setting(~Outlier() from Outlier.of( $disks, 5 ) $s : Setting(~28~5",
                "perception.symptom($s)~if ($s.number() > 7) perception.symptom($s)~30~7"
            })
    void thresholdAsABareNumberIsAWarning(String right, String wrong, int line, String number) throws IOException {
        List<RuleProblem> problems = changed(ChangedRules.SYMPTOMS, RuleTexts.SYMPTOM_RULES, right, wrong);

        RuleProblem problem = assertThat(problems)
                .filteredOn(found -> found.code().equals("bare-number"))
                .singleElement()
                .actual();
        assertThat(problem.level()).isEqualTo(Level.WARNING);
        assertThat(problem.line()).isEqualTo(line);
        assertThat(textAt(problem)).startsWith(number);
        assertThat(problem.rule()).isEqualTo("frames too large");
        assertThat(problem.message()).startsWith("the number " + number + " is a threshold");
        assertThat(problem.hint()).startsWith("write limits.get( \"area.what\" ) instead, and " + number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "number > 0",
                "number >= 1",
                "number == 9014",
                "number in ( 3, 4 )",
                "number * 2 > limits.get(\"switch.frame\")",
                "number > 2 * limits.get(\"switch.frame\")",
                "value.length() > 12",
                "value.compareTo(\"1500\") > 0",
                "value matches \"> 5\"",
                "number > limits.get(\"switch.frame\") /* > 9216 */"
            })
    void limitsCountsAndCodesAreNoBareNumbers(String constraint) throws IOException {
        assertThat(changed(
                        ChangedRules.SYMPTOMS,
                        RuleTexts.SYMPTOM_RULES,
                        "number > limits.get(\"switch.frame\")",
                        constraint))
                .isEmpty();
    }

    @Test
    void variableThatCountsIsNoBareNumber() throws IOException {
        String counted = "accumulate( Symptom( id == \"nic.jumbo\" ); $n : count(1); $n >= 3 ) $down : Symptom(";

        assertThat(changed(ChangedRules.CAUSE, RuleTexts.CAUSE_RULES, "$down : Symptom(", counted))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "supports( STRONG, \"reset right after the link was lost\", $down, $reset )~supports( STRONG, \"reset\" )~verdict.supports( ~names no symptom~write verdict.supports( STRONG, \"…\", $symptom ) instead",
                "contradicts( MODERATE, \"no link event in a log that covers it\", $reset )~contradicts( MODERATE, \"so (it, seems)\" )~verdict.contradicts( ~names no symptom~write verdict.contradicts( STRONG, \"…\", $symptom ) instead",
                "$reset );\\nend\\n\\nrule \"reset without~$host2 );\\nend\\n\\nrule \"reset without~$host2~rests on $host2, which is a Host and no symptom~write a Symptom of this rule here instead"
            })
    void evidenceWithoutASymptomIsAnError(String right, String wrong, String place, String message, String hint)
            throws IOException {
        String rules = RuleTexts.CAUSE_RULES.replace("when\n  $down", "when\n  $host2 : Host()\n  $down");
        assertThat(changed(ChangedRules.CAUSE, rules, "STRONG", "STRONG")).isEmpty();

        RuleProblem problem = assertThat(
                        changed(ChangedRules.CAUSE, rules, right.replace("\\n", "\n"), wrong.replace("\\n", "\n")))
                .singleElement()
                .actual();
        assertThat(problem.level()).isEqualTo(Level.ERROR);
        assertThat(problem.code()).isEqualTo("missing-evidence");
        assertThat(textAt(problem)).startsWith(place);
        assertThat(problem.rule()).isNotEmpty();
        assertThat(problem.message()).contains(message);
        assertThat(problem.hint()).contains(hint);
    }

    @Test
    void symptomWithoutASourceIsAnError() throws IOException {
        assertThat(changed(
                        "catalog/symptoms.yaml",
                        RuleTexts.SYMPTOMS,
                        "seen: [{channel: VMMS-Admin, collect: \"wevtutil epl VMMS-Admin VMMS.evtx\"}]",
                        "seen: []"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("missing-source");
                    assertThat(problem.level()).isEqualTo(Level.ERROR);
                    assertThat(problem.message()).isEqualTo("no source is named that would show migration.reset");
                    assertThat(problem.hint()).startsWith("add seen: [{channel");
                });
    }

    @Test
    void consequenceThatSaysNothingIsAnError() throws IOException {
        assertThat(changed(ChangedRules.SYMPTOMS, RuleTexts.SYMPTOM_RULES, "perception.symptom($burst);", "int n = 0;"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("silent-rule");
                    assertThat(problem.line()).isEqualTo(16);
                    assertThat(problem.rule()).isEqualTo("connections were reset");
                    assertThat(problem.hint()).isEqualTo("write perception.symptom( $seen ); instead");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "provider == \"e1iexpress\", id == 27~-~-",
                "provider in ( \"e1iexpress\", \"ixgb\" ), id == 27~-~-",
                "provider == \"mine\", id == 6000~-~-",
                "( provider == \"storahci\" && id == 129 ) || ( provider == \"Time-Service\" && id == 129 )~-~-",
                "provider in ( \"storahci\", \"Time-Service\" ), id == 129~ambiguous-event~event 129 means one thing to Time-Service and another to storahci",
                "provider == \"e1iexpress\", id == 129~foreign-event~129 is not known as an event of e1iexpress",
                "id == 129~open-event~leaves its provider or id open"
            })
    void idIsTakenTogetherWithItsProvider(String constraint, @Nullable String code, @Nullable String message)
            throws IOException {
        RuleTexts.writeAll(folder);
        RuleTexts.write(folder, "catalog/events.yaml", EVENTS);
        RuleTexts.write(
                folder,
                ChangedRules.SYMPTOMS,
                RuleTexts.SYMPTOM_RULES.replace("provider == \"e1iexpress\", id == 27", constraint));

        List<RuleProblem> problems = examine(folder);

        if (code == null || message == null) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(code);
                assertThat(problem.line()).isEqualTo(11);
                assertThat(problem.rule()).isEqualTo("a network adapter lost its link");
                assertThat(problem.message()).contains(message);
                assertThat(problem.hint())
                        .contains("write")
                        .contains("Time-Service")
                        .contains("storahci");
            });
        }
    }

    /** Returns what stands in the file from the place of a problem to the end of the line. */
    private static String textAt(RuleProblem problem) throws IOException {
        String line = Files.readAllLines(Path.of(problem.file())).get(problem.line() - 1);
        return line.substring(problem.column() - 1);
    }

    private List<RuleProblem> changed(String file, String text, String right, String wrong) throws IOException {
        assertThat(text).contains(right);
        RuleTexts.writeAll(folder);
        RuleTexts.write(folder, file, text.replace(right, wrong));
        return examine(folder);
    }
}
