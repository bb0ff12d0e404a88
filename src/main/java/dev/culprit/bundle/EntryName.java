package dev.culprit.bundle;

/** Names of files as others chose them, made fit for paths in a bundle. */
final class EntryName {
    private EntryName() {}

    /** Replaces control characters, which could steer a terminal or split a line of a report. */
    static String printable(String name) {
        return name.replaceAll("\\p{Cc}", "\ufffd");
    }
}
