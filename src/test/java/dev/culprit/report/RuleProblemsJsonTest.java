package dev.culprit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.culprit.model.RuleProblem;
import dev.culprit.model.RuleProblem.Level;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleProblemsJsonTest {
    private static final RuleProblem PLACED = new RuleProblem(
            Level.ERROR, "unknown-limit", "my/a.drl", 7, 12, "a rule", "there is no limit 'x'", "did you mean y?");
    private static final RuleProblem WHOLE_FILE =
            new RuleProblem(Level.WARNING, "unreadable-file", "my/b.md", 0, 0, "", "cannot be read", "");

    @Test
    void problemsKeepTheirOrderAndLeaveOutWhatIsNotKnown() throws IOException {
        assertThat(written(List.of(PLACED, WHOLE_FILE))).isEqualTo(new ObjectMapper().readTree("""
                {"errors": 1, "warnings": 1, "problems": [
                  {"file": "my/a.drl", "line": 7, "column": 12, "rule": "a rule", "severity": "error",
                   "code": "unknown-limit", "message": "there is no limit 'x'", "hint": "did you mean y?"},
                  {"file": "my/b.md", "severity": "warning", "code": "unreadable-file", "message": "cannot be read"}]}
                """));
    }

    @Test
    void nothingWrongIsAnEmptyList() throws IOException {
        assertThat(written(List.of()))
                .isEqualTo(new ObjectMapper().readTree("{\"errors\": 0, \"warnings\": 0, \"problems\": []}"));
    }

    private static JsonNode written(List<RuleProblem> problems) throws IOException {
        var out = new StringWriter();
        new RuleProblemsJson().write(problems, out);
        return new ObjectMapper().readTree(out.toString());
    }
}
