package dev.culprit.normalize;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order in which a copied text prints day, month and year. */
enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST;

    private static final Pattern FORM = Pattern.compile(
            "\\p{Z}*(\\d{1,4})([./-])\\p{Z}?(\\d{1,2})\\2\\p{Z}?(\\d{1,4})[,T]?\\p{Z}+"
                    + "(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?:[.,](\\d{1,7}))?\\p{Z}*([AaPp]\\.?\\p{Z}?[Mm]\\.?)?\\p{Z}*");

    /**
     * A printed date and time, taken apart but not yet ordered.
     *
     * @param first first number
     * @param separator mark between the numbers of the date
     * @param second second number
     * @param third third number
     * @param clock time of day on a 24-hour clock, with an arbitrary date
     * @param twelveHours whether AM or PM was printed
     * @param paddedSecond whether the first number was printed without, the second with a leading zero
     */
    record Printed(
            int first,
            String separator,
            int second,
            int third,
            LocalDateTime clock,
            boolean twelveHours,
            boolean paddedSecond) {

        boolean yearFirst() {
            return first > 31;
        }

        /** Returns the local time read in that order, or nothing if there is no such date. */
        Optional<LocalDateTime> read(DateOrder order) {
            int year = yearFirst() ? first : third < 100 ? 2000 + third : third;
            int month = yearFirst() || order == DAY_FIRST ? second : first;
            int day = yearFirst() ? third : order == DAY_FIRST ? first : second;
            if (month < 1 || month > 12 || day < 1 || day > 31) {
                return Optional.empty();
            }
            try {
                return Optional.of(LocalDateTime.of(year, month, day, 0, 0).with(clock.toLocalTime()));
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }
    }

    /** Takes a printed date and time apart, or returns nothing if it is of no known form. */
    static Optional<Printed> parse(String text) {
        Matcher match = FORM.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        String half = match.group(9) == null ? "" : match.group(9).toLowerCase(Locale.ROOT);
        int hour = Integer.parseInt(match.group(5));
        int minute = Integer.parseInt(match.group(6));
        int second = match.group(7) == null ? 0 : Integer.parseInt(match.group(7));
        if (hour > 23 || minute > 59 || second > 59 || (!half.isEmpty() && (hour < 1 || hour > 12))) {
            return Optional.empty();
        }
        int hourOfDay = half.isEmpty() ? hour : hour % 12 + (half.startsWith("p") ? 12 : 0);
        LocalDateTime clock = LocalDateTime.of(2000, 1, 1, hourOfDay, minute, second, fraction(match.group(8)));
        boolean padded = match.group(1).length() == 1 && match.group(3).startsWith("0");
        return Optional.of(new Printed(
                Integer.parseInt(match.group(1)),
                match.group(2),
                Integer.parseInt(match.group(3)),
                Integer.parseInt(match.group(4)),
                clock,
                !half.isEmpty(),
                padded));
    }

    private static int fraction(String digits) {
        return digits == null ? 0 : Integer.parseInt((digits + "000000000").substring(0, 9));
    }
}
