package dev.culprit.model;

import java.util.Locale;

/** How much one piece of evidence moves the odds of a cause; the only place where its weight stands. */
public enum Strength {
    WEAK(0.7),
    MODERATE(1.5),
    STRONG(3),
    DECISIVE(6);

    private final double weight;

    Strength(double weight) {
        this.weight = weight;
    }

    /** Returns the weight in nats (natural logarithm of the odds ratio). */
    public double weight() {
        return weight;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
