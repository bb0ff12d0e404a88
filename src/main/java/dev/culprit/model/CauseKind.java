package dev.culprit.model;

import java.util.Locale;

/** What sort of thing a cause is; a consequence or benign explanation never outranks the fault behind it. */
public enum CauseKind {
    FAULT,
    CONSEQUENCE,
    BENIGN,
    OPTIMISATION,
    ADVICE,
    EVIDENCE,
    CLASSIFICATION;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
