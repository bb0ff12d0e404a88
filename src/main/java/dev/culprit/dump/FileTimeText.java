package dev.culprit.dump;

import dev.culprit.decode.evtx.TextBuffer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Prints FILETIMEs as RFC 3339 times in UTC with all seven digits of their unit, 100 ns.
 *
 * <p>Neighbouring records are of the same day, so that the date is worked out once. Source: MS-DTYP section 2.3.3.
 */
final class FileTimeText {
    private static final long UNITS_PER_SECOND = 10_000_000;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final LocalDate FIRST_DAY = LocalDate.of(1601, 1, 1);

    /** The end of the year 9999, the last that RFC 3339 can write. */
    private static final long LAST =
            (FIRST_DAY.until(LocalDate.of(10_000, 1, 1), ChronoUnit.DAYS) * SECONDS_PER_DAY) * UNITS_PER_SECOND - 1;

    private long day = -1;
    private String date = "";

    /** Tells whether a number is a time that can be printed; 0 means that there is none. */
    static boolean isPrintable(long fileTime) {
        return fileTime > 0 && fileTime <= LAST;
    }

    /** Appends a time such as {@code 2013-10-08T10:06:15.1234567Z}; it must be printable. */
    void append(long fileTime, TextBuffer out) {
        long second = fileTime / UNITS_PER_SECOND;
        int ofDay = (int) (second % SECONDS_PER_DAY);
        if (second / SECONDS_PER_DAY != day) {
            day = second / SECONDS_PER_DAY;
            date = FIRST_DAY.plusDays(day) + "T";
        }
        out.append(date);
        digits(ofDay / 3600, 10, out);
        out.append(':');
        digits(ofDay / 60 % 60, 10, out);
        out.append(':');
        digits(ofDay % 60, 10, out);
        out.append('.');
        digits((int) (fileTime % UNITS_PER_SECOND), 1_000_000, out);
        out.append('Z');
    }

    private static void digits(int number, int highest, TextBuffer out) {
        for (int unit = highest; unit > 0; unit /= 10) {
            out.append((char) ('0' + number / unit % 10));
        }
    }
}
