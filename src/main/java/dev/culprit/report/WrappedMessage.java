package dev.culprit.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks a message of the program to the width of the screen. */
public final class WrappedMessage {
    private static final String INDENT = "  ";

    private WrappedMessage() {}

    /**
     * Returns the message in lines that end with a line feed and are no wider than asked; further lines of one line of the
     * message are indented.
     *
     * <p>A word that is wider, such as a path, stands whole: it is there to be copied.
     *
     * @param message text of one line or several
     * @param width columns of the screen
     */
    public static String of(String message, int width) {
        var lines = new ArrayList<String>();
        message.lines().forEach(line -> lines.addAll(wrapped(line, width)));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> wrapped(String text, int width) {
        var lines = new ArrayList<String>();
        String line = text.substring(0, text.length() - text.stripLeading().length());
        for (String word : text.strip().split(" +", -1)) {
            String longer = line.isBlank() ? line + word : line + " " + word;
            boolean full = Lines.width(longer) > width && !line.isBlank();
            if (full) {
                lines.add(line);
            }
            line = full ? INDENT + word : longer;
        }
        lines.add(line);
        return lines;
    }
}
