package dev.culprit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.EventKey;
import java.util.List;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PackageDescr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WantedEventsReaderTest {

    @Test
    void literalsAreReadFromEveryForm() {
        assertThat(wanted("Event( provider == \"A\", id == 1 )")).containsExactly("A 1");
        assertThat(wanted("Event( provider == \"A\" && id == 1 )")).containsExactly("A 1");
        assertThat(wanted("Event( provider in (\"A\", \"B\"), id in (1, 2) )"))
                .containsExactly("A 1", "A 2", "B 1", "B 2");
        assertThat(wanted("Event( provider == \"A\", $i : id == 5 )")).containsExactly("A 5");
        assertThat(wanted("Event( $p : provider == \"A\", this.id == 5 )")).containsExactly("A 5");
        assertThat(wanted("Event( provider == \"A\", id == 1 || == 2 )")).containsExactly("A 1", "A 2");
        assertThat(wanted("Event( provider == \"A\", ( id == 1 || id == 2 ), level == 2 )"))
                .containsExactly("A 1", "A 2");
        assertThat(wanted("Event( provider == 'A', id == 1 )")).containsExactly("A 1");
        assertThat(wanted("dev.culprit.model.Event( provider == \"A\", id == 1 )"))
                .containsExactly("A 1");
        assertThat(wanted("EventTally( provider == \"A\", id == 1, count > 100 )"))
                .containsExactly("A 1");
    }

    @Test
    void alternativesAreNotMixed() {
        assertThat(wanted("Event( provider == \"A\" && id == 1 || provider == \"B\" && id in (2, 3) )"))
                .containsExactly("A 1", "B 2", "B 3");
    }

    @Test
    void constraintsOnTheSameFieldNarrowEachOther() {
        assertThat(wanted("Event( provider == \"A\", id in (1, 2), id in (2, 3) )"))
                .containsExactly("A 2");
    }

    @Test
    void patternsAreFoundWhereverTheyStand() {
        String event = "Event( provider == \"A\", id == 1 )";
        for (String condition : List.of(
                "not " + event,
                "exists " + event,
                "not( " + event + " and Setting() )",
                "( " + event + " or Setting() )",
                "(or " + event + " Setting())",
                "$e : ( " + event + " or " + event + " )",
                "java.util.List() from collect( " + event + " )",
                "accumulate( $e : " + event + "; $n : count($e); $n > 3 )",
                "$n : Number() from accumulate( $e : " + event + ", count($e) )",
                "accumulate( $e : " + event + " and Setting(); $n : count($e) )",
                "groupby( $e : " + event + "; $h : $e.host(); $n : count($e) )")) {
            assertThat(wanted(condition)).as(condition).containsExactly("A 1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Event( level == 2 )",
                "Event( provider == \"A\" )",
                "Event( id == 1 )",
                "Event( provider == \"A\", id not in (3) )",
                "Event( provider == \"A\", !(id == 5) )",
                "Event( provider == \"A\", !(id == 5 || id == 6) )",
                "Event( provider == \"A\", id != 5 )",
                "Event( provider == \"A\", id > 5 )",
                "Event( provider == \"A\", 5 == id )",
                "Event( provider == \"A\", id == Ids.RESET )",
                "Event( provider == \"A\", id == $x )",
                "Event( provider == \"A\", id == \"5\" )",
                "Event( provider str[startsWith] \"A\", id == 5 )",
                "Event( provider matches \"A.*\", id == 5 )",
                "Event( provider == \"A\", eval( id == 5 ) )",
                "Event( provider == \"A\", hasCode(\"0x80072746\") )",
                "Event( provider == \"A\" && id == 1 || provider == \"B\" )",
                "Event( provider == \"A\", id == 1, id == 2 )"
            })
    void patternThatLeavesProviderOrIdOpenGivesNoKeys(String condition) {
        FoundPattern found = PatternWalk.of(parse(condition).getRules().get(0)).get(0);
        assertThat(WantedEventsReader.keys(found.pattern())).isEmpty();
        assertThat(wanted(condition)).isEmpty();
    }

    @Test
    void eventsThatAreDrawnFromAnExpressionAreNotAskedFor() {
        assertThat(wanted("$b : Burst() Event( level == 2 ) from $b.events()")).isEmpty();
    }

    @Test
    void patternKnowsItsLine() {
        var lines = PatternWalk.of(
                        parse("Setting()\n  not Event( id == 1 )").getRules().get(0))
                .stream()
                .map(FoundPattern::line)
                .toList();
        assertThat(lines).containsExactly(4, 5);
    }

    private static Stream<String> wanted(String condition) {
        return WantedEventsReader.read(parse(condition)).stream().map(EventKey::toString);
    }

    private static PackageDescr parse(String condition) {
        var parsed = DrlText.parse("package rules.symptoms.x\nrule \"r\"\nwhen\n  " + condition + "\nthen\nend\n");
        assertThat(parsed.errors()).as(condition).isEmpty();
        return parsed.tree().orElseThrow();
    }
}
