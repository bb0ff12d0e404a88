package dev.culprit.normalize;

import dev.culprit.model.Span;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Which order the dates of one file are in, and why.
 *
 * @param order the order chosen
 * @param certain false if nothing decided and the order is only assumed
 * @param why one clause
 */
record DateOrderDecision(DateOrder order, boolean certain, String why) {
    private static final Duration NEAR = Duration.ofDays(1);

    /**
     * Decides from the dates themselves and from the logs beside them.
     *
     * <p>In order of weight: a reading that no calendar has; a reading that alone falls into the time of other logs; the
     * form, as no Windows region prints dots or hyphens with the month first, nor an unpadded month before a padded day;
     * AM or PM, which the US prints and most day-first regions do not. Nothing else can tell.
     *
     * @param dates every date of the file, at least one
     * @param others the time of logs whose clock is known; empty if there are none
     * @param zone zone in which the dates are read
     */
    static DateOrderDecision of(List<DateOrder.Printed> dates, Optional<Span> others, ZoneId zone) {
        boolean dayFirst = readable(dates, DateOrder.DAY_FIRST);
        boolean monthFirst = readable(dates, DateOrder.MONTH_FIRST);
        if (dayFirst != monthFirst) {
            return certain(dayFirst, "the other order gives an impossible date");
        }
        boolean dayFits = others.isPresent() && fits(dates, DateOrder.DAY_FIRST, others.get(), zone);
        boolean monthFits = others.isPresent() && fits(dates, DateOrder.MONTH_FIRST, others.get(), zone);
        if (dayFits != monthFits) {
            return certain(dayFits, "only this order falls into the time of the other logs");
        }
        if (dates.stream().allMatch(date -> date.yearFirst() || date.first() == date.second())) {
            return certain(true, "both orders give the same date");
        }
        if (dates.stream().anyMatch(date -> !date.separator().equals("/") || date.paddedSecond())) {
            return certain(true, "a date of this form has the day first");
        }
        if (dates.stream().anyMatch(DateOrder.Printed::twelveHours)) {
            return certain(false, "AM or PM is printed, as in the US order");
        }
        return new DateOrderDecision(DateOrder.DAY_FIRST, false, "nothing tells day and month apart");
    }

    private static DateOrderDecision certain(boolean dayFirst, String why) {
        return new DateOrderDecision(dayFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST, true, why);
    }

    private static boolean readable(List<DateOrder.Printed> dates, DateOrder order) {
        return dates.stream().allMatch(date -> date.read(order).isPresent());
    }

    private static boolean fits(List<DateOrder.Printed> dates, DateOrder order, Span others, ZoneId zone) {
        Span near = others.widened(NEAR);
        return dates.stream()
                .flatMap(date -> date.read(order).stream())
                .allMatch(local -> near.contains(local.atZone(zone).toInstant()));
    }
}
