package dev.culprit.model;

import java.util.Locale;

/** What the value of a counter means, and so what may be read from it. */
public enum CounterKind {
    /** So many in a second, since the sample before; the first sample has no value. */
    RATE,
    /** How it was at the moment of the sample. */
    GAUGE,
    /** Mean time of what ended since the sample before; 0 or no value if nothing did. */
    TIMER,
    /** Counted since the driver or system started: only what it grows by says something, its height is history. */
    CUMULATIVE,
    /** Not known to the catalogue. */
    UNKNOWN;

    /** Tells whether a sample is about all the time since the one before, and not about one moment. */
    public boolean isAboutTheTimeBefore() {
        return this == RATE || this == TIMER;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
