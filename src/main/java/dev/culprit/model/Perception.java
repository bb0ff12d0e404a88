package dev.culprit.model;

/** The global {@code perception} of symptom rules: turns what was recorded into named symptoms. */
public interface Perception {

    /** Names a symptom that one event shows; the symptom's id is the rule's {@code @symptom} annotation. */
    SymptomDraft symptom(Event event);

    /** Names one symptom that a whole burst of events shows. */
    SymptomDraft symptom(Burst burst);

    /** Names one symptom that a tally shows: it spans all of its events. */
    SymptomDraft symptom(EventTally tally);

    /** Names a symptom that a setting shows; it has no time. */
    SymptomDraft symptom(Setting setting);

    /**
     * Notes a value that missed its threshold by less than a factor of two.
     *
     * @param limit name of the threshold in the catalogue of limits
     * @param value the value met
     * @param source the event, burst, tally or setting it was met in
     */
    void nearMiss(String limit, double value, Object source);
}
