package dev.culprit.model;

import java.util.Locale;

/** How far a rule has proved itself. */
public enum Status {
    STABLE,
    EXPERIMENTAL;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
