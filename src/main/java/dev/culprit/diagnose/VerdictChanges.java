package dev.culprit.diagnose;

import dev.culprit.model.CausePage;
import dev.culprit.model.ConditionTrace;
import dev.culprit.model.Evidence.Role;
import dev.culprit.model.RuleTrace;
import dev.culprit.model.Strength;
import dev.culprit.model.Weighing;
import dev.culprit.model.WhyNot.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Works out what would have to be otherwise for a cause to be named, by the arithmetic of the ranking.
 *
 * <p>Rivals stay as they are, and evidence counts once for each symptom, as it does in an episode.
 */
final class VerdictChanges {
    private static final int MOST_ALONE = 3;
    private static final int MOST_TOGETHER = 4;

    private final List<RuleTrace> rules;
    private final double logOdds;
    private final double rivalsWeight;
    private final Map<String, Double> counted = new HashMap<>();

    /** A rule that does not fire, and what it would add. */
    private record Candidate(RuleTrace rule, double adds) {}

    VerdictChanges(CausePage page, Ranking ranking, List<RuleTrace> rules) {
        this.rules = rules;
        Optional<Episode> best = ranking.best(page.id());
        logOdds = best.map(Episode::logOdds).orElse(page.prior());
        rivalsWeight = best.map(ranking::rivalsWeight).orElse(0.0);
        best.ifPresent(episode -> episode.evidence().stream()
                .filter(item -> item.counted() && item.role() == Role.SUPPORTS)
                .forEach(item -> counted.put(item.about().id(), item.weight())));
    }

    /** Returns the changes: what rules it out, else single rules that would do, else the fewest that would together. */
    List<Change> list() {
        List<Change> without = ruledOut();
        if (!without.isEmpty()) {
            return without;
        }
        List<Candidate> candidates = rules.stream()
                .filter(rule -> !rule.fires())
                .map(rule -> new Candidate(rule, adds(rule)))
                .filter(candidate -> candidate.adds > 0)
                .sorted(Comparator.comparingDouble(Candidate::adds).reversed())
                .toList();
        List<Change> alone = candidates.stream()
                .filter(candidate -> confidence(candidate.adds) >= Ranking.SUSPECTED)
                .limit(MOST_ALONE)
                .map(candidate -> new Change(List.of(candidate.rule), true, confidence(candidate.adds)))
                .toList();
        return alone.isEmpty() ? together(candidates) : alone;
    }

    /** Returns the decisive contradictions that hold; what stays when one is gone is told by its confidence. */
    private List<Change> ruledOut() {
        return rules.stream()
                .filter(rule ->
                        rule.fires() && rule.gives().contains(new Weighing(Role.CONTRADICTS, Strength.DECISIVE)))
                .map(rule -> new Change(List.of(rule), false, confidence(Strength.DECISIVE.weight())))
                .toList();
    }

    private List<Change> together(List<Candidate> candidates) {
        var needed = new ArrayList<RuleTrace>();
        var taken = new HashMap<String, Double>();
        double sum = 0;
        for (Candidate candidate : candidates) {
            boolean twice = symptoms(candidate.rule).stream().anyMatch(taken::containsKey);
            if (!twice && needed.size() < MOST_TOGETHER && confidence(sum) < Ranking.SUSPECTED) {
                needed.add(candidate.rule);
                symptoms(candidate.rule).forEach(id -> taken.put(id, candidate.adds));
                sum += candidate.adds;
            }
        }
        return confidence(sum) < Ranking.SUSPECTED ? List.of() : List.of(new Change(needed, true, confidence(sum)));
    }

    /** Returns what a rule adds beyond the evidence that counts already for the symptoms it is about. */
    private double adds(RuleTrace rule) {
        double most = rule.gives().stream()
                .filter(weighing -> weighing.role() == Role.SUPPORTS)
                .mapToDouble(Weighing::weight)
                .max()
                .orElse(0);
        double already = symptoms(rule).stream()
                .mapToDouble(id -> counted.getOrDefault(id, 0.0))
                .max()
                .orElse(0);
        return most - already;
    }

    /** Returns the symptoms of the first part that asks for any: rules name there what their evidence is about. */
    private static Set<String> symptoms(RuleTrace rule) {
        return rule.conditions().stream()
                .map(ConditionTrace::asks)
                .filter(ids -> !ids.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private double confidence(double more) {
        double own = Math.exp(logOdds + more);
        return own / (1 + own + rivalsWeight);
    }
}
