package dev.culprit.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.Span;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateOrderDecisionTest {

    private static DateOrderDecision decide(Optional<Span> others, String... texts) {
        List<DateOrder.Printed> dates = Stream.of(texts)
                .map(text -> DateOrder.parse(text).orElseThrow())
                .toList();
        return DateOrderDecision.of(dates, others, ZoneOffset.UTC);
    }

    @Test
    void amOrPmMeansTheUsOrder() {
        DateOrderDecision decision = decide(Optional.empty(), "10/8/2013 10:06:15 AM", "10/8/2013 10:06:26 AM");

        assertThat(decision.order()).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(decision.certain()).isTrue();
    }

    @Test
    void anUnpaddedDayBeforeAPaddedMonthIsDayFirst() {
        DateOrderDecision decision = decide(Optional.empty(), "4/02/2014 19:26:40");

        assertThat(decision.order()).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(decision.certain()).isTrue();
    }

    @Test
    void oneImpossibleReadingDecidesForTheWholeFile() {
        DateOrderDecision decision = decide(Optional.empty(), "3/4/2014 09:00:00", "3/14/2014 09:00:00");

        assertThat(decision.order()).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(decision.certain()).isTrue();
    }

    @Test
    void otherLogsDecideBeforeTheFormDoes() {
        var february = new Span(Instant.parse("2014-02-03T00:00:00Z"), Instant.parse("2014-02-05T00:00:00Z"));

        DateOrderDecision decision = decide(Optional.of(february), "4/2/2014 7:26:40 PM");

        assertThat(decision.order()).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(decision.certain()).isTrue();
    }

    @Test
    void nothingDecidingIsSaidAndNotHidden() {
        DateOrderDecision decision = decide(Optional.empty(), "4/2/2014 19:26:40");

        assertThat(decision.certain()).isFalse();
    }

    @Test
    void aDateThatReadsTheSameBothWaysIsNotAmbiguous() {
        assertThat(decide(Optional.empty(), "4/4/2014 19:26:40").certain()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10/8/2013 10:06:15 AM      | 2013-10-08T10:06:15",
                "10/8/2013 12:06:15 AM      | 2013-10-08T00:06:15",
                "10/8/2013 12:06:15 p.m.    | 2013-10-08T12:06:15",
                "2013-10-08 22:06:15.25     | 2013-10-08T22:06:15.250",
                "10/8/13 22:06              | 2013-10-08T22:06:00",
            })
    void formsOfTheFieldAreRead(String text, LocalDateTime expected) {
        assertThat(DateOrder.parse(text).orElseThrow().read(DateOrder.MONTH_FIRST))
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"10/8/2013", "yesterday", "10/8/2013 25:00:00", "10/8/2013 13:00:00 PM"})
    void otherTextIsNoDate(String text) {
        assertThat(DateOrder.parse(text)).isEmpty();
    }
}
