package dev.culprit.knowledge;

import static dev.culprit.model.Strength.MODERATE;
import static dev.culprit.model.Strength.STRONG;
import static dev.culprit.model.Strength.WEAK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.CounterName;
import dev.culprit.model.EventKey;
import dev.culprit.model.WrittenRule;
import dev.culprit.model.WrittenRule.Claim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WrittenRulesTest {
    private static final Pattern CLAIM = Pattern.compile("verdict\\.(supports|contradicts)\\(");

    private static WrittenRule rule(RuleFile.Role role, String condition, String consequence) {
        String kind = role == RuleFile.Role.CAUSE_RULES ? "causes" : "symptoms";
        String annotation = role == RuleFile.Role.CAUSE_RULES ? "cause" : "symptom";
        String text = "package rules." + kind + ".sample\nrule \"a rule\"\n@" + annotation + "(\"sample\")\nwhen\n"
                + condition + "\nthen\n" + consequence + "\nend\n";
        var file = new RuleFile(role, kind + "/sample.drl", "folder/" + kind + "/sample.drl", text);
        DrlFile parsed = DrlFile.parse(List.of(file), problem -> {}).get(0);
        return WrittenRules.of(parsed).get(0);
    }

    private static Claim claim(String consequence) {
        String condition = """
                $down : Symptom( id == "nic.link-down" )
                $after : Symptom( id in ( "host.started", "host.going-down" ) )
                $all : List() from collect( Symptom( id == "smb.connection-lost" ) )""";
        return rule(RuleFile.Role.CAUSE_RULES, condition, consequence).claims().get(0);
    }

    @Test
    void aClaimCountsForTheFirstSymptomAndRestsOnAll() {
        Claim claim = claim("verdict.contradicts( WEAK, \"it (so to say, \\\"all\\\") restarted\", $down, $after );");

        assertThat(claim.supports()).isFalse();
        assertThat(claim.strengths()).containsExactly(WEAK);
        assertThat(claim.text()).isEqualTo("it (so to say, \"all\") restarted");
        assertThat(claim.countsFor()).containsExactly("nic.link-down");
        assertThat(claim.restsOn()).containsExactly("nic.link-down", "host.going-down", "host.started");
    }

    @Test
    void countsForNamesAnotherSymptom() {
        Claim claim = claim("""
                // verdict.supports( DECISIVE, "never", $down );
                verdict.supports( STRONG, "seen", $after, $down )
                    .countsFor( $down );""");

        assertThat(claim.strengths()).containsExactly(STRONG);
        assertThat(claim.countsFor()).containsExactly("nic.link-down");
        assertThat(claim.restsOn()).containsExactly("host.going-down", "host.started", "nic.link-down");
    }

    @Test
    void whatIsFilledInOrComputedIsMarkedSo() {
        Claim claim = claim("""
                verdict.supports( $down.count() > 3 ? STRONG : MODERATE,
                    "\\"" + $down.subject() + "\\" of " + $host + " lost " + $down.detail( "times" ) + " links in "
                        + Duration.between( $down.start(), $after.start() ).toMinutes() + " min", $all );""");

        assertThat(claim.strengths()).containsExactly(MODERATE, STRONG);
        assertThat(claim.text()).isEqualTo("\"{subject}\" of {host} lost {times} links in … min");
        assertThat(claim.countsFor()).containsExactly("smb.connection-lost");
    }

    @Test
    void whatAConditionLooksAtIsReadFromItsLiterals() {
        WrittenRule events = rule(RuleFile.Role.SYMPTOM_RULES, """
                Event( provider == "P", id in ( 1, 2 ) )
                $s : Setting( cmdlet == "Get-Disk", number > limits.get( "disk.slow" ) )
                CounterSeries( object == "Memory", counter == "Available MBytes" )""", "perception.symptom( $s );");
        WrittenRule absence =
                rule(RuleFile.Role.CAUSE_RULES, "not Symptom( id == \"nic.link-down\" )", "String s = \"\";");

        assertThat(events.about()).isEqualTo("sample");
        assertThat(events.judges()).isFalse();
        assertThat(events.file()).isEqualTo("symptoms/sample.drl");
        assertThat(events.line()).isEqualTo(2);
        assertThat(events.looksAt().events()).containsExactly(new EventKey("P", 1), new EventKey("P", 2));
        assertThat(events.looksAt().counters()).containsExactly(new CounterName("Memory", "Available MBytes"));
        assertThat(events.looksAt().cmdlets()).containsExactly("Get-Disk");
        assertThat(events.looksAt().limits()).containsExactly("disk.slow");
        assertThat(absence.looksAt().symptoms()).containsExactly("nic.link-down");
        assertThat(absence.claims()).isEmpty();
    }

    @Test
    void everyClaimOfTheBuiltInRulesIsReadWithStrengthSentenceAndSymptom() throws IOException {
        List<Claim> claims = RuleBases.builtIn().writtenRules().stream()
                .flatMap(rule -> rule.claims().stream())
                .toList();
        long written = 0;
        try (Stream<Path> files = Files.walk(Path.of("rules", "causes"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".drl")).toList()) {
                String text = Files.readString(file).replaceAll("(?m)^ *//.*$", "");
                written += CLAIM.matcher(text).results().count();
            }
        }

        assertThat(claims).isNotEmpty().hasSize((int) written);
        assertThat(claims).allSatisfy(claim -> {
            assertThat(claim.strengths()).isNotEmpty();
            assertThat(claim.text()).isNotBlank().doesNotContain(" + ", "( ");
            assertThat(claim.restsOn()).as(claim.text()).isNotEmpty();
            assertThat(claim.countsFor()).as(claim.text()).isNotEmpty();
        });
    }
}
