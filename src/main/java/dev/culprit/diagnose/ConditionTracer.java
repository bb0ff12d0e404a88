package dev.culprit.diagnose;

import dev.culprit.knowledge.RuleBase;
import dev.culprit.knowledge.RuleProbes;
import dev.culprit.model.CauseOutcome;
import dev.culprit.model.CausePage;
import dev.culprit.model.ConditionState;
import dev.culprit.model.ConditionTrace;
import dev.culprit.model.Coverage;
import dev.culprit.model.CoverageState;
import dev.culprit.model.Diagnosis;
import dev.culprit.model.Limits;
import dev.culprit.model.NearMiss;
import dev.culprit.model.Observations;
import dev.culprit.model.RuleTrace;
import dev.culprit.model.Verdict;
import dev.culprit.model.WhyNot;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tells why a cause was not named: which part of which rule failed, and what would change the verdict. */
public final class ConditionTracer {
    private final RuleBase rules;
    private final Limits limits;

    /**
     * Takes a rule base and the thresholds of this run.
     *
     * @param limits the thresholds of the rule base, possibly with changes for this run
     */
    public ConditionTracer(RuleBase rules, Limits limits) {
        this.rules = rules;
        this.limits = limits;
    }

    /** A group of hosts and what was made of it. */
    private record JudgedGroup(Observations observations, Judged judged) {
        double confidence(String cause) {
            return judged.ranking()
                    .best(cause)
                    .map(judged.ranking()::confidence)
                    .orElse(0.0);
        }
    }

    /**
     * Traces the rules of a cause over a diagnosed bundle; of several clusters, over the one in which most speaks for it.
     *
     * @param page the cause
     * @param diagnosis what was concluded from the observations
     */
    public WhyNot trace(CausePage page, Observations observations, Diagnosis diagnosis) {
        CauseOutcome outcome = diagnosis.outcomes().stream()
                .filter(known -> known.cause().equals(page.id()))
                .findFirst()
                .orElseThrow();
        if (outcome.verdict() == Verdict.ERROR) {
            return new WhyNot(page, outcome, List.of(), List.of(), List.of(), List.of());
        }
        var diagnostician = new Diagnostician(rules, limits);
        JudgedGroup group = ClusterGroups.of(observations).stream()
                .map(ClusterGroups.Group::observations)
                .map(part -> new JudgedGroup(part, diagnostician.judge(part)))
                .max(Comparator.comparingDouble(judged -> judged.confidence(page.id())))
                .orElseThrow();
        List<RuleTrace> judged = traceCause(page, group);
        var changes = new VerdictChanges(page, group.judged().ranking(), judged);
        return new WhyNot(
                page,
                outcome,
                judged,
                traceSymptoms(unseen(judged), group),
                nearMisses(judged, group.judged()),
                outcome.verdict() == Verdict.FOUND ? List.of() : changes.list());
    }

    private List<RuleTrace> traceCause(CausePage page, JudgedGroup group) {
        List<Coverage> coverage = group.judged().coverage().ofEveryNode();
        return new ConditionProbes(
                        RuleProbes.ofCause(rules, page.id()),
                        limits,
                        Diagnostician.considered(
                                group.observations(), group.judged().symptoms(), coverage),
                        group.judged().symptoms(),
                        coverage)
                .trace();
    }

    private List<RuleTrace> traceSymptoms(Set<String> symptoms, JudgedGroup group) {
        if (symptoms.isEmpty()) {
            return List.of();
        }
        return new ConditionProbes(
                        RuleProbes.ofSymptoms(rules, symptoms),
                        limits,
                        Diagnostician.seen(group.observations()),
                        List.of(),
                        List.of())
                .trace();
    }

    /** Returns symptoms that rules for the cause lack although somewhere they would have been seen. */
    private static Set<String> unseen(List<RuleTrace> judged) {
        var ids = new TreeSet<String>();
        for (RuleTrace rule : judged) {
            for (ConditionTrace condition : rule.conditions()) {
                if (condition.state() == ConditionState.NOT_MET
                        && condition.seen().isEmpty()) {
                    condition.looked().stream()
                            .filter(covered -> covered.state() == CoverageState.PRESENT)
                            .forEach(covered -> ids.add(covered.symptom()));
                }
            }
        }
        return ids;
    }

    private List<NearMiss> nearMisses(List<RuleTrace> judged, Judged group) {
        Set<String> asked = new TreeSet<>();
        judged.forEach(rule -> rule.conditions()
                .forEach(condition -> condition.looked().forEach(covered -> asked.add(covered.symptom()))));
        Set<String> names = new HashSet<>(RuleProbes.namesOf(rules, asked));
        judged.forEach(rule -> names.add(rule.rule()));
        return group.nearMisses().stream()
                .filter(miss -> names.contains(miss.rule()))
                .toList();
    }
}
