package dev.culprit.model;

import java.util.Locale;

/** What one finding of a cause is about: the whole cluster, one host, or two hosts and the way between them. */
public enum Scope {
    CLUSTER,
    HOST,
    PAIR;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
