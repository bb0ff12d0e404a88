package dev.culprit.decode.config;

import java.util.List;

/**
 * One value as a cmdlet put it out.
 *
 * @param items its texts: several for a list, none for an empty value or one that was cut
 * @param raw what stands beside it: a value's text for people, the number of an enumeration's name, or what was left of a
 *     cut text
 */
record PrintedValue(List<String> items, String raw) {
    static final PrintedValue EMPTY = new PrintedValue(List.of(), "");

    /** Returns a value that is written in one way only. */
    static PrintedValue of(String text) {
        return new PrintedValue(List.of(text), text);
    }

    /** Returns a list whose items stand for themselves. */
    static PrintedValue of(List<String> items) {
        return new PrintedValue(List.copyOf(items), String.join(", ", items));
    }

    /** Returns a text as printed: the items between braces, separated by commas, or the text itself; longer lists are cut. */
    static PrintedValue printed(String text) {
        String stripped = text.strip();
        if (stripped.startsWith("{") && stripped.endsWith("}")) {
            String inner = stripped.substring(1, stripped.length() - 1).strip();
            if (inner.endsWith("...") || inner.endsWith("\u2026")) {
                return cut(stripped);
            }
            return inner.isEmpty() ? EMPTY : of(List.of(inner.split(",\\s*", -1)));
        }
        return stripped.isEmpty() ? EMPTY : of(stripped);
    }

    /** Returns a text that was too wide for its column: no value, only what is left of it. */
    static PrintedValue cut(String rest) {
        return new PrintedValue(List.of(), rest.strip());
    }

    /** Returns the whole value in one text, or "". */
    String text() {
        return String.join(", ", items);
    }

    /** Returns how many characters it holds. */
    int length() {
        return raw.length() + items.stream().mapToInt(String::length).sum();
    }
}
