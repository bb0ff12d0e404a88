package dev.culprit.decode.perfmon;

import dev.culprit.decode.RawCounters;
import dev.culprit.model.SourceRef;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a table of counters.
 *
 * @param counters its columns and zone
 * @param line splits lines as this one is split
 * @param delimiterCount how many counter paths have the delimiter in front
 * @param marked whether the first cell names PDH
 * @param zoneText what follows PDH's mark in the first cell
 */
record PdhHeader(RawCounters counters, CsvLine line, int delimiterCount, boolean marked, String zoneText) {
    private static final Pattern MARK = Pattern.compile("\\A\\s*\"?\\s*\\(PDH-([CT])SV 4\\.0\\)");
    private static final Pattern FIRST_CELL = Pattern.compile("\\A\\(PDH-[CT]SV 4\\.0\\)\\s*(.*)\\z", Pattern.DOTALL);

    /** Greedy, since the zone's name may hold parentheses of its own: {@code (RTZ 2 (winter))(-180)}. */
    private static final Pattern ZONE = Pattern.compile("\\((.*)\\)\\s*\\(\\s*([+-]?\\d{1,4})\\s*\\)\\s*");

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    /** Tells whether a line starts with PDH's mark. */
    static boolean isMarked(String line) {
        return MARK.matcher(line).find();
    }

    /**
     * Reads a line; nothing if it neither has PDH's mark nor names counters in all cells but the first.
     *
     * @throws IOException never, since no file is read; Commons CSV declares it
     */
    static Optional<PdhHeader> of(String path, long number, String text) throws IOException {
        boolean marked = isMarked(text);
        char delimiter = delimiterOf(text);
        CsvLine line = new CsvLine(delimiter);
        List<String> cells = line.cells(text);
        List<String> paths = pathsOf(cells);
        boolean named = !paths.isEmpty() && paths.stream().allMatch(PdhHeader::isPath);
        if (!marked && !named) {
            return Optional.empty();
        }
        String zoneText = marked ? zoneText(cells.get(0)) : "";
        Matcher zone = ZONE.matcher(zoneText);
        OptionalInt bias = zone.matches() ? bias(zone.group(2)) : OptionalInt.empty();
        String name = zone.matches() ? zone.group(1).strip() : cutZoneName(zoneText);
        RawCounters counters = new RawCounters(SourceRef.line(path, number), paths, name, bias);
        return Optional.of(new PdhHeader(counters, line, delimitedPaths(text, delimiter), marked, zoneText));
    }

    private static char delimiterOf(String text) {
        char best = '\0';
        for (char candidate : DELIMITERS) {
            if (delimitedPaths(text, candidate) > (best == '\0' ? 0 : delimitedPaths(text, best))) {
                best = candidate;
            }
        }
        Matcher mark = MARK.matcher(text);
        return best != '\0' ? best : mark.find() && mark.group(1).equals("T") ? '\t' : ',';
    }

    /** Counts delimiters outside of quotation marks that have the start of a counter path behind them. */
    private static int delimitedPaths(String text, char delimiter) {
        boolean quoted = false;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            quoted ^= text.charAt(i) == '"';
            if (text.charAt(i) == delimiter && !quoted) {
                int next = i + 1;
                while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '"')) {
                    next++;
                }
                count += next < text.length() && text.charAt(next) == '\\' ? 1 : 0;
            }
        }
        return count;
    }

    private static List<String> pathsOf(List<String> cells) {
        int end = cells.size();
        while (end > 1 && cells.get(end - 1).isBlank()) {
            end--;
        }
        return cells.subList(Math.min(1, end), end).stream().map(String::strip).toList();
    }

    private static boolean isPath(String cell) {
        return cell.startsWith("\\") && cell.indexOf('\\', cell.startsWith("\\\\") ? 2 : 1) > 0;
    }

    private static String zoneText(String cell) {
        Matcher first = FIRST_CELL.matcher(cell.strip());
        return first.matches() ? first.group(1).strip() : "";
    }

    private static String cutZoneName(String zoneText) {
        String name = zoneText.startsWith("(") ? zoneText.substring(1).strip() : zoneText;
        while (name.endsWith("(") || (name.endsWith(")") && name.indexOf('(') < 0)) {
            name = name.substring(0, name.length() - 1).strip();
        }
        return name;
    }

    private static OptionalInt bias(String digits) {
        int minutes = Integer.parseInt(digits);
        return Math.abs(minutes) <= MINUTES_OF_A_DAY ? OptionalInt.of(minutes) : OptionalInt.empty();
    }

    /** Returns how many columns repeat the path of an earlier one. */
    int duplicates() {
        Set<String> seen = new HashSet<>();
        return (int) counters.paths().stream()
                .filter(path -> !seen.add(path.toLowerCase(Locale.ROOT)))
                .count();
    }
}
