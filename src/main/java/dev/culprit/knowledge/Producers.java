package dev.culprit.knowledge;

import dev.culprit.knowledge.Branches.Literal;
import dev.culprit.knowledge.RuleDraft.PageFile;
import dev.culprit.model.RuleProblem;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Checks that every symptom a cause speaks of can come into being. */
final class Producers {
    private final RuleDraft draft;
    private final Consumer<RuleProblem> problems;
    private final Set<String> produced = new HashSet<>();

    Producers(RuleDraft draft, Consumer<RuleProblem> problems) {
        this.draft = draft;
        this.problems = problems;
        var replaced = new HashSet<String>();
        for (DrlFile rules : draft.rules()) {
            replaced.add(rules.packageName());
            if (rules.phase() == Phase.PERCEPTION) {
                produced.addAll(annotated(rules));
            }
        }
        draft.base().files().values().stream()
                .map(LoadableRules::file)
                .filter(file -> file.phase() == Phase.PERCEPTION && !replaced.contains(file.packageName()))
                .forEach(file -> produced.addAll(file.annotated()));
    }

    /** Returns the values of the annotations that the rules of a file bear. */
    static Set<String> annotated(DrlFile file) {
        var values = new HashSet<String>();
        for (RuleDescr rule : file.rules()) {
            AnnotationDescr annotation = rule.getAnnotation(file.phase().annotation());
            if (annotation != null) {
                values.add(RuleShapeChecks.valueOf(annotation));
            }
        }
        return values;
    }

    void run() {
        for (PageFile own : draft.ownPages().values()) {
            PageChecks.symptoms(own.page()).forEach(id -> check(own.file(), PageChecks.lineOf(own.file(), id), id));
        }
        for (DrlFile rules : draft.rules()) {
            if (rules.phase() == Phase.JUDGEMENT) {
                named(rules).forEach((id, line) -> check(rules.file(), line, id));
            }
        }
    }

    private void check(RuleFile file, int line, String id) {
        if (draft.catalogue().symptoms().containsKey(id) && !produced.contains(id)) {
            problems.accept(Mistake.UNPRODUCED_SYMPTOM.warning(
                    file.shown(),
                    line,
                    "no rule names the symptom '" + id + "'",
                    "write a rule with @symptom(\"" + id + "\") in symptoms/, or do without it"));
        }
    }

    private static Map<String, Integer> named(DrlFile rules) {
        var lines = new LinkedHashMap<String, Integer>();
        rules.rules().stream()
                .flatMap(rule -> PatternWalk.of(rule).stream())
                .filter(found -> found.matches("Symptom"))
                .forEach(found -> Branches.of(found.pattern(), Set.of("id")).stream()
                        .flatMap(branch -> branch.of("id").stream())
                        .map(Literal::value)
                        .forEach(id -> lines.putIfAbsent(id, found.line())));
        return lines;
    }
}
