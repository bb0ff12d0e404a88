package dev.culprit.knowledge;

import static dev.culprit.knowledge.ChangedRules.examine;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an author can get wrong in a cause rule, each with the place and the advice. */
class CauseRuleMistakesTest {
    @TempDir
    Path folder;

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
        ChangedRules.in(folder, ChangedRules.CAUSE, RuleTexts.CAUSE_RULES, right, wrong)
                .expect(line, rule, message, hint);
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
        ChangedRules.in(
                folder,
                ChangedRules.CAUSE,
                RuleTexts.CAUSE_RULES,
                "$down : Symptom(",
                condition + "\\n  $down : Symptom(");

        assertThat(examine(folder)).isEmpty();
    }
}
