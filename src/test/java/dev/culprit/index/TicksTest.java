package dev.culprit.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59.9999999Z",
                "1601-01-01T00:00:00.0000001Z",
                "2013-10-08T10:06:15.1234567Z",
                "+30000-01-01T00:00:00Z"
            })
    void aStepIsOneHundredNanoseconds(String time) {
        assertThat(Ticks.toInstant(Ticks.of(Instant.parse(time)))).isEqualTo(Instant.parse(time));
    }

    @Test
    void aTimeBetweenTwoStepsIsInTheEarlierOne() {
        assertThat(Ticks.of(Instant.ofEpochSecond(0, 199))).isEqualTo(1);
        assertThat(Ticks.of(Instant.ofEpochSecond(-1, 999_999_999))).isEqualTo(-1);
    }

    @Test
    void timesBeyondTheRangeAreItsEnds() {
        assertThat(Ticks.of(Instant.MIN)).isEqualTo(Long.MIN_VALUE);
        assertThat(Ticks.of(Instant.MAX)).isEqualTo(Long.MAX_VALUE);
        assertThat(Ticks.of(Ticks.toInstant(Long.MIN_VALUE))).isEqualTo(Long.MIN_VALUE);
        assertThat(Ticks.of(Ticks.toInstant(Long.MAX_VALUE))).isEqualTo(Long.MAX_VALUE);
        assertThat(Ticks.of(Ticks.toInstant(Long.MIN_VALUE).plusNanos(100))).isEqualTo(Long.MIN_VALUE + 1);
    }
}
