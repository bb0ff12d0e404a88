package dev.culprit.knowledge;

import dev.culprit.model.RuleProblem;
import java.util.List;
import java.util.stream.Collectors;

/** An author's rules cannot be used; the message lists every problem, one a line. */
public final class RuleBaseException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<RuleProblem> problems;

    RuleBaseException(List<RuleProblem> problems) {
        super(problems.stream().map(RuleProblem::text).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Returns the problems by file and line, warnings included. */
    public List<RuleProblem> problems() {
        return problems;
    }
}
