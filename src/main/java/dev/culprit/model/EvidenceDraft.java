package dev.culprit.model;

/** Evidence being given by a rule. */
public interface EvidenceDraft {

    /**
     * Places the evidence on another host than that of the symptom it is about: what a healthy neighbour shows can speak
     * for or against a cause on this host.
     *
     * @param other a symptom of the host, and with the time, that the evidence belongs to
     */
    EvidenceDraft countsFor(Symptom other);
}
