package dev.culprit.knowledge;

import dev.culprit.model.Weighing;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rule as it is written, with probes that ask for its condition part by part.
 *
 * @param name its name
 * @param about the symptom or cause it is about
 * @param file path of its file
 * @param line its line in the file, from 1
 * @param gives the evidence its consequence gives
 * @param parts the parts of its condition, in the order they are written
 */
public record RuleProbe(String name, String about, String file, int line, List<Weighing> gives, List<Part> parts) {

    /** What a part of a condition asks for. */
    public enum Sort {
        /** A symptom that is there. */
        SEEN,
        /** A symptom that is not there. */
        NOT_SEEN,
        /** That a symptom would have been seen. */
        COVERED,
        /** Anything else. */
        OTHER
    }

    /**
     * One part of a condition.
     *
     * @param text the part, on one line and without comments
     * @param line its line in the file, from 1
     * @param sort what it asks for
     * @param symptoms ids of the symptoms it speaks of, as far as they are written out
     * @param upToHere name of the probe that asks for all parts up to this one
     * @param alone name of the probe that asks for this part alone; empty if it speaks of what an earlier part finds
     */
    public record Part(
            String text, int line, Sort sort, Set<String> symptoms, String upToHere, Optional<String> alone) {
        public Part {
            symptoms = Set.copyOf(symptoms);
        }
    }

    public RuleProbe {
        gives = List.copyOf(gives);
        parts = List.copyOf(parts);
    }
}
