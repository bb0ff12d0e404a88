package dev.culprit.report;

import dev.culprit.model.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Times in UTC as people read them; independent of the machine's zone and language. */
final class Times {
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private Times() {}

    /** Returns date and time to the second, such as {@code 8 Oct 2013 10:06:15Z}. */
    static String moment(Instant time) {
        return isPrintable(time) ? date(time) + " " + clock(time) + "Z" : time.toString();
    }

    /** Returns date and time without letters, such as {@code 2013-10-08 10:06:15Z}, or with milliseconds if exact. */
    static String stamp(Instant time, boolean exact) {
        if (!isPrintable(time)) {
            return time.toString();
        }
        OffsetDateTime utc = time.atOffset(ZoneOffset.UTC);
        String fraction = exact ? String.format(Locale.ROOT, ".%03d", utc.getNano() / 1_000_000) : "";
        return utc.toLocalDate() + " " + clock(time) + fraction + "Z";
    }

    /** Returns a stretch of time to the second; the date is said once if it is the same, unbounded ends in words. */
    static String span(Span span) {
        boolean begins = !span.start().equals(Instant.MIN);
        boolean ends = !span.end().equals(Instant.MAX);
        if (!begins || !ends) {
            return begins ? "from " + moment(span.start()) : ends ? "until " + moment(span.end()) : "at any time";
        }
        Instant start = span.start().truncatedTo(ChronoUnit.SECONDS);
        Instant end = span.end().truncatedTo(ChronoUnit.SECONDS);
        if (start.equals(end)) {
            return moment(start);
        }
        return day(span).isPresent()
                ? date(start) + " " + clock(start) + "–" + clock(end) + "Z"
                : moment(start) + " – " + moment(end);
    }

    /** Returns a stretch of time without its date if it lies in the given day. */
    static String span(Span span, Optional<LocalDate> known) {
        String full = span(span);
        return day(span)
                .filter(day -> known.filter(day::equals).isPresent())
                .map(day -> full.substring(date(span.start()).length() + 1))
                .orElse(full);
    }

    /** Returns the day in UTC that holds the whole span, if one does. */
    static Optional<LocalDate> day(Span span) {
        if (!isPrintable(span.start()) || !isPrintable(span.end())) {
            return Optional.empty();
        }
        LocalDate first = span.start().atOffset(ZoneOffset.UTC).toLocalDate();
        return Optional.of(first).filter(span.end().atOffset(ZoneOffset.UTC).toLocalDate()::equals);
    }

    /** Returns a duration as people say it: {@code 0.8 s}, {@code 42 s} or {@code 3 min 05 s}. */
    static String elapsed(Duration duration) {
        long tenths = duration.plusMillis(50).toMillis() / 100;
        if (tenths < 100) {
            return tenths / 10 + "." + tenths % 10 + "\u00A0s";
        }
        long seconds = duration.plusMillis(500).toSeconds();
        return seconds < 60
                ? seconds + "\u00A0s"
                : String.format(Locale.ROOT, "%d\u00A0min\u00A0%02d\u00A0s", seconds / 60, seconds % 60);
    }

    private static boolean isPrintable(Instant time) {
        return !time.isBefore(Instant.parse("0000-01-01T00:00:00Z"))
                && time.isBefore(Instant.parse("+10000-01-01T00:00:00Z"));
    }

    private static String date(Instant time) {
        OffsetDateTime utc = time.atOffset(ZoneOffset.UTC);
        return utc.getDayOfMonth() + "\u00A0" + MONTHS.get(utc.getMonthValue() - 1) + "\u00A0" + utc.getYear();
    }

    private static String clock(Instant time) {
        OffsetDateTime utc = time.atOffset(ZoneOffset.UTC);
        return String.format(Locale.ROOT, "%02d:%02d:%02d", utc.getHour(), utc.getMinute(), utc.getSecond());
    }
}
