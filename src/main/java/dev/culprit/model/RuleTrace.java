package dev.culprit.model;

import java.util.List;

/**
 * A rule over one bundle, part by part.
 *
 * @param rule its name
 * @param about the symptom or cause it is about
 * @param file path of its file
 * @param line its line in the file, from 1
 * @param gives the evidence it gives when it fires; empty for a rule that names a symptom
 * @param conditions the parts of its condition, in the order they are written
 */
public record RuleTrace(
        String rule, String about, String file, int line, List<Weighing> gives, List<ConditionTrace> conditions) {
    public RuleTrace {
        gives = List.copyOf(gives);
        conditions = List.copyOf(conditions);
    }

    /** Tells whether every part holds, so that the rule fires. */
    public boolean fires() {
        return conditions.stream().allMatch(condition -> condition.state() == ConditionState.MET);
    }

    /** Returns the state of the first part that does not hold; {@link ConditionState#MET} if all do. */
    public ConditionState state() {
        return conditions.stream()
                .map(ConditionTrace::state)
                .filter(state -> state != ConditionState.MET)
                .findFirst()
                .orElse(ConditionState.MET);
    }

    /** Tells whether it gives evidence in that direction. */
    public boolean gives(Evidence.Role role) {
        return gives.stream().anyMatch(weighing -> weighing.role() == role);
    }
}
