package dev.culprit.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines and measures it, in columns of a terminal. */
final class Lines {
    /** The large blocks of East Asian wide characters and pictographs, after Unicode Standard Annex 11. */
    private static final List<Range> WIDE = List.of(
            new Range(0x1100, 0x115F),
            new Range(0x2E80, 0xA4CF),
            new Range(0xAC00, 0xD7A3),
            new Range(0xF900, 0xFAFF),
            new Range(0xFE30, 0xFE6F),
            new Range(0xFF01, 0xFF60),
            new Range(0x1F300, 0x1FAFF),
            new Range(0x20000, 0x3FFFD));

    private record Range(int first, int last) {}

    private static final String SEPARATOR = " ·";

    private Lines() {}

    /** Returns how many columns the text takes: 2 for East Asian wide characters, 0 for combining marks, else 1. */
    static int width(String text) {
        return text.codePoints().map(Lines::width).sum();
    }

    private static int width(int codePoint) {
        if (codePoint < 0x300) {
            return 1;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return WIDE.stream().anyMatch(range -> range.first <= codePoint && codePoint <= range.last) ? 2 : 1;
    }

    /** Returns the text with blanks added up to the given width; longer text stays as it is. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** Returns the text with blanks in front of it up to the given width; longer text stays as it is. */
    static String paddedLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /** Returns the text, or as much of it as fits and an ellipsis. */
    static String shortened(String text, int width) {
        return width(text) <= width
                ? text
                : text.substring(0, lastFit(text, width - 1)).stripTrailing() + "…";
    }

    /** Breaks a path behind slashes; a name that is wider than the given width is cut. */
    static List<String> ofPath(String path, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String part : path.split("(?<=/)", -1)) {
            if (line.length() > 0 && width(line.toString()) + width(part) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(part);
            while (width(line.toString()) > width) {
                int fit = lastFit(line.toString(), width);
                lines.add(line.substring(0, fit));
                line.delete(0, fit);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /**
     * Breaks text at blanks, so that no line is wider than the given width; a word that is wider itself is cut, and a
     * middle dot that would end a line is left out.
     *
     * @param text text; a no-break space (U+00A0) is not broken at
     * @param width columns, at least 2
     * @return the lines, at least one
     */
    static List<String> of(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.split(" +", -1)) {
            if (line.length() > 0 && width(line.toString()) + 1 + width(word) > width) {
                lines.add(withoutSeparator(line.toString()));
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
            while (width(line.toString()) > width) {
                int cut = lastFit(line, width);
                lines.add(line.substring(0, cut));
                line.delete(0, cut);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static String withoutSeparator(String line) {
        return line.endsWith(SEPARATOR) ? line.substring(0, line.length() - SEPARATOR.length()) : line;
    }

    private static int lastFit(CharSequence text, int width) {
        int used = 0;
        int index = 0;
        while (index < text.length()) {
            int codePoint = Character.codePointAt(text, index);
            used += width(codePoint);
            if (used > width) {
                return index;
            }
            index += Character.charCount(codePoint);
        }
        return index;
    }
}
