package dev.culprit.decode.evtx;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Reads and prints the two time types of Windows, both UTC.
 *
 * <p>Sources: MS-DTYP sections 2.3.3 FILETIME (u64, units of 100 ns since 1 January 1601) and 2.3.13 SYSTEMTIME (eight
 * u16: year, month, day of week, day, hour, minute, second, millisecond). Windows 10 prints a FILETIME with seven digits
 * and {@code Z}, so no unit is lost; a number beyond the range of a signed 64-bit integer is no date and is printed in
 * hex, as is a SYSTEMTIME with a thirteenth month.
 */
public final class TimeText {
    static final int SYSTEM_TIME_SIZE = 16;

    private static final long UNITS_PER_SECOND = 10_000_000;
    private static final long SECONDS_1601_TO_1970 = 11_644_473_600L;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final long YEAR_10000 =
            (Instant.parse("9999-12-31T23:59:59Z").getEpochSecond() + 1 + SECONDS_1601_TO_1970) * UNITS_PER_SECOND;
    private static final long DAYS_1601_TO_1970 = SECONDS_1601_TO_1970 / SECONDS_PER_DAY;

    private TimeText() {}

    /** Returns the instant of a FILETIME; nothing for 0, which means "no time", and for numbers out of range. */
    static Optional<Instant> instant(long fileTime) {
        return fileTime > 0
                ? Optional.of(Instant.ofEpochSecond(
                        fileTime / UNITS_PER_SECOND - SECONDS_1601_TO_1970, fileTime % UNITS_PER_SECOND * 100))
                : Optional.empty();
    }

    /** Returns the FILETIME of a printed time; 0 if it is none, or lies outside the range. */
    static long fileTime(CharSequence text) {
        try {
            Instant time = Instant.parse(text);
            long seconds = time.getEpochSecond() + SECONDS_1601_TO_1970;
            boolean inRange = seconds >= 0 && seconds < Long.MAX_VALUE / UNITS_PER_SECOND;
            return inRange ? seconds * UNITS_PER_SECOND + time.getNano() / 100 : 0;
        } catch (DateTimeParseException unreadable) {
            return 0;
        }
    }

    /** Tells whether a FILETIME is a date that RFC 3339 can write: not 0, which means "no time", and before the year 10000. */
    public static boolean isDate(long fileTime) {
        return fileTime > 0 && fileTime < YEAR_10000;
    }

    /** Appends a FILETIME such as {@code 2013-10-08T10:06:15.1234567Z}; one that is no date at all in hex. */
    public static void appendFileTime(long fileTime, TextBuffer out) {
        if (fileTime < 0) {
            Digits.appendHexNumber(fileTime, out);
            return;
        }
        long seconds = fileTime / UNITS_PER_SECOND;
        LocalDate date = LocalDate.ofEpochDay(seconds / SECONDS_PER_DAY - DAYS_1601_TO_1970);
        appendDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), out);
        int ofDay = (int) (seconds % SECONDS_PER_DAY);
        appendTime(ofDay / 3600, ofDay / 60 % 60, ofDay % 60, out);
        out.append('.');
        Digits.appendPadded((int) (fileTime % UNITS_PER_SECOND), 7, out);
        out.append('Z');
    }

    /** Appends a SYSTEMTIME; returns whether it is one, else nothing is appended. */
    static boolean appendSystemTime(Bytes bytes, int offset, TextBuffer out) throws MalformedException {
        int month = bytes.unsignedShort(offset + 2);
        int day = bytes.unsignedShort(offset + 6);
        int hour = bytes.unsignedShort(offset + 8);
        int minute = bytes.unsignedShort(offset + 10);
        int second = bytes.unsignedShort(offset + 12);
        int millisecond = bytes.unsignedShort(offset + 14);
        boolean date = month >= 1 && month <= 12 && day >= 1 && day <= 31;
        if (!date || hour > 23 || minute > 59 || second > 59 || millisecond > 999) {
            return false;
        }
        appendDate(bytes.unsignedShort(offset), month, day, out);
        appendTime(hour, minute, second, out);
        out.append('.');
        Digits.appendPadded(millisecond, 3, out);
        out.append('Z');
        return true;
    }

    private static void appendDate(int year, int month, int day, TextBuffer out) {
        Digits.appendPadded(year, year > 9_999 ? 5 : 4, out);
        out.append('-');
        Digits.appendPadded(month, 2, out);
        out.append('-');
        Digits.appendPadded(day, 2, out);
        out.append('T');
    }

    private static void appendTime(int hour, int minute, int second, TextBuffer out) {
        Digits.appendPadded(hour, 2, out);
        out.append(':');
        Digits.appendPadded(minute, 2, out);
        out.append(':');
        Digits.appendPadded(second, 2, out);
    }
}
