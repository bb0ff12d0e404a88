package dev.culprit.decode.perfmon;

import static dev.culprit.decode.SampleSink.NO_TIME;

import dev.culprit.decode.perfmon.ClockTime.Form;

/** Finds out over a whole file whether the month or the day comes first, and how the times go on. */
final class DateOrder {
    /** One order explains the times better if its longest step is so many times shorter. */
    private static final int CLEARLY_SHORTER = 10;

    private final Reading monthFirst = new Reading();
    private final Reading dayFirst = new Reading();
    private Form form = Form.YEAR_FIRST;
    private long impossibleLine;
    private boolean toTheMillisecond = true;
    private boolean sameInBoth = true;

    /** What was decided, whether it is proved, and by what. */
    record Decision(boolean dayFirst, boolean certain, String shown, String because) {}

    /** The times of all rows in one order of day and month. */
    private static final class Reading {
        private long previous = NO_TIME;
        private long impossible;
        private long repeated;
        private long backwards;
        private long longestStep;

        void add(long time) {
            if (time == NO_TIME) {
                impossible++;
                return;
            }
            if (previous != NO_TIME) {
                repeated += time == previous ? 1 : 0;
                backwards += time < previous ? 1 : 0;
                longestStep = Math.max(longestStep, time - previous);
            }
            previous = time;
        }
    }

    void add(ClockTime time, long line) {
        form = time.form();
        toTheMillisecond &= time.toTheMillisecond();
        sameInBoth &= time.monthFirst() == time.dayFirst();
        monthFirst.add(time.monthFirst());
        dayFirst.add(time.dayFirst());
        if (impossibleLine == 0 && monthFirst.impossible + dayFirst.impossible > 0) {
            impossibleLine = line;
        }
    }

    Decision decide() {
        if (form == Form.YEAR_FIRST) {
            return new Decision(false, true, "year, month, day", "dates of that form have no other");
        }
        if (monthFirst.impossible != dayFirst.impossible) {
            return decision(
                    monthFirst.impossible > dayFirst.impossible,
                    "line " + Counted.number(impossibleLine) + " has no other date" + oddRows());
        }
        if (monthFirst.backwards != dayFirst.backwards) {
            return decision(
                    monthFirst.backwards > dayFirst.backwards,
                    "times would go backwards " + Counted.of(Math.max(monthFirst.backwards, dayFirst.backwards), "time")
                            + " in the other order");
        }
        if (isShorter(monthFirst, dayFirst) || isShorter(dayFirst, monthFirst)) {
            return decision(
                    isShorter(dayFirst, monthFirst), "from row to row times would leap by weeks in the other order");
        }
        if (form != Form.SLASHES) {
            return decision(form.dayFirst(), "both orders fit, and it is the custom where dates have this form");
        }
        return toTheMillisecond
                ? decision(false, "both orders fit, and PDH, which alone writes milliseconds, writes it so")
                : decision(false, sameInBoth, "both orders fit, and PDH writes it so");
    }

    private static Decision decision(boolean dayFirst, String because) {
        return decision(dayFirst, true, because);
    }

    private static Decision decision(boolean dayFirst, boolean certain, String because) {
        return new Decision(dayFirst, certain, dayFirst ? "day first" : "month first", because);
    }

    private String oddRows() {
        long odd = oddTimes();
        return odd == 0 ? "" : "; " + Counted.of(odd, "row") + " fit the other order only";
    }

    private static boolean isShorter(Reading one, Reading other) {
        return one.longestStep > 0 && one.longestStep < other.longestStep / CLEARLY_SHORTER;
    }

    /** Returns how many rows have no time in the order that holds. */
    long oddTimes() {
        return Math.min(monthFirst.impossible, dayFirst.impossible);
    }

    /** Returns how many rows have the time of the row before. */
    long repeated(boolean isDayFirst) {
        return (isDayFirst ? dayFirst : monthFirst).repeated;
    }

    /** Returns how many rows have an earlier time than the row before. */
    long backwards(boolean isDayFirst) {
        return (isDayFirst ? dayFirst : monthFirst).backwards;
    }
}
