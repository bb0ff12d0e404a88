package dev.culprit.decode.perfmon;

import dev.culprit.decode.SampleSink;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.IsoChronology;

/** Reads the times of rows, in both orders of day and month where their form leaves that open. */
final class ClockTime {
    /** How a date is written, and which order of day and month that form has where it is at home. */
    enum Form {
        SLASHES(false),
        DOTS(true),
        DASHES(true),
        YEAR_FIRST(false);

        private final boolean dayFirst;

        Form(boolean dayFirst) {
            this.dayFirst = dayFirst;
        }

        boolean dayFirst() {
            return dayFirst;
        }
    }

    private static final long DAY = 86_400_000L;

    /** Windows Performance Monitor came with NT 3.1; other numbers of four digits are no years of samples. */
    private static final int FIRST_YEAR = 1993;

    private static final int LAST_YEAR = 2199;

    private char[] text = new char[0];
    private int at;
    private int end;
    private int number;
    private int digits;
    private Form form = Form.SLASHES;
    private long monthFirst;
    private long dayFirst;
    private int fractionDigits;

    /** Reads a cell; false if it is a time in neither order. */
    boolean read(char[] characters, int from, int to) {
        text = characters;
        at = from;
        end = to;
        fractionDigits = 0;
        return readDate() && addClock();
    }

    Form form() {
        return form;
    }

    /** Tells whether there are three digits behind the second, as PDH writes them and no spreadsheet does. */
    boolean toTheMillisecond() {
        return fractionDigits == 3;
    }

    /** Returns milliseconds since the wall clock showed 1970; {@link SampleSink#NO_TIME} if that is no date. */
    long monthFirst() {
        return monthFirst;
    }

    long dayFirst() {
        return dayFirst;
    }

    private boolean readDate() {
        skipBlanks();
        if (!readNumber(4)) {
            return false;
        }
        int first = number;
        boolean yearFirst = digits == 4;
        char separator = peek();
        if (separator != '/' && separator != '.' && separator != '-') {
            return false;
        }
        at++;
        if (!readNumber(2) || peek() != separator) {
            return false;
        }
        int second = number;
        at++;
        if (!readNumber(4) || (digits == 4) == yearFirst || (!yearFirst && digits != 4)) {
            return false;
        }
        setDates(first, second, number, separator, yearFirst);
        return monthFirst != SampleSink.NO_TIME || dayFirst != SampleSink.NO_TIME;
    }

    private void setDates(int first, int second, int third, char separator, boolean yearFirst) {
        if (yearFirst) {
            form = Form.YEAR_FIRST;
            monthFirst = midnight(first, second, third);
            dayFirst = monthFirst;
            return;
        }
        form = separator == '/' ? Form.SLASHES : separator == '.' ? Form.DOTS : Form.DASHES;
        monthFirst = midnight(third, first, second);
        dayFirst = first == second ? monthFirst : midnight(third, second, first);
    }

    private static long midnight(int year, int month, int day) {
        boolean date = year >= FIRST_YEAR
                && year <= LAST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= Month.of(month).length(IsoChronology.INSTANCE.isLeapYear(year));
        return date ? LocalDate.of(year, month, day).toEpochDay() * DAY : SampleSink.NO_TIME;
    }

    /** Adds the time of the day; a spreadsheet may leave out seconds, or all of it at midnight. */
    private boolean addClock() {
        boolean separated = peek() == 'T';
        at += separated ? 1 : 0;
        separated |= skipBlanks();
        if (at == end) {
            return true;
        }
        if (!separated || !readNumber(2)) {
            return false;
        }
        int hour = number;
        if (!readPart(59)) {
            return false;
        }
        int minute = number;
        int second = readPart(59) ? number : 0;
        int millisecond = readFraction();
        hour = inHalfOfDay(hour);
        if (hour > 23 || at != end) {
            return false;
        }
        long clock = ((hour * 60L + minute) * 60 + second) * 1000 + millisecond;
        monthFirst += monthFirst == SampleSink.NO_TIME ? 0 : clock;
        dayFirst += dayFirst == SampleSink.NO_TIME ? 0 : clock;
        return true;
    }

    /** Reads minutes or seconds, if a separator and two digits follow. */
    private boolean readPart(int largest) {
        int before = at;
        char separator = peek();
        if (separator == ':' || separator == '.') {
            at++;
            if (readNumber(2) && digits == 2 && number <= largest) {
                return true;
            }
        }
        at = before;
        return false;
    }

    private int readFraction() {
        if (peek() != '.' && peek() != ',') {
            return 0;
        }
        at++;
        int millisecond = 0;
        int place = 100;
        for (; at < end && isDigit(text[at]); at++) {
            millisecond += (text[at] - '0') * place;
            place /= 10;
            fractionDigits++;
        }
        return millisecond;
    }

    /** Returns the hour of the day, or a number that is none. */
    private int inHalfOfDay(int hour) {
        skipBlanks();
        if (at == end) {
            return hour;
        }
        String half = new String(text, at, end - at).strip().replace(".", "");
        boolean afternoon = half.equalsIgnoreCase("PM");
        if ((!afternoon && !half.equalsIgnoreCase("AM")) || hour < 1 || hour > 12) {
            return Integer.MAX_VALUE;
        }
        at = end;
        return hour % 12 + (afternoon ? 12 : 0);
    }

    private boolean readNumber(int mostDigits) {
        number = 0;
        digits = 0;
        while (at < end && isDigit(text[at]) && digits <= mostDigits) {
            number = number * 10 + text[at] - '0';
            digits++;
            at++;
        }
        return digits > 0 && digits <= mostDigits;
    }

    private char peek() {
        return at < end ? text[at] : '\0';
    }

    private boolean skipBlanks() {
        int before = at;
        while (at < end && (text[at] <= ' ' || Character.isSpaceChar(text[at]))) {
            at++;
        }
        return at > before;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
