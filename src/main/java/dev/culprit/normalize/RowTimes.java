package dev.culprit.normalize;

import dev.culprit.decode.SampleSink;
import java.util.Arrays;

/** The wall-clock time of each row of a file in both orders of day and month, and the line it stands on. */
final class RowTimes {
    private static final int FIRST_ROOM = 256;

    /** So many times as often must the clock fall as it rises: two segments in the wrong order fall once. */
    private static final int MOST_RISES_OF_FALLS = 10;

    private long[] monthFirst = new long[FIRST_ROOM];

    /** Shared with {@link #monthFirst} while both orders give the same times. */
    private long[] dayFirst = monthFirst;

    private int[] lines = new int[FIRST_ROOM];
    private int size;
    private int rises;
    private int falls;

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
        rises += size > 1 && clock(size - 1) > clock(size - 2) ? 1 : 0;
        falls += size > 1 && clock(size - 1) < clock(size - 2) ? 1 : 0;
    }

    /** Tells whether the rows so far stand newest first, as a spreadsheet sorts them. */
    boolean newestFirst() {
        return falls > rises * MOST_RISES_OF_FALLS;
    }

    /**
     * Puts the rows in another order.
     *
     * @param order the present place of each row
     */
    void reorder(int[] order) {
        boolean shared = dayFirst == monthFirst;
        monthFirst = reordered(monthFirst, order);
        dayFirst = shared ? monthFirst : reordered(dayFirst, order);
        int[] before = lines;
        lines = Arrays.stream(order).map(row -> before[row]).toArray();
    }

    private static long[] reordered(long[] times, int[] order) {
        return Arrays.stream(order).mapToLong(row -> times[row]).toArray();
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

    /** Tells whether the clock of a row shows an earlier time than that of the row before; of rows newest first, a later one. */
    boolean goesBack(int row) {
        return row > 0 && (newestFirst() ? clock(row) > clock(row - 1) : clock(row) < clock(row - 1));
    }
}
