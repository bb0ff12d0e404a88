package dev.culprit.report;

import dev.culprit.model.RuleProblem;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes what a check of rules found as JSON, for editors. */
public final class RuleProblemsJson {

    /**
     * Writes {@code {errors, warnings, problems: [{file, line, column, rule, severity, code, message, hint}]}}; the writer is
     * neither flushed nor closed. Line, column, rule and hint are left out where they are not known.
     *
     * @param problems what was found, in the order to write
     * @throws IOException if the writer fails
     */
    public void write(List<RuleProblem> problems, Writer out) throws IOException {
        long errors = problems.stream().filter(RuleProblem::isError).count();
        Json.document(out, json -> {
            json.number("errors", errors);
            json.number("warnings", problems.size() - errors);
            json.objects("problems", problems, problem -> write(problem, json));
        });
    }

    private static void write(RuleProblem problem, Json json) throws IOException {
        json.always("file", problem.file());
        if (problem.line() > 0) {
            json.number("line", problem.line());
        }
        if (problem.column() > 0) {
            json.number("column", problem.column());
        }
        json.text("rule", problem.rule());
        json.always("severity", problem.level().label());
        json.always("code", problem.code());
        json.always("message", problem.message());
        json.text("hint", problem.hint());
    }
}
