package dev.culprit.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All that diagnosis says about one bundle, each list in its order.
 *
 * @param findings causes that are named, best first
 * @param outcomes every known cause once, by id
 * @param symptoms what was perceived
 * @param coverage whether each known symptom could have been seen on each host
 * @param incidents when things happened
 * @param nearMisses values that just missed a threshold
 * @param problems rules that failed
 * @param fired rules that fired
 */
public record Diagnosis(
        List<Finding> findings,
        List<CauseOutcome> outcomes,
        List<Symptom> symptoms,
        List<Coverage> coverage,
        List<Incident> incidents,
        List<NearMiss> nearMisses,
        List<Problem> problems,
        SortedSet<FiredRule> fired) {
    public Diagnosis {
        findings = List.copyOf(findings);
        outcomes = outcomes.stream().sorted().toList();
        symptoms = symptoms.stream().sorted().toList();
        coverage = coverage.stream().sorted().toList();
        incidents = incidents.stream().sorted().toList();
        nearMisses = nearMisses.stream().distinct().sorted().toList();
        problems = problems.stream().sorted().toList();
        fired = Collections.unmodifiableSortedSet(new TreeSet<>(fired));
    }

    /** Returns the same diagnosis with what the rules noted beside it, which of them failed and which fired. */
    public Diagnosis with(List<NearMiss> noted, List<Problem> failed, SortedSet<FiredRule> active) {
        return new Diagnosis(findings, outcomes, symptoms, coverage, incidents, noted, failed, active);
    }
}
