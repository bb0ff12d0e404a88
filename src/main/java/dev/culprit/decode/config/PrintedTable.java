package dev.culprit.decode.config;

import dev.culprit.decode.xml.FileFaults;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the tables of {@code Format-Table} in text, by the dashes under their headings.
 *
 * <p>A column of texts begins where its dashes begin, a column of numbers ends where they end, and values may be wider
 * than the dashes; a blank always parts two columns. So the border between two columns lies just before the second
 * one's dashes or, if a value stands there, at the next blank to the left.
 */
final class PrintedTable {
    private static final int MAX_HEADING_LINES = 4;
    /** More columns than any cmdlet prints; a longer line of dashes is an ornament. */
    private static final int MAX_COLUMNS = 200;

    private static final Pattern DASH_GROUP = Pattern.compile("-+");

    /** A value too wide for its column, a number cut in front and a text behind; Get-NetAdapter keeps the number at the end of a description. */
    private static final Pattern CUT = Pattern.compile("^(?:\\.\\.\\.|…)|(?:\\.\\.\\.|…)(?:}|\\s?#\\d+)?$");

    private record Column(int start, int end) {}

    private final FileFaults faults;
    private final Consumer<PrintedObject> sink;
    private final List<String> above = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> row = new ArrayList<>();
    /** The cells of the line before, which are the ends of the cells of the row. */
    private List<String> lineBefore = List.of();

    private long rowLine;
    private boolean truncationTold;

    PrintedTable(FileFaults faults, Consumer<PrintedObject> sink) {
        this.faults = faults;
        this.sink = sink;
    }

    /** Takes the next line; true if it belongs to a table. */
    boolean take(String line, long number) {
        if (line.isBlank()) {
            end();
            return false;
        }
        if (!columns.isEmpty()) {
            takeRow(line, number);
            return true;
        }
        if (isDashes(line) && begin(line)) {
            return true;
        }
        if (above.size() == MAX_HEADING_LINES) {
            above.remove(0);
        }
        above.add(line);
        return false;
    }

    /** Ends the table, if there is one. */
    void end() {
        emitRow();
        above.clear();
        columns.clear();
        names.clear();
        truncationTold = false;
    }

    private static boolean isDashes(String line) {
        return line.chars().allMatch(c -> c == '-' || c == ' ') && line.strip().contains(" ");
    }

    /** Begins a table if something stands above each group of dashes. */
    private boolean begin(String dashes) {
        Matcher group = DASH_GROUP.matcher(dashes);
        while (group.find() && columns.size() < MAX_COLUMNS) {
            columns.add(new Column(group.start(), group.end()));
        }
        names.addAll(headings());
        if (columns.size() == MAX_COLUMNS || names.stream().anyMatch(String::isEmpty)) {
            columns.clear();
            names.clear();
        }
        return !columns.isEmpty();
    }

    /** A heading is as long as its dashes; where one is shorter, headings are wrapped and the line above belongs to them. */
    private List<String> headings() {
        List<String> joined = cellsOf(above.isEmpty() ? "" : above.get(above.size() - 1));
        List<String> lowest = List.copyOf(joined);
        for (int i = above.size() - 2; i >= 0 && !isComplete(joined); i--) {
            List<String> cells = cellsOf(above.get(i));
            for (int c = 0; c < cells.size(); c++) {
                joined.set(c, cells.get(c) + joined.get(c));
            }
        }
        return isComplete(joined) ? joined : lowest;
    }

    private boolean isComplete(List<String> cells) {
        for (int c = 0; c < columns.size(); c++) {
            if (cells.get(c).length() < columns.get(c).end() - columns.get(c).start()) {
                return false;
            }
        }
        return true;
    }

    private void takeRow(String line, long number) {
        List<String> cells = cellsOf(line);
        if (continuesRow(cells)) {
            for (int c = 0; c < cells.size(); c++) {
                row.set(c, (row.get(c) + " " + cells.get(c)).strip());
            }
            lineBefore = cells;
            return;
        }
        emitRow();
        row.addAll(cells);
        lineBefore = cells;
        rowLine = number;
    }

    /**
     * Wrapped cells go on in the next line. A cell is wrapped where its next word had no room, and so a line goes on with a row
     * if that holds for each of its cells and they are not most of them; any other line is a row, with cells that are empty.
     */
    private boolean continuesRow(List<String> cells) {
        int filled = 0;
        for (int c = 0; c < cells.size() && !row.isEmpty(); c++) {
            String cell = cells.get(c);
            if (!cell.isEmpty() && (lineBefore.get(c).isEmpty() || hadRoomFor(cell, c))) {
                return false;
            }
            filled += cell.isEmpty() ? 0 : 1;
        }
        return !row.isEmpty() && filled * 2 <= cells.size();
    }

    /** Tells whether the first word of a cell would have fitted behind what the line before has in its column. */
    private boolean hadRoomFor(String cell, int column) {
        int blank = cell.indexOf(' ');
        int word = blank < 0 ? cell.length() : blank;
        boolean last = column == columns.size() - 1;
        int width = last
                ? word
                : columns.get(column + 1).start() - 1 - columns.get(column).start();
        return lineBefore.get(column).length() + 1 + word <= width;
    }

    private void emitRow() {
        if (!row.isEmpty()) {
            Map<String, PrintedValue> properties = new LinkedHashMap<>();
            for (int c = 0; c < names.size(); c++) {
                properties.putIfAbsent(names.get(c), valueOf(row.get(c), names.get(c)));
            }
            row.clear();
            sink.accept(new PrintedObject(rowLine, "", properties));
        }
    }

    private PrintedValue valueOf(String cell, String name) {
        if (!CUT.matcher(cell).find()) {
            return PrintedValue.printed(cell);
        }
        if (!truncationTold && !PropertyNames.isPlumbing(name)) {
            truncationTold = true;
            faults.report(
                    "config.cell-truncated",
                    rowLine,
                    "Expected whole values but this table was printed too narrow: \"" + cell
                            + "\" and any others that end so are cut and not used. Export-Clixml or Format-List show them"
                            + " whole.");
        }
        return PrintedValue.cut(cell);
    }

    private List<String> cellsOf(String line) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        for (int c = 0; c < columns.size(); c++) {
            boolean last = c == columns.size() - 1;
            int end = last ? line.length() : Math.min(line.length(), border(line, columns.get(c), columns.get(c + 1)));
            cells.add(line.substring(Math.min(start, end), end).strip());
            start = end;
        }
        return cells;
    }

    private static int border(String line, Column left, Column right) {
        int border = right.start();
        while (border > left.end() && border <= line.length() && line.charAt(border - 1) != ' ') {
            border--;
        }
        return border;
    }
}
