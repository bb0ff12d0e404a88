package dev.culprit.decode.perfmon;

import java.util.Locale;
import java.util.Set;

/** Turns cells into numbers, and counts what is none. */
final class CellValues {
    /** Stands for no mark, since no line holds it. */
    static final char UNKNOWN_MARK = '\n';

    /** How the C libraries that PDH used over the years print what is no number. */
    private static final Set<String> NOT_A_NUMBER = Set.of(
            "1.#qnan",
            "1.#snan",
            "1.#ind",
            "1.#inf",
            "1,#qnan",
            "1,#snan",
            "1,#ind",
            "1,#inf",
            "nan",
            "nan(ind)",
            "inf");

    private final DecimalNumber number = new DecimalNumber();
    private char mark;
    private long minusOnes;
    private long unreadable;
    private String firstUnreadable = "";

    /** Starts with the mark between units and fractions; {@link #UNKNOWN_MARK} admits whole numbers only. */
    CellValues(char mark) {
        this.mark = mark;
    }

    char mark() {
        return mark;
    }

    void mark(char known) {
        mark = known;
    }

    /** Returns the value of a cell, NaN if it holds none. */
    double read(char[] text, int cellStart, int cellEnd) {
        int from = cellStart;
        int to = cellEnd;
        while (from < to && isBlank(text[from])) {
            from++;
        }
        while (from < to && isBlank(text[to - 1])) {
            to--;
        }
        if (from == to) {
            return Double.NaN;
        }
        if (!number.read(text, from, to, mark)) {
            note(new String(text, from, to - from));
            return Double.NaN;
        }
        double value = number.value();
        minusOnes += value == -1 ? 1 : 0;
        return value;
    }

    static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0';
    }

    private void note(String cell) {
        String unsigned = cell.startsWith("-") || cell.startsWith("+") ? cell.substring(1) : cell;
        if (!NOT_A_NUMBER.contains(unsigned.toLowerCase(Locale.ROOT)) && unreadable++ == 0) {
            firstUnreadable = cell;
        }
    }

    /** Returns how many cells were -1, which some tools write for no sample. */
    long minusOnes() {
        return minusOnes;
    }

    /** Forgets what could not be read so far and returns how many cells that were. */
    long takeUnreadable() {
        long taken = unreadable;
        unreadable = 0;
        return taken;
    }

    /** Returns the first of the cells that could not be read since they were last forgotten. */
    String firstUnreadable() {
        return firstUnreadable;
    }
}
