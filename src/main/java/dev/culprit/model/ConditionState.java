package dev.culprit.model;

import java.util.Locale;

/** What became of a part of a rule's condition. */
public enum ConditionState {
    /** It holds together with all parts above it; of a part below one that does not hold: it holds by itself. */
    MET,
    /** It was looked for where it would show, and does not hold. */
    NOT_MET,
    /** What would show it was not collected. */
    NO_DATA,
    /** It speaks of something that a part above it was to find. */
    OPEN;

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
