package dev.culprit.model;

import java.util.Locale;

/** What a file of a bundle is, told by its content and never by its extension. */
public enum ArtifactKind {
    EVTX,
    EVENT_XML,
    EVENT_TEXT,
    PERFMON_CSV,
    PERFMON_BLG,
    CLIXML,
    CMDLET_TEXT,
    REGISTRY_EXPORT,
    TRANSCRIPT,
    CLUSTER_LOG,
    ARCHIVE,
    OTHER_TEXT,
    EMPTY,
    UNKNOWN;

    /** Returns the name used in reports: lower case with hyphens, such as {@code event-xml}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
