package dev.culprit.decode.perfmon;

import java.util.Locale;

/** Words for numbers of things. */
final class Counted {
    private static final int LONGEST_EXCERPT = 60;

    private Counted() {}

    /** Returns a number and its noun: {@code 1 row}, {@code 2,000 rows}. */
    static String of(long count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Returns the start of a text in quotation marks, on one line and without control characters. */
    static String quoted(String text) {
        StringBuilder excerpt = new StringBuilder("\"");
        int end = text.offsetByCodePoints(0, Math.min(LONGEST_EXCERPT, text.codePointCount(0, text.length())));
        text.substring(0, end)
                .codePoints()
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .forEach(excerpt::appendCodePoint);
        return excerpt.append(end < text.length() ? "…\"" : "\"").toString();
    }
}
