package dev.culprit.knowledge;

import dev.culprit.knowledge.DroolsBuild.Outcome;
import dev.culprit.model.RuleProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks rule folders; what it accepts can be compiled, loaded and run. */
public final class RuleCheck {
    private final RuleDraft draft;
    private final List<RuleProblem> problems;
    private final Set<String> explained = new HashSet<>();

    /**
     * What a check found and what was compiled on the way.
     *
     * @param problems errors and warnings, by file and line
     * @param outcome the compiled rules; of no use if there are errors
     */
    record Result(List<RuleProblem> problems, Outcome outcome) {
        boolean isUsable() {
            return problems.stream().noneMatch(RuleProblem::isError);
        }
    }

    private RuleCheck(RuleDraft draft) {
        this.draft = draft;
        this.problems = new ArrayList<>(draft.problems());
    }

    /**
     * Checks a rule folder that stands by itself.
     *
     * @return errors and warnings, by file and line; empty if all is well
     */
    public static List<RuleProblem> check(Path folder) {
        return check(RuleBase.empty(), List.of(folder));
    }

    /**
     * Checks an author's folders on top of a rule base, whose pages, symptoms and limits they may name.
     *
     * @return errors and warnings, by file and line; empty if all is well
     */
    public static List<RuleProblem> check(RuleBase base, List<Path> folders) {
        return run("checked", RuleDraft.read(base, folders)).problems();
    }

    /**
     * Checks and compiles what was read.
     *
     * @param name name of the rule set, see {@link DroolsBuild#compile}
     */
    static Result run(String name, RuleDraft draft) {
        RuleCheck check = read(draft);
        Outcome outcome = new TrialCompile(check.problems, check.explained).run(name, draft.rules());
        return new Result(check.sorted(), outcome);
    }

    /** Checks all that can be checked without the compiler. */
    static List<RuleProblem> examine(RuleDraft draft) {
        return read(draft).sorted();
    }

    private static RuleCheck read(RuleDraft draft) {
        var check = new RuleCheck(draft);
        draft.rules().forEach(check::checkFile);
        new PageChecks(draft, check.problems::add).run();
        new CommandChecks(check.problems::add).run(draft.files());
        return check;
    }

    private List<RuleProblem> sorted() {
        Set<String> followed = problems.stream()
                .filter(problem -> problem.code().equals(Mistake.NOT_YAML.code()))
                .flatMap(problem -> followers(problem.file()).stream())
                .map(Mistake::code)
                .collect(Collectors.toSet());
        return problems.stream()
                .filter(problem -> !followed.contains(problem.code()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns what else would be said of rules while a catalogue cannot be read. */
    private static Set<Mistake> followers(String file) {
        return switch (file.substring(file.lastIndexOf('/') + 1)) {
            case "limits.yaml" -> Set.of(Mistake.UNKNOWN_LIMIT);
            case "symptoms.yaml" -> Set.of(Mistake.UNKNOWN_SYMPTOM, Mistake.UNUSED_SYMPTOM, Mistake.UNKNOWN_FACT);
            case "counters.yaml" -> Set.of(Mistake.UNKNOWN_COUNTER);
            default -> Set.of();
        };
    }

    private void checkFile(DrlFile file) {
        var source = new SourceText(file.file().text());
        ImportChecks.run(file, this::explain);
        new FileChecks(file, source, problems::add).run(draft.limits().byName().keySet());
        file.rules().forEach(rule -> {
            var explained = new CheckedRule(file, source, rule, this::explain);
            TypeChecks.run(explained);
            EvidenceChecks.run(explained);
            var checked = new CheckedRule(file, source, rule, problems::add);
            RuleShapeChecks.run(checked, draft.catalogue());
            PatternChecks.run(checked, draft.catalogue());
            NumberChecks.run(checked);
            if (file.phase() == Phase.JUDGEMENT) {
                AbsenceChecks.run(checked);
            }
        });
    }

    /** Notes a problem that the compiler would only repeat in worse words. */
    private void explain(RuleProblem problem) {
        problems.add(problem);
        explained.add(TrialCompile.key(problem.file(), problem.rule()));
    }
}
