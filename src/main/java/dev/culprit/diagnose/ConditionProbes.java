package dev.culprit.diagnose;

import dev.culprit.knowledge.RuleProbe;
import dev.culprit.knowledge.RuleProbe.Part;
import dev.culprit.knowledge.RuleProbe.Sort;
import dev.culprit.knowledge.RuleProbes;
import dev.culprit.model.ConditionState;
import dev.culprit.model.ConditionTrace;
import dev.culprit.model.Coverage;
import dev.culprit.model.CoverageState;
import dev.culprit.model.Limits;
import dev.culprit.model.RuleTrace;
import dev.culprit.model.Symptom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** Asks the facts of one group for the conditions of rules, part by part. */
final class ConditionProbes {
    private final RuleProbes probes;
    private final Limits limits;
    private final Collection<?> facts;
    private final List<Symptom> symptoms;
    private final List<Coverage> coverage;

    /**
     * Prepares to ask.
     *
     * @param facts what the rules of this phase work on
     * @param symptoms what was perceived
     * @param coverage whether each symptom could have been perceived on each host
     */
    ConditionProbes(
            RuleProbes probes, Limits limits, Collection<?> facts, List<Symptom> symptoms, List<Coverage> coverage) {
        this.probes = probes;
        this.limits = limits;
        this.facts = facts;
        this.symptoms = symptoms;
        this.coverage = coverage;
    }

    /** Returns every rule with what became of its condition. */
    List<RuleTrace> trace() {
        Set<String> fired = fired();
        return probes.rules().stream().map(rule -> trace(fired, rule)).toList();
    }

    /** Returns the names of the probes that hold. */
    private Set<String> fired() {
        var names = new HashSet<String>();
        KieSession session = probes.probes().newKieSession();
        try {
            boolean limited = probes.probes().getKiePackages().stream()
                    .flatMap(part -> part.getGlobalVariables().stream())
                    .anyMatch(global -> global.getName().equals("limits"));
            if (limited) {
                session.setGlobal("limits", limits);
            }
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void beforeMatchFired(BeforeMatchFiredEvent event) {
                    names.add(event.getMatch().getRule().getName());
                }
            });
            facts.forEach(session::insert);
            session.fireAllRules();
            return names;
        } finally {
            session.dispose();
        }
    }

    private RuleTrace trace(Set<String> fired, RuleProbe rule) {
        var conditions = new ArrayList<ConditionTrace>();
        boolean holds = true;
        for (Part part : rule.parts()) {
            boolean failedBefore = !holds;
            holds = holds && fired.contains(part.upToHere());
            boolean open = failedBefore && part.alone().isEmpty();
            boolean met = failedBefore ? part.alone().filter(fired::contains).isPresent() : holds;
            conditions.add(open ? unasked(part) : answered(part, met));
        }
        return new RuleTrace(rule.name(), rule.about(), rule.file(), rule.line(), rule.gives(), conditions);
    }

    private static ConditionTrace unasked(Part part) {
        return new ConditionTrace(part.text(), part.line(), ConditionState.OPEN, part.symptoms(), List.of(), List.of());
    }

    private ConditionTrace answered(Part part, boolean met) {
        if (met || part.sort() == Sort.OTHER) {
            ConditionState state = met ? ConditionState.MET : ConditionState.NOT_MET;
            return new ConditionTrace(part.text(), part.line(), state, part.symptoms(), List.of(), List.of());
        }
        List<Coverage> looked = coverageOf(part.symptoms());
        List<Symptom> seen = part.sort() == Sort.COVERED
                ? List.of()
                : symptoms.stream()
                        .filter(symptom -> part.symptoms().contains(symptom.id()))
                        .toList();
        boolean noData = switch (part.sort()) {
            case COVERED -> true;
            case SEEN ->
                seen.isEmpty() && looked.stream().noneMatch(covered -> covered.state() == CoverageState.PRESENT);
            case NOT_SEEN, OTHER -> false;
        };
        return new ConditionTrace(
                part.text(),
                part.line(),
                noData ? ConditionState.NO_DATA : ConditionState.NOT_MET,
                part.symptoms(),
                seen,
                looked);
    }

    private List<Coverage> coverageOf(Set<String> ids) {
        return coverage.stream()
                .filter(covered -> ids.contains(covered.symptom()))
                .toList();
    }
}
