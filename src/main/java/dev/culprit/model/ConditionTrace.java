package dev.culprit.model;

import java.util.List;
import java.util.Set;

/**
 * One part of a rule's condition over one bundle.
 *
 * @param text the part as its author wrote it, on one line and without comments
 * @param line its line in the file, from 1
 * @param state what became of it
 * @param asks ids of the symptoms it speaks of
 * @param seen symptoms that decide it: what speaks of the right thing but does not fit, or what should not be there
 * @param looked where it was looked for, a coverage for each host and symptom; empty if it asks for no symptom
 */
public record ConditionTrace(
        String text, int line, ConditionState state, Set<String> asks, List<Symptom> seen, List<Coverage> looked) {
    public ConditionTrace {
        asks = Set.copyOf(asks);
        seen = seen.stream().sorted().toList();
        looked = looked.stream().distinct().sorted().toList();
    }
}
