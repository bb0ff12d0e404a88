package dev.culprit.normalize;

import dev.culprit.decode.SampleSink;
import java.util.Arrays;

/** The wall-clock time of each row of a file in both orders of day and month, and the line it stands on. */
final class RowTimes {
    private static final int FIRST_ROOM = 256;

    private long[] monthFirst = new long[FIRST_ROOM];

    /** Shared with {@link #monthFirst} while both orders give the same times. */
    private long[] dayFirst = monthFirst;

    private int[] lines = new int[FIRST_ROOM];
    private int size;

    void add(long line, long timeMonthFirst, long timeDayFirst) {
        if (size == lines.length) {
            boolean shared = dayFirst == monthFirst;
            monthFirst = Arrays.copyOf(monthFirst, size * 2);
            dayFirst = shared ? monthFirst : Arrays.copyOf(dayFirst, size * 2);
            lines = Arrays.copyOf(lines, size * 2);
        }
        if (timeMonthFirst != timeDayFirst && dayFirst == monthFirst) {
            dayFirst = monthFirst.clone();
        }
        monthFirst[size] = timeMonthFirst;
        dayFirst[size] = timeDayFirst;
        lines[size] = (int) Math.min(line, Integer.MAX_VALUE);
        size++;
    }

    int size() {
        return size;
    }

    int line(int row) {
        return lines[row];
    }

    /** Returns the times in one order; {@link SampleSink#NO_TIME} where there is none. */
    long[] in(boolean dayComesFirst) {
        return Arrays.copyOf(dayComesFirst ? dayFirst : monthFirst, size);
    }

    /** Returns the time of a row in whichever order it has one; good for minutes, as both orders show the same clock. */
    long clock(int row) {
        return monthFirst[row] == SampleSink.NO_TIME ? dayFirst[row] : monthFirst[row];
    }

    /** Tells whether the clock of a row shows no later time than that of the row before. */
    boolean goesBack(int row) {
        return row > 0 && clock(row) <= clock(row - 1);
    }
}
