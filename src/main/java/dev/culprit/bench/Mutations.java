package dev.culprit.bench;

import dev.culprit.diagnose.Diagnostician;
import dev.culprit.model.CauseOutcome;
import dev.culprit.model.Diagnosis;
import dev.culprit.model.Evidence;
import dev.culprit.model.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes evidence out of a case. */
final class Mutations {
    private final Diagnostician diagnostician;
    private final BenchCase base;

    Mutations(Diagnostician diagnostician, BenchCase base) {
        this.diagnostician = diagnostician;
        this.base = base;
    }

    List<String> unnoticed() {
        var unnoticed = new ArrayList<String>();
        for (Finding finding : base.rightFindings()) {
            Set<String> all = new HashSet<>();
            for (Evidence evidence : BenchCase.supporting(finding)) {
                String symptom = evidence.about().id();
                all.add(symptom);
                if (confidenceWithout(Set.of(symptom), finding) >= finding.confidence()) {
                    unnoticed.add(base.corpusCase().name() + ": "
                            + finding.page().id() + " loses nothing without " + symptom + " (" + evidence.text() + ")");
                }
            }
            if (confidenceWithout(all, finding) >= 0.5) {
                unnoticed.add(base.corpusCase().name() + ": " + finding.page().id()
                        + " is named without any of its evidence");
            }
        }
        return unnoticed;
    }

    /** Returns how probable the same finding is without some symptoms, whatever facts they were told by. */
    private double confidenceWithout(Set<String> symptoms, Finding finding) {
        Diagnosis said = diagnostician.overlooking(symptoms).diagnose(base.observations(), base.window());
        return said.findings().stream()
                .filter(other -> other.page().id().equals(finding.page().id())
                        && other.scopeKey().equals(finding.scopeKey()))
                .mapToDouble(Finding::confidence)
                .max()
                .orElseGet(() -> said.outcomes().stream()
                        .filter(outcome -> outcome.cause().equals(finding.page().id())
                                && said.findings().isEmpty())
                        .mapToDouble(CauseOutcome::confidence)
                        .filter(confidence -> !Double.isNaN(confidence))
                        .max()
                        .orElse(0));
    }
}
