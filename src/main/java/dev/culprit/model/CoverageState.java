package dev.culprit.model;

import java.util.Locale;

/** How well a source was collected; only {@link #PRESENT} is ground for claiming that something did not happen. */
public enum CoverageState {
    /** Collected whole over its span. */
    PRESENT,
    /** Collected in part: filtered, copied by hand, damaged or cleared; what it shows counts, what it lacks does not. */
    PARTIAL,
    /** Collected, but holds nothing. */
    EMPTY,
    /** Not collected. */
    ABSENT;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
