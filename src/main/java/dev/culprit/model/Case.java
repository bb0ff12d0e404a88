package dev.culprit.model;

/**
 * The global {@code verdict} of cause rules: gathers evidence for and against the cause named by the rule's {@code
 * @cause} annotation.
 *
 * <p>The first symptom named is what the evidence is about: evidence about the same symptom id counts once for each
 * direction, with its strongest weight, and the symptom's host, peer and time decide which finding it belongs to.
 */
public interface Case {

    /** Adds evidence for the cause: one sentence without a full stop, and the symptoms it rests on. */
    EvidenceDraft supports(Strength strength, String sentence, Symptom about, Symptom... more);

    /** Adds evidence against the cause. */
    EvidenceDraft contradicts(Strength strength, String sentence, Symptom about, Symptom... more);

    /**
     * Notes a value that missed its threshold by less than a factor of two.
     *
     * @param limit name of the threshold in the catalogue of limits
     * @param value the value met
     * @param about the symptom it was met in
     */
    void nearMiss(String limit, double value, Symptom about);
}
