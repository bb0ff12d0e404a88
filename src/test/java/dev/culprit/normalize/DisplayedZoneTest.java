package dev.culprit.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayedZoneTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien | Europe/Berlin",
                "(UTC+00:00) Dublin, Edinburgh, Lisbon, London | Europe/London",
                "(UTC) Coordinated Universal Time | UTC",
                "(GMT-08:00) Pacific Time (US & Canada) | America/Los_Angeles",
                "(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi | Asia/Kolkata",
                "(UTC+03:00) Moscow, St. Petersburg | Europe/Moscow",
                "(UTC+04:00) Moscow, St. Petersburg, Volgograd | Europe/Moscow",
                "(UTC+10:00) Canberra, Melbourne, Sydney | Australia/Sydney",
                "(UTC+08:00) Hong Kong | Asia/Hong_Kong",
            })
    void aCityOrTheNameOfTheZoneTellsIt(String displayed, String zone) {
        assertThat(DisplayedZone.of(displayed))
                .hasValueSatisfying(found -> assertThat(found.getId()).isEqualTo(zone));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(UTC+01:00) Brasilia",
                "(UTC-03:00) Berlin",
                "(UTC+99:00) Berlin",
                "Berlin",
                "W. Europe Standard Time",
                "''",
            })
    void aNameThatFitsNoZoneTellsNone(String displayed) {
        assertThat(DisplayedZone.of(displayed)).isEmpty();
    }
}
