package dev.culprit.diagnose;

import dev.culprit.model.Evidence;
import dev.culprit.model.EvidenceDraft;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import dev.culprit.model.Strength;
import dev.culprit.model.Symptom;
import java.util.List;
import java.util.stream.Stream;

/** One piece of evidence as a rule gave it, before it is known whether it counts. */
final class GivenEvidence implements EvidenceDraft {
    private final Evidence.Role role;
    private final Strength strength;
    private final String text;
    private final List<Symptom> named;
    private Symptom placed;

    /**
     * Takes down what a rule says.
     *
     * @param named every symptom it rests on; the first is what it is about
     */
    GivenEvidence(Evidence.Role role, Strength strength, String text, List<Symptom> named) {
        this.role = role;
        this.strength = strength;
        this.text = text;
        this.named = List.copyOf(named);
        this.placed = named.get(0);
    }

    @Override
    public EvidenceDraft countsFor(Symptom other) {
        placed = other;
        return this;
    }

    boolean supports() {
        return role == Evidence.Role.SUPPORTS;
    }

    Symptom about() {
        return named.get(0);
    }

    Symptom placed() {
        return placed;
    }

    boolean timed() {
        return placed.timed() || named.stream().anyMatch(Symptom::timed);
    }

    /** Returns when it happened: the time of the symptom that places it, else of the first timed symptom named. */
    Span span() {
        return placed.timed()
                ? placed.span()
                : named.stream()
                        .filter(Symptom::timed)
                        .findFirst()
                        .orElse(placed)
                        .span();
    }

    /** Returns when the symptoms were that it rests on, of those that have a time. */
    Stream<Span> times() {
        return Stream.concat(Stream.of(placed), named.stream())
                .filter(Symptom::timed)
                .map(Symptom::span)
                .distinct();
    }

    Evidence finished() {
        List<SourceRef> sources =
                named.stream().flatMap(symptom -> symptom.sources().stream()).toList();
        return new Evidence(role, strength, false, text, about(), placed, sources);
    }
}
