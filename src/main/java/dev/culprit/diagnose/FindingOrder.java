package dev.culprit.diagnose;

import dev.culprit.model.CauseKind;
import dev.culprit.model.Finding;
import java.util.ArrayList;
import java.util.List;

/** Ranks findings: best first, but a consequence or benign explanation never above the fault that explains it. */
final class FindingOrder {
    private FindingOrder() {}

    static List<Finding> rank(List<Finding> findings) {
        var waiting = new ArrayList<>(findings.stream().sorted().toList());
        var ranked = new ArrayList<Finding>();
        while (!waiting.isEmpty()) {
            Finding next = waiting.stream()
                    .filter(finding -> waiting.stream().noneMatch(fault -> explains(fault, finding)))
                    .findFirst()
                    .orElse(waiting.get(0));
            ranked.add(next);
            waiting.remove(next);
        }
        return ranked;
    }

    /** Tells whether a fault names the other cause, or a symptom the other rests on, among what it brings about. */
    static boolean explains(Finding fault, Finding other) {
        boolean secondary =
                other.page().kind() == CauseKind.CONSEQUENCE || other.page().kind() == CauseKind.BENIGN;
        if (fault.page().kind() != CauseKind.FAULT || !secondary) {
            return false;
        }
        return (Consequences.names(fault, other) || Consequences.explainsItsSigns(fault, other))
                && Consequences.isRelated(fault, other);
    }
}
