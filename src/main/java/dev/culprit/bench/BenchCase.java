package dev.culprit.bench;

import dev.culprit.knowledge.CorpusCase;
import dev.culprit.model.Diagnosis;
import dev.culprit.model.Evidence;
import dev.culprit.model.Finding;
import dev.culprit.model.Observations;
import dev.culprit.model.Span;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A case of the corpus as it was observed and judged.
 *
 * @param corpusCase the case
 * @param observations what its bundle holds
 * @param window the time its arguments ask about
 * @param diagnosis what the rules say of it
 */
record BenchCase(CorpusCase corpusCase, Observations observations, Optional<Span> window, Diagnosis diagnosis) {

    /** Returns the causes that are true of it. */
    Set<String> truth() {
        return corpusCase.expected().named().stream()
                .map(CorpusCase.Named::cause)
                .collect(Collectors.toSet());
    }

    /** Returns the causes that may be named beside those: neither right nor wrong. */
    Set<String> mayName() {
        return new HashSet<>(corpusCase.expected().mayName());
    }

    /** Returns the causes that are true of it and found. */
    List<Finding> rightFindings() {
        return diagnosis.findings().stream()
                .filter(finding -> truth().contains(finding.page().id()))
                .toList();
    }

    /**
     * Returns the causes that stay true where some sources are gone: those of which the strongest evidence is left. One that
     * was not named at all has none to lose.
     *
     * @param gone tells what is gone
     */
    Set<String> truthWithout(Predicate<Evidence> gone) {
        return truth().stream()
                .filter(cause -> {
                    List<Finding> findings = diagnosis.findings().stream()
                            .filter(finding -> finding.page().id().equals(cause))
                            .toList();
                    return findings.isEmpty()
                            || findings.stream()
                                    .anyMatch(finding ->
                                            strongest(finding).stream().anyMatch(gone.negate()));
                })
                .collect(Collectors.toSet());
    }

    private static List<Evidence> strongest(Finding finding) {
        List<Evidence> counted = supporting(finding);
        double most = counted.stream().mapToDouble(Evidence::weight).max().orElse(0);
        return counted.stream().filter(evidence -> evidence.weight() == most).toList();
    }

    /** Returns the evidence that a finding rests on, strongest first. */
    static List<Evidence> supporting(Finding finding) {
        return finding.evidence().stream()
                .filter(evidence -> evidence.counted() && evidence.role() == Evidence.Role.SUPPORTS)
                .sorted(Comparator.comparingDouble(Evidence::weight)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
