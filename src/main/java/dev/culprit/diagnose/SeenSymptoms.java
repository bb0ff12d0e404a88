package dev.culprit.diagnose;

import dev.culprit.model.Symptom;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Everything that was perceived, whether or not a rule weighed it, by the ids of symptoms. */
final class SeenSymptoms {
    private final Map<String, List<Symptom>> byId;

    SeenSymptoms(List<Symptom> symptoms) {
        byId = symptoms.stream().collect(Collectors.groupingBy(Symptom::id));
    }

    /** Returns the symptoms of an id in the order in which they were given; empty if there is none. */
    List<Symptom> of(String id) {
        return byId.getOrDefault(id, List.of());
    }
}
