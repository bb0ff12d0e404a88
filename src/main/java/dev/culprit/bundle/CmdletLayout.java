package dev.culprit.bundle;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two layouts PowerShell prints objects in: a table with a line of dashes, and a list of names and values. */
final class CmdletLayout {
    private static final Pattern DASHES = Pattern.compile("-++(?: ++-++)*+");
    private static final Pattern DASH_GROUP = Pattern.compile("-+");

    private CmdletLayout() {}

    /** Tells whether either layout is somewhere in the text. */
    static boolean isIn(String text) {
        List<String> lines = text.lines().map(String::stripTrailing).toList();
        for (int line = 1; line < lines.size(); line++) {
            if (isTableHead(lines.get(line - 1), lines.get(line)) || isListPair(lines.get(line - 1), lines.get(line))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Format-Table draws a group of dashes under each column's name, at one of the name's ends; two columns at least, as a
     * single one is also how Markdown underlines a title.
     */
    private static boolean isTableHead(String header, String dashes) {
        if (!DASHES.matcher(dashes.strip()).matches() || header.isBlank()) {
            return false;
        }
        Matcher group = DASH_GROUP.matcher(dashes);
        int columns = 0;
        while (group.find()) {
            if (!hasWordFrom(header, group.start()) && !hasWordUpTo(header, group.end())) {
                return false;
            }
            columns++;
        }
        return columns > 1;
    }

    private static boolean hasWordFrom(String header, int column) {
        return column < header.length()
                && header.charAt(column) != ' '
                && (column == 0 || header.charAt(column - 1) == ' ');
    }

    private static boolean hasWordUpTo(String header, int end) {
        return end <= header.length()
                && header.charAt(end - 1) != ' '
                && (end == header.length() || header.charAt(end) == ' ');
    }

    /** Format-List pads all names to one width, so that the colons of neighbouring lines stand in one column. */
    private static boolean isListPair(String first, String second) {
        int colon = first.indexOf(" :");
        return colon > 0
                && colon == second.indexOf(" :")
                && isNameAndValue(first, colon)
                && isNameAndValue(second, colon);
    }

    private static boolean isNameAndValue(String line, int colon) {
        String name = line.substring(0, colon).strip();
        int value = colon + " :".length();
        return !name.isEmpty()
                && Character.isLetterOrDigit(name.charAt(0))
                && name.indexOf(':') < 0
                && (value == line.length() || line.charAt(value) == ' ');
    }
}
