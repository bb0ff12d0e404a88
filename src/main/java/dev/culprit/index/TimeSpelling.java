package dev.culprit.index;

import dev.culprit.model.Span;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a time as people type it: RFC 3339, where the end may be left out. What is left out makes it a stretch: {@code
 * 2013-10-08} is that day, {@code 2013-10-08T10:06} that minute, {@code 2013-10-08T10:06:15} that second. Without a zone
 * it is UTC.
 */
final class TimeSpelling {
    private static final Pattern TIME = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)" + "(?:[Tt](\\d\\d:\\d\\d)(?:(:\\d\\d)(\\.\\d{1,9})?)?([Zz]|[+-]\\d\\d:\\d\\d)?)?");
    private static final String EXAMPLE = "time:[2013-10-08T10:00Z TO 2013-10-08T11:00Z]";

    private TimeSpelling() {}

    static Span read(String text) throws BadValueException {
        Matcher parts = TIME.matcher(text);
        if (!parts.matches()) {
            throw new BadValueException(text + " is not a time", EXAMPLE);
        }
        String minute = part(parts, 2, "00:00");
        String second = part(parts, 3, ":00");
        try {
            Instant start = OffsetDateTime.parse(
                            parts.group(1) + "T" + minute + second + part(parts, 4, "") + part(parts, 5, "Z"))
                    .toInstant();
            return new Span(start, start.plus(length(parts)).minusNanos(1));
        } catch (DateTimeException e) {
            throw new BadValueException(text + " is not in the calendar", EXAMPLE);
        }
    }

    private static Duration length(Matcher parts) {
        if (parts.group(2) == null) {
            return Duration.ofDays(1);
        }
        if (parts.group(3) == null) {
            return Duration.ofMinutes(1);
        }
        String fraction = part(parts, 4, ".");
        return Duration.ofNanos((long) Math.pow(10, 9 - (fraction.length() - 1)));
    }

    private static String part(Matcher parts, int group, String absent) {
        String found = parts.group(group);
        return found == null ? absent : found;
    }
}
