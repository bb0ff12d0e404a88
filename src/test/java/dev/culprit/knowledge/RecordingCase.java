package dev.culprit.knowledge;

import dev.culprit.model.Case;
import dev.culprit.model.EvidenceDraft;
import dev.culprit.model.Strength;
import dev.culprit.model.Symptom;
import java.util.ArrayList;
import java.util.List;

/** Writes down what cause rules say. */
public final class RecordingCase implements Case {
    final List<String> said = new ArrayList<>();

    @Override
    public EvidenceDraft supports(Strength strength, String sentence, Symptom about, Symptom... more) {
        said.add("for " + strength.label() + ": " + sentence);
        return new Draft();
    }

    @Override
    public EvidenceDraft contradicts(Strength strength, String sentence, Symptom about, Symptom... more) {
        said.add("against " + strength.label() + ": " + sentence);
        return new Draft();
    }

    @Override
    public void nearMiss(String limit, double value, Symptom about) {
        said.add("near miss " + limit + " " + value);
    }

    private record Draft() implements EvidenceDraft {
        @Override
        public EvidenceDraft countsFor(Symptom other) {
            return this;
        }
    }
}
