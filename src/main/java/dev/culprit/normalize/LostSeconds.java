package dev.culprit.normalize;

import static dev.culprit.decode.SampleSink.NO_TIME;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Gives rows their seconds back, roughly, where a spreadsheet wrote times to the minute only: the rows of one minute are
 * spread evenly over it. Rows that lost their milliseconds are spread over the second in the same way.
 */
final class LostSeconds {
    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;

    /** With fewer rows at the time of the row before, these are double rows and not rows without seconds. */
    private static final double LEAST_REPEATED = 0.1;

    private final long[] times;

    /** Rows that have a time. */
    private final int[] rows;

    private LostSeconds(long[] times) {
        this.times = times;
        this.rows = IntStream.range(0, times.length)
                .filter(row -> times[row] != NO_TIME)
                .toArray();
    }

    /**
     * Spreads the rows if they lost something.
     *
     * @param times of the rows in milliseconds, changed in place; {@link dev.culprit.decode.SampleSink#NO_TIME} stays
     * @return to which length the times were cut, in milliseconds; 0 if they were not
     */
    static long restore(long[] times) {
        var lost = new LostSeconds(times);
        long unit = lost.unit();
        if (unit > 0) {
            lost.spread(unit);
        }
        return unit;
    }

    private long unit() {
        long repeated = 0;
        for (int place = 1; place < rows.length; place++) {
            repeated += time(place) == time(place - 1) ? 1 : 0;
        }
        if (repeated == 0 || repeated < rows.length * LEAST_REPEATED) {
            return 0;
        }
        boolean minutes = Arrays.stream(rows).allMatch(row -> times[row] % MINUTE == 0);
        boolean seconds = Arrays.stream(rows).allMatch(row -> times[row] % SECOND == 0);
        return minutes ? MINUTE : seconds ? SECOND : 0;
    }

    private long time(int place) {
        return times[rows[place]];
    }

    private void spread(long unit) {
        int usual = usualSize();
        int end;
        for (int start = 0; start < rows.length; start = end) {
            end = endOf(start);
            int size = Math.max(usual, end - start);
            // The recording may begin in the middle of the first minute.
            int skipped = start == 0 ? size - (end - start) : 0;
            for (int place = start; place < end; place++) {
                times[rows[place]] += unit * (skipped + place - start) / size;
            }
        }
    }

    private int endOf(int start) {
        int end = start + 1;
        while (end < rows.length && time(end) == time(start)) {
            end++;
        }
        return end;
    }

    private int usualSize() {
        int[] sizes = new int[rows.length];
        int count = 0;
        for (int start = 0; start < rows.length; start = endOf(start)) {
            sizes[count++] = endOf(start) - start;
        }
        Arrays.sort(sizes, 0, count);
        return sizes[count / 2];
    }
}
