package dev.culprit.model;

import java.util.Locale;

/** What is said about a cause, best first. */
public enum Verdict {
    /** Confidence of at least 0.80. */
    FOUND,
    /** Confidence of at least 0.50. */
    SUSPECTED,
    /** Named, but silenced by the site's own tuning. */
    SUPPRESSED,
    /** A rule of the cause threw; nothing can be said. */
    ERROR,
    /** What the cause needs was not collected; nothing can be said. */
    NOT_EVALUATED,
    /** Looked for and not seen, or contradicted. */
    NOT_FOUND;

    /** Returns whether the cause is listed as a finding. */
    public boolean isFinding() {
        return this == FOUND || this == SUSPECTED || this == SUPPRESSED;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
