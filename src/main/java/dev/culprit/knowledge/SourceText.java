package dev.culprit.knowledge;

/** The text of a rule file with its lines, and the same text with comments or strings blanked out in place. */
final class SourceText {
    private final String text;
    private final String statements;
    private final String code;

    SourceText(String text) {
        this.text = text;
        this.statements = blank(text, false);
        this.code = blank(text, true);
    }

    /** Returns the text without comments; every character keeps its place. */
    String statements() {
        return statements;
    }

    /** Returns the text without comments and without the content of strings; every character keeps its place. */
    String code() {
        return code;
    }

    /** Returns the line, from 1, of a character. */
    int line(int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /** Returns which character of its line, from 1, a character is. */
    int column(int offset) {
        return offset - text.lastIndexOf('\n', offset - 1);
    }

    /** Returns the place of the first character of a line, counted from 1. */
    int offsetOfLine(int line) {
        int offset = 0;
        for (int next = 1; next < line; next++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        return offset;
    }

    private static String blank(String text, boolean stringsToo) {
        var out = new StringBuilder(text);
        int place = 0;
        while (place < text.length()) {
            char here = text.charAt(place);
            if (here == '"' || here == '\'') {
                int end = endOfString(text, place);
                if (stringsToo) {
                    fill(out, place + 1, end - 1);
                }
                place = end;
            } else if (text.startsWith("//", place)) {
                int end = text.indexOf('\n', place);
                place = fill(out, place, end < 0 ? text.length() : end);
            } else if (text.startsWith("/*", place)) {
                int end = text.indexOf("*/", place);
                place = fill(out, place, end < 0 ? text.length() : end + 2);
            } else {
                place++;
            }
        }
        return out.toString();
    }

    private static int endOfString(String text, int start) {
        int place = start + 1;
        while (place < text.length() && text.charAt(place) != text.charAt(start) && text.charAt(place) != '\n') {
            place += text.charAt(place) == '\\' ? 2 : 1;
        }
        return Math.min(place + 1, text.length());
    }

    private static int fill(StringBuilder out, int start, int end) {
        for (int place = start; place < end; place++) {
            if (out.charAt(place) != '\n') {
                out.setCharAt(place, ' ');
            }
        }
        return end;
    }
}
