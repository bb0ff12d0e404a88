package dev.culprit.diagnose;

import dev.culprit.knowledge.RuleAnnotations;
import dev.culprit.knowledge.RuleBase;
import dev.culprit.model.Diagnosis;
import dev.culprit.model.Limits;
import dev.culprit.model.Observations;
import dev.culprit.model.RuleTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/**
 * Measures what each rule costs, by running each alone.
 *
 * <p>Inside one session the rules share their patterns, and the engine tells nobody which rule it evaluates a pattern for.
 */
public final class RuleProfile {
    private final RuleBase rules;
    private final Limits limits;

    public RuleProfile(RuleBase rules, Limits limits) {
        this.rules = rules;
        this.limits = limits;
    }

    /**
     * Returns the time of each rule, the slowest first.
     *
     * @param observations what the perception works on
     * @param diagnosis what came of it: its symptoms and coverage are what the judgement works on
     */
    public List<RuleTime> of(Observations observations, Diagnosis diagnosis) {
        var times = new ArrayList<RuleTime>();
        var recorder = new SymptomRecorder(limits);
        measure(
                RuleBase::perception,
                RuleAnnotations::symptom,
                Diagnostician.seen(observations),
                Map.of("limits", limits, "perception", recorder),
                times);
        var caseFile = new CaseFile(limits);
        measure(
                RuleBase::judgement,
                RuleAnnotations::cause,
                Diagnostician.considered(observations, diagnosis.symptoms(), diagnosis.coverage()),
                Map.of("limits", limits, "verdict", caseFile),
                times);
        return times.stream().sorted().toList();
    }

    private void measure(
            Function<RuleBase, KieBase> phase,
            Function<Rule, String> subject,
            Collection<?> facts,
            Map<String, Object> globals,
            List<RuleTime> times) {
        for (KiePackage part : phase.apply(rules).getKiePackages()) {
            for (Rule rule : part.getRules()) {
                RuleBase only = rules.only(part.getName(), rule.getName());
                KieBase loaded = phase.apply(only);
                var alone = new RulePhase(only, unused -> loaded, subject);
                var fired = new long[1];
                long start = System.nanoTime();
                alone.run(facts, globals, match -> fired[0]++, () -> {});
                var elapsed = Duration.ofNanos(System.nanoTime() - start);
                String file = rules.fileOf(part.getName());
                times.add(new RuleTime(file, rule.getName(), subject.apply(rule), elapsed, fired[0]));
            }
        }
    }
}
