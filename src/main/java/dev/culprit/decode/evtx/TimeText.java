package dev.culprit.decode.evtx;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads and prints the two time types of Windows, both UTC.
 *
 * <p>Sources: MS-DTYP sections 2.3.3 FILETIME (u64, units of 100 ns since 1 January 1601) and 2.3.13 SYSTEMTIME (eight
 * u16: year, month, day of week, day, hour, minute, second, millisecond). Windows 10 prints a FILETIME with seven digits
 * and {@code Z}, so no unit is lost; a number beyond the range of a signed 64-bit integer is no date and is printed in
 * hex, as is a SYSTEMTIME with a thirteenth month.
 */
final class TimeText {
    static final int SYSTEM_TIME_SIZE = 16;

    /** FILETIME 0. */
    static final Instant NO_TIME = Instant.parse("1601-01-01T00:00:00Z");

    private static final long UNITS_PER_SECOND = 10_000_000;
    private static final long SECONDS_1601_TO_1970 = 11_644_473_600L;

    private TimeText() {}

    /** Returns the instant of a FILETIME; nothing for 0, which means "no time", and for numbers out of range. */
    static Optional<Instant> instant(long fileTime) {
        return fileTime > 0 ? Optional.of(toInstant(fileTime)) : Optional.empty();
    }

    static String ofFileTime(long fileTime) {
        if (fileTime < 0) {
            return "0x" + Long.toHexString(fileTime);
        }
        LocalDateTime time = LocalDateTime.ofInstant(toInstant(fileTime), ZoneOffset.UTC);
        return seconds(time)
                .append('.')
                .append(digits((int) (fileTime % UNITS_PER_SECOND), 7))
                .append('Z')
                .toString();
    }

    static String ofSystemTime(Bytes bytes, int offset) throws MalformedException {
        int month = bytes.unsignedShort(offset + 2);
        int day = bytes.unsignedShort(offset + 6);
        int hour = bytes.unsignedShort(offset + 8);
        int minute = bytes.unsignedShort(offset + 10);
        int second = bytes.unsignedShort(offset + 12);
        int millisecond = bytes.unsignedShort(offset + 14);
        boolean date = month >= 1 && month <= 12 && day >= 1 && day <= 31;
        if (!date || hour > 23 || minute > 59 || second > 59 || millisecond > 999) {
            return bytes.upperHex(offset, SYSTEM_TIME_SIZE);
        }
        return digits(bytes.unsignedShort(offset), 4) + "-" + digits(month, 2) + "-" + digits(day, 2)
                + "T" + digits(hour, 2) + ":" + digits(minute, 2) + ":" + digits(second, 2)
                + "." + digits(millisecond, 3) + "Z";
    }

    private static Instant toInstant(long fileTime) {
        return Instant.ofEpochSecond(
                fileTime / UNITS_PER_SECOND - SECONDS_1601_TO_1970, fileTime % UNITS_PER_SECOND * 100);
    }

    private static StringBuilder seconds(LocalDateTime time) {
        return new StringBuilder(28)
                .append(digits(time.getYear(), 4))
                .append('-')
                .append(digits(time.getMonthValue(), 2))
                .append('-')
                .append(digits(time.getDayOfMonth(), 2))
                .append('T')
                .append(digits(time.getHour(), 2))
                .append(':')
                .append(digits(time.getMinute(), 2))
                .append(':')
                .append(digits(time.getSecond(), 2));
    }

    /** Returns a number with zeros in front, so that it has at least as many digits as asked for. */
    private static String digits(int number, int count) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, count - text.length())) + text;
    }
}
