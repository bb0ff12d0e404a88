package dev.culprit.knowledge;

import static dev.culprit.knowledge.ChangedRules.examine;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an author can get wrong in a symptom rule, each with the place and the advice. */
class SymptomRuleMistakesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id == 27 )|id == 27 (|12|a network adapter lost its link|no viable alternative|when … then … end",
                "id == 27|idd == 27|11|a network adapter lost its link|Event has no field idd|did you mean id?",
                "\"e1iexpress\", id == 27|\"e1iexpress, id == 27|11||a quotation mark on this line has no partner|on one line",
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
                "$burst : Burst( kinds >= 2 )|$burst : List( size > 2 )|20|connections were reset|List never matches here|from collect( Burst() from",
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
    void mistakeInSymptomRulesIsNamed(String right, String wrong, int line, String rule, String message, String hint)
            throws IOException {
        ChangedRules.in(folder, ChangedRules.SYMPTOMS, RuleTexts.SYMPTOM_RULES, right, wrong)
                .expect(line, rule, message, hint);
    }

    @Test
    void missingImportIsNamedAndNotTheTypeItself() throws IOException {
        RuleTexts.writeAll(folder);
        RuleTexts.write(
                folder, "symptoms/network.drl", RuleTexts.SYMPTOM_RULES.replace("import dev.culprit.model.*", ""));

        assertThat(examine(folder)).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.message()).startsWith("there is no type ");
            assertThat(problem.hint()).isEqualTo("write import dev.culprit.model.* below the package");
        });
    }
}
