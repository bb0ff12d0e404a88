package dev.culprit.model;

import java.util.Locale;

/** How bad a cause is, worst first. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    INFO;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
