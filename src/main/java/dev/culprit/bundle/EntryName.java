package dev.culprit.bundle;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of files as others chose them, made fit for paths in a bundle. */
final class EntryName {
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private EntryName() {}

    /** Replaces control characters, which could steer a terminal or split a line of a report. */
    static String printable(String name) {
        return CONTROL.matcher(name).replaceAll("\ufffd");
    }

    /** Returns the name of an entry with {@code /}; archives made by .NET before 4.6.1 separate with backslashes. */
    static String separated(String name) {
        return printable(name).replace('\\', '/');
    }

    /** Tells whether a separated name leads out of the archive: absolute, with a drive letter, or through a parent. */
    static boolean escapes(String separated) {
        return separated.startsWith("/")
                || DRIVE.matcher(separated).find()
                || Arrays.asList(separated.split("/", -1)).contains("..");
    }

    /** Returns the failure of a file whose name escapes. */
    static Failure escape() {
        return new Failure("entry-escapes", "the name of the entry leads out of the archive");
    }

    /** Returns a separated name as a path in its archive; a name that escapes stays whole, so that it can be seen. */
    static String inside(String separated) {
        if (escapes(separated)) {
            return separated;
        }
        String tidy = Arrays.stream(separated.split("/", -1))
                .filter(component -> !component.isEmpty() && !component.equals("."))
                .collect(Collectors.joining("/"));
        return tidy.isEmpty() ? "unnamed" : tidy;
    }
}
