package dev.culprit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.CauseKind;
import dev.culprit.model.CausePage;
import dev.culprit.model.RuleProblem;
import dev.culprit.model.Scope;
import dev.culprit.model.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest {
    private final List<RuleProblem> problems = new ArrayList<>();

    @Test
    void pageIsReadWhole() {
        CausePage page = read(RuleTexts.PAGE).orElseThrow();

        assertThat(problems).isEmpty();
        assertThat(page.id()).isEqualTo("nic-link-flap");
        assertThat(page.kind()).isEqualTo(CauseKind.FAULT);
        assertThat(page.severity()).isEqualTo(Severity.HIGH);
        assertThat(page.scope()).isEqualTo(Scope.HOST);
        assertThat(page.window()).contains(Duration.ofSeconds(60));
        assertThat(page.needs().groups())
                .containsExactly(List.of("nic.link-down"), List.of("migration.reset", "nic.jumbo"));
        assertThat(page.remediation())
                .containsExactly(new CausePage.Remediation("Change the cable", "", "yes", CausePage.Condition.NONE));
        assertThat(page.references()).containsExactly(new CausePage.Reference("A book", ""));
        assertThat(page.sections().keySet()).containsExactlyElementsOf(PageSections.HEADINGS);
        assertThat(page.sections()).containsEntry("Repair", "Change it.");
    }

    @ParameterizedTest
    @CsvSource({"5m, PT5M", "2h, PT2H", "1d, PT24H"})
    void windowHasUnits(String written, Duration meant) {
        assertThat(read(RuleTexts.PAGE.replace("60s", written)).orElseThrow().window())
                .contains(meant);
        assertThat(problems).isEmpty();
    }

    @Test
    void wholeBundleIsAWindowWithoutEnd() {
        assertThat(read(RuleTexts.PAGE.replace("60s", "whole")).orElseThrow().window())
                .isEmpty();
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "window: 60s|window: soon|9|'soon' is no window|60s",
                "kind: fault|kind: mistake|5|there is no kind 'mistake'|fault, consequence",
                "title: The link|titel: The link|3|there is no field 'titel' here|fields: id, title",
                "severity: high||2|'severity' is missing|add severity",
                "id: nic-link-flap|id: other|2|id 'other' is not the name of the page|write id: nic-link-flap",
                "area: network|area: storage|4|area 'storage' is not the folder 'network'|write area: network",
                "on: host|on: moon|13|'moon' is no place to run a command|host or peer",
                "readOnly: true|readOnly: maybe|13|readOnly is 'maybe'|true or false",
                "helps: [nic.jumbo]|helps: nic.jumbo|11|'helps' is the text 'nic.jumbo', not a list|write helps: [",
                "## Repair|## Fix|34|the section '## Fix' is not one of a page's|### heading",
                "Change it.||34|the section '## Repair' is empty|write it",
                "scope: host|scope: 'host|8|this is not YAML|quotes",
                "[{title: A book}]|[]|15|a page names at least one source|references"
            })
    void mistakeIsNamedWithItsLine(String right, String wrong, int line, String message, String hint) {
        read(RuleTexts.PAGE.replace(right, wrong == null ? "" : wrong));

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("rules/causes/network/nic-link-flap.md");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.message()).contains(message);
            assertThat(problem.hint()).contains(hint);
        });
    }

    @Test
    void pageWithoutFrontMatterIsNoPage() {
        assertThat(read("# Title\n")).isEmpty();
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("begins with front matter"));
    }

    @ParameterizedTest
    @CsvSource({"Confirm, Count., 32", "How sure is this, Quite., 36"})
    void missingSectionIsNamedWhereItBelongs(String heading, String text, int line) {
        read(RuleTexts.PAGE.replace("## " + heading + "\n" + text + "\n", ""));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("missing-section");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.message()).isEqualTo("the section '## " + heading + "' is missing");
            assertThat(problem.hint()).startsWith("write it; a page has the sections What you see, Why it happens");
        });
    }

    @Test
    void sectionsKeepTheirOrder() {
        read(RuleTexts.PAGE
                .replace("## Confirm", "## X")
                .replace("## Repair", "## Confirm")
                .replace("## X", "## Repair"));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(34);
            assertThat(problem.message()).isEqualTo("the section '## Confirm' is not in its place");
        });
    }

    private Optional<CausePage> read(String text) {
        String name = "causes/network/nic-link-flap.md";
        return Pages.read(new RuleFile(RuleFile.Role.PAGE, name, "rules/" + name, text), YamlText::read, problems::add);
    }
}
