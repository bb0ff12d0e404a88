package dev.culprit.model;

import java.util.List;

/**
 * Why a cause was or was not named for one bundle.
 *
 * @param page the cause
 * @param outcome what is said about it
 * @param rules its rules, in the order they are written
 * @param symptoms rules that would name the symptoms those rules lack, where the logs to see them are there
 * @param nearMisses values that just missed a threshold of any of these rules
 * @param changes what would change the verdict, least first; empty if the cause is found
 */
public record WhyNot(
        CausePage page,
        CauseOutcome outcome,
        List<RuleTrace> rules,
        List<RuleTrace> symptoms,
        List<NearMiss> nearMisses,
        List<Change> changes) {

    /**
     * Rules that together would change the verdict.
     *
     * @param rules the rules: some that do not fire and would have to, or one against the cause that fires and would not
     * @param fire whether they would have to fire; else, not to fire
     * @param confidence probability of the cause then, beside its rivals as they are, 0 to 1
     */
    public record Change(List<RuleTrace> rules, boolean fire, double confidence) {
        public Change {
            rules = List.copyOf(rules);
        }
    }

    public WhyNot {
        rules = List.copyOf(rules);
        symptoms = List.copyOf(symptoms);
        nearMisses = nearMisses.stream().distinct().sorted().toList();
        changes = List.copyOf(changes);
    }
}
