package dev.culprit.diagnose;

import dev.culprit.knowledge.RuleAnnotations;
import dev.culprit.knowledge.RuleBase;
import dev.culprit.model.CauseOutcome;
import dev.culprit.model.CausePage;
import dev.culprit.model.Coverage;
import dev.culprit.model.Diagnosis;
import dev.culprit.model.Finding;
import dev.culprit.model.Limits;
import dev.culprit.model.NearMiss;
import dev.culprit.model.Observations;
import dev.culprit.model.Problem;
import dev.culprit.model.Span;
import dev.culprit.model.Symptom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names the causes behind what was observed; one call for each bundle, safe to share between threads. */
public final class Diagnostician {
    private final RuleBase rules;
    private final Limits limits;
    private final Set<String> overlooked;

    /**
     * Takes a rule base and the thresholds of this run.
     *
     * @param limits the thresholds of the rule base, possibly with changes for this run
     */
    public Diagnostician(RuleBase rules, Limits limits) {
        this(rules, limits, Set.of());
    }

    private Diagnostician(RuleBase rules, Limits limits, Set<String> overlooked) {
        this.rules = rules;
        this.limits = limits;
        this.overlooked = overlooked;
    }

    /** Returns one that judges as if some symptoms, by their ids, had not been there; their logs are covered as before. */
    public Diagnostician overlooking(Set<String> symptoms) {
        var all = new HashSet<>(overlooked);
        all.addAll(symptoms);
        return new Diagnostician(rules, limits, Set.copyOf(all));
    }

    /**
     * Runs both phases and weighs the evidence, for each cluster by itself.
     *
     * @param observations everything observed
     * @param window the time the user asked about; empty for all
     */
    public Diagnosis diagnose(Observations observations, Optional<Span> window) {
        return JoinedDiagnoses.of(ClusterGroups.of(observations).stream()
                .map(group -> new JoinedDiagnoses.OfCluster(
                        group.cluster(), diagnose(group.cluster(), group.observations(), window)))
                .toList());
    }

    private Diagnosis diagnose(String cluster, Observations observations, Optional<Span> window) {
        Judged judged = judge(observations);
        return conclude(cluster, judged, window).with(judged.nearMisses(), judged.problems(), judged.fired());
    }

    /** Runs both phases over one group. */
    Judged judge(Observations observations) {
        var perception = new RulePhase(rules, RuleBase::perception, RuleAnnotations::symptom);
        var recorder = new SymptomRecorder(limits);
        perception.run(
                seen(observations),
                Map.of("limits", limits, "perception", recorder),
                recorder::beforeMatch,
                recorder::restart);
        List<Symptom> symptoms = recorder.symptoms().stream()
                .filter(symptom -> !overlooked.contains(symptom.id()))
                .toList();
        var coverage = new CoverageMap(
                observations, rules.catalogue(), perception.failures().keySet());
        var judgement = new RulePhase(rules, RuleBase::judgement, RuleAnnotations::cause);
        var caseFile = new CaseFile(limits);
        judgement.run(
                considered(observations, symptoms, coverage.ofEveryNode()),
                Map.of("limits", limits, "verdict", caseFile),
                caseFile::beforeMatch,
                caseFile::restart);
        var nearMisses = new ArrayList<NearMiss>(recorder.nearMisses());
        nearMisses.addAll(caseFile.nearMisses());
        var problems = new ArrayList<Problem>(perception.problems());
        problems.addAll(judgement.problems());
        var fired = perception.fired();
        fired.addAll(judgement.fired());
        return new Judged(
                symptoms,
                coverage,
                new Ranking(rules.pages(), caseFile),
                nearMisses,
                judgement.failures(),
                problems,
                fired);
    }

    /** Returns what the perception works on. */
    static Collection<?> seen(Observations observations) {
        var facts = new ArrayList<Object>(observations.hosts());
        facts.addAll(observations.events());
        facts.addAll(observations.tallies());
        facts.addAll(observations.series());
        facts.addAll(observations.settings());
        return facts;
    }

    /** Returns what the judgement works on. */
    static Collection<?> considered(Observations observations, List<Symptom> symptoms, List<Coverage> coverage) {
        var facts = new ArrayList<Object>(observations.hosts());
        facts.addAll(coverage);
        facts.addAll(observations.settings());
        facts.addAll(symptoms);
        return facts;
    }

    private Diagnosis conclude(String cluster, Judged judged, Optional<Span> window) {
        var judge = new OutcomeJudge(judged.ranking(), judged.coverage(), rules::page, window);
        var writer = new FindingWriter(cluster, judged.ranking(), judged.coverage(), judge, judged.symptoms());
        List<CausePage> pages = rules.pages();
        List<Finding> findings = Consequences.tied(FindingOrder.rank(pages.stream()
                .filter(page -> !judged.brokenCauses().containsKey(page.id()))
                .flatMap(page -> writer.write(page).stream())
                .toList()));
        List<CauseOutcome> outcomes = pages.stream()
                .map(page -> judge.judge(page, findings, judged.brokenCauses()))
                .toList();
        return new Diagnosis(
                findings,
                outcomes,
                judged.symptoms(),
                judged.coverage().all(),
                Incidents.of(judged.symptoms(), findings),
                List.of(),
                List.of(),
                Collections.emptySortedSet());
    }
}
