package dev.culprit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.CounterName;
import java.util.List;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PackageDescr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WantedCountersReaderTest {

    @Test
    void literalsAreReadFromEveryForm() {
        assertThat(wanted("CounterSeries( object == \"A\", counter == \"x\" )")).containsExactly("\\A(*)\\x");
        assertThat(wanted("CounterSeries( object == \"A\" && counter == \"x\", $h : host )"))
                .containsExactly("\\A(*)\\x");
        assertThat(wanted("CounterSeries( object == 'A', counter in ( \"x\", \"y/sec\" ), growth > 0 )"))
                .containsExactly("\\A(*)\\x", "\\A(*)\\y/sec");
    }

    @Test
    void alternativesAreNotMixed() {
        assertThat(wanted(
                        "CounterSeries( object == \"A\" && counter == \"x\" || object == \"B\" && counter == \"y\" )"))
                .containsExactly("\\A(*)\\x", "\\B(*)\\y");
    }

    @Test
    void patternsAreFoundWhereverTheyStand() {
        String series = "CounterSeries( object == \"A\", counter == \"x\" )";
        for (String condition : List.of(
                "not " + series,
                "( " + series + " or Setting() )",
                "java.util.List() from collect( " + series + " )",
                "accumulate( $s : " + series + "; $n : count($s); $n > 3 )")) {
            assertThat(wanted(condition)).as(condition).containsExactly("\\A(*)\\x");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CounterSeries()",
                "CounterSeries( object == \"A\" )",
                "CounterSeries( counter == \"x\" )",
                "CounterSeries( object == \"A\", counter != \"x\" )",
                "CounterSeries( object == \"A\", counter == $x )",
                "CounterSeries( object == \"A\", counter == 5 )",
                "CounterSeries( object == \"A\", counter == \"\" )",
                "CounterSeries( object == \"A\" && counter == \"x\" || object == \"B\" )",
                "$l : java.util.List() CounterSeries( object == \"A\", counter == \"x\" ) from $l"
            })
    void patternThatLeavesSomethingOpenOrIsDrawnAsksForNothing(String condition) {
        assertThat(wanted(condition)).isEmpty();
    }

    private static Stream<String> wanted(String condition) {
        return WantedCountersReader.read(parse(condition)).stream().map(CounterName::path);
    }

    private static PackageDescr parse(String condition) {
        var parsed = DrlText.parse("package rules.symptoms.x\nrule \"r\"\nwhen\n  " + condition + "\nthen\nend\n");
        assertThat(parsed.errors()).as(condition).isEmpty();
        return parsed.tree().orElseThrow();
    }
}
