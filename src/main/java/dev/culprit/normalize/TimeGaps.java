package dev.culprit.normalize;

import dev.culprit.decode.SampleSink;
import java.util.Arrays;
import java.util.Locale;

/**
 * Where the rows of a file lie further apart than usual.
 *
 * @param interval median distance of neighbouring rows in milliseconds; 0 with fewer than two
 * @param count distances of more than 2.5 times the median
 * @param longest the longest of them in milliseconds
 * @param total all of them together in milliseconds
 * @param firstRow the row behind the first of them; -1 if there is none
 */
record TimeGaps(long interval, int count, long longest, long total, int firstRow) {
    private static final double UNUSUAL = 2.5;
    private static final double SECOND = 1000;
    private static final double MINUTE = 60 * SECOND;
    private static final double HOUR = 60 * MINUTE;

    /** Looks at the times of rows, which rise; rows without a time do not count. */
    static TimeGaps of(long[] times) {
        long interval = median(times);
        int count = 0;
        long longest = 0;
        long total = 0;
        int firstRow = -1;
        long before = SampleSink.NO_TIME;
        for (int row = 0; row < times.length; row++) {
            if (times[row] == SampleSink.NO_TIME) {
                continue;
            }
            long distance = before == SampleSink.NO_TIME ? 0 : times[row] - before;
            if (distance > interval * UNUSUAL) {
                firstRow = count == 0 ? row : firstRow;
                count++;
                longest = Math.max(longest, distance);
                total += distance;
            }
            before = times[row];
        }
        return new TimeGaps(interval, count, longest, total, firstRow);
    }

    /** Tells whether a distance is longer than usual among such rows. */
    boolean isGap(long distance) {
        return distance > interval * UNUSUAL;
    }

    /** Returns the median distance of neighbouring times that rise, in milliseconds; 0 with fewer than two. */
    static long median(long[] times) {
        long[] distances = new long[times.length];
        int size = 0;
        long before = SampleSink.NO_TIME;
        for (long time : times) {
            if (time != SampleSink.NO_TIME) {
                if (before != SampleSink.NO_TIME && time > before) {
                    distances[size++] = time - before;
                }
                before = time;
            }
        }
        Arrays.sort(distances, 0, size);
        return size == 0 ? 0 : distances[size / 2];
    }

    /** Returns a length of time as people say it: {@code 15 s}, {@code 4 min}, {@code 3.5 h}. */
    static String length(long millis) {
        double unit = millis < 2 * MINUTE ? SECOND : millis < 2 * HOUR ? MINUTE : HOUR;
        String name = unit == SECOND ? " s" : unit == MINUTE ? " min" : " h";
        return String.format(Locale.ROOT, "%.1f", millis / unit).replace(".0", "") + name;
    }
}
