package dev.culprit.report;

import java.util.Locale;

/**
 * Text from the input made safe for a terminal.
 *
 * <p>Control characters (C0, DEL, C1), format characters (among them the bidirectional overrides and isolates of Unicode
 * Standard Annex 9 and zero-width characters), line and paragraph separators and lone surrogates are shown as escapes.
 */
public final class VisibleText {
    private VisibleText() {}

    /** Returns the text with everything unsafe escaped. */
    public static String of(String text) {
        if (text.codePoints().noneMatch(VisibleText::isUnsafe)) {
            return text;
        }
        var visible = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (isUnsafe(c)) {
                visible.append(escape(c));
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    static boolean isUnsafe(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String escape(int codePoint) {
        return switch (codePoint) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format(Locale.ROOT, codePoint <= 0xFFFF ? "\\u%04X" : "\\u{%X}", codePoint);
        };
    }
}
