package dev.culprit.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One reason for or against a cause.
 *
 * @param role direction
 * @param strength how much it says
 * @param counted whether it entered the sum: of all evidence about one symptom id in one direction only the strongest does
 * @param text one sentence
 * @param about the symptom it is about
 * @param placed the symptom whose host, peer and time place it; the same as {@code about} unless the rule said otherwise
 * @param sources every record, line or file it rests on, sorted
 */
public record Evidence(
        Role role,
        Strength strength,
        boolean counted,
        String text,
        Symptom about,
        Symptom placed,
        List<SourceRef> sources)
        implements Comparable<Evidence> {
    private static final Comparator<Evidence> ORDER = Comparator.comparing(Evidence::role)
            .thenComparing(Comparator.comparing(Evidence::counted).reversed())
            .thenComparing(Comparator.comparing(Evidence::strength).reversed())
            .thenComparing(Evidence::about)
            .thenComparing(Evidence::placed)
            .thenComparing(Evidence::text);

    /** Which way a piece of evidence points. */
    public enum Role {
        SUPPORTS,
        CONTRADICTS;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Evidence {
        sources = sources.stream().distinct().sorted().toList();
    }

    /** Returns the weight in nats, always positive; the role tells the direction. */
    public double weight() {
        return strength.weight();
    }

    /** Returns the same evidence, marked as counted or not. */
    public Evidence withCounted(boolean inTheSum) {
        return new Evidence(role, strength, inTheSum, text, about, placed, sources);
    }

    @Override
    public int compareTo(Evidence other) {
        return ORDER.compare(this, other);
    }
}
