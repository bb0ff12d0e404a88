package dev.culprit.decode.perfmon;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Reads rows: in place where each cell is in quotation marks or has none, through Commons CSV where there is more to it.
 */
final class RowReader {
    /** In place of a number of cells: a quotation mark opens a cell and none closes it. */
    static final int UNPAIRED = 0;

    private static final int NOT_PLAIN = -1;

    private final CsvLine csv;
    private final char delimiter;
    private final CellValues values;
    private final double[] row;
    private final boolean[] needed;
    private char[] timeText = new char[0];
    private int timeFrom;
    private int timeTo;
    private boolean timeIsQuoted;
    private boolean lastIsQuoted;

    RowReader(CsvLine csv, CellValues values, int columns) {
        this.csv = csv;
        this.delimiter = csv.delimiter();
        this.values = values;
        this.row = new double[columns];
        this.needed = new boolean[columns];
        Arrays.fill(needed, true);
    }

    /** Leaves out a column from the next row on. */
    void leaveOut(int column) {
        needed[column] = false;
        row[column] = Double.NaN;
    }

    /** Returns the values of the row read last; the array is used again. */
    double[] row() {
        return row;
    }

    boolean readTime(ClockTime time) {
        return time.read(timeText, timeFrom, timeTo);
    }

    String timeText() {
        return new String(timeText, timeFrom, timeTo - timeFrom);
    }

    boolean timeIsQuoted() {
        return timeIsQuoted;
    }

    /** Tells whether the last cell read ended with a quotation mark, so that nothing of it can be missing. */
    boolean lastIsQuoted() {
        return lastIsQuoted;
    }

    /**
     * Reads a line and returns how many cells it has, without blank ones beyond the columns, or {@link #UNPAIRED}.
     *
     * @throws IOException never, since no file is read; Commons CSV declares it
     */
    int read(char[] text, int start, int end) throws IOException {
        int cells = readPlain(text, start, end);
        return cells == NOT_PLAIN ? readAny(new String(text, start, end - start)) : cells;
    }

    private int readPlain(char[] text, int start, int end) {
        int cells = 0;
        int filled = 0;
        for (int at = start; at <= end; at++) {
            boolean quoted = at < end && text[at] == '"';
            int from = quoted ? at + 1 : at;
            int to = quoted ? closingQuote(text, from, end) : endOfBareCell(text, from, end);
            if (to == NOT_PLAIN) {
                return NOT_PLAIN;
            }
            at = quoted ? to + 1 : to;
            if (at < end && text[at] != delimiter) {
                return NOT_PLAIN;
            }
            lastIsQuoted = quoted;
            timeIsQuoted = cells == 0 ? quoted : timeIsQuoted;
            filled = take(cells++, text, from, to) ? cells : filled;
        }
        return Math.max(filled, Math.min(cells, row.length + 1));
    }

    private static int closingQuote(char[] text, int from, int end) {
        int at = from;
        while (at < end && text[at] != '"') {
            at++;
        }
        return at < end ? at : NOT_PLAIN;
    }

    private int endOfBareCell(char[] text, int from, int end) {
        int at = from;
        while (at < end && text[at] != delimiter) {
            if (text[at] == '"') {
                return NOT_PLAIN;
            }
            at++;
        }
        return at;
    }

    /** Keeps what a cell holds; false if it is blank and beyond the columns. */
    private boolean take(int cell, char[] text, int from, int to) {
        if (cell == 0) {
            timeText = text;
            timeFrom = from;
            timeTo = to;
        } else if (cell > row.length) {
            for (int at = from; at < to; at++) {
                if (!CellValues.isBlank(text[at])) {
                    return true;
                }
            }
            return false;
        } else if (needed[cell - 1]) {
            row[cell - 1] = values.read(text, from, to);
        }
        return true;
    }

    private int readAny(String line) throws IOException {
        if (line.chars().filter(c -> c == '"').count() % 2 != 0) {
            return UNPAIRED;
        }
        List<String> cells = csv.cells(line);
        int filled = 0;
        for (int cell = 0; cell < cells.size(); cell++) {
            char[] text = cells.get(cell).toCharArray();
            filled = take(cell, text, 0, text.length) ? cell + 1 : filled;
        }
        timeIsQuoted = line.stripLeading().startsWith("\"");
        lastIsQuoted = line.stripTrailing().endsWith("\"");
        return Math.max(filled, Math.min(cells.size(), row.length + 1));
    }
}
