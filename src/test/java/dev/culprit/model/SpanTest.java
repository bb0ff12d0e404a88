package dev.culprit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpanTest {
    private static final Instant NOON = Instant.parse("2013-10-08T12:00:00Z");

    private final Span hour = new Span(NOON, NOON.plusSeconds(3600));

    @Test
    void bothEndsBelongToIt() {
        assertThat(hour.contains(NOON)).isTrue();
        assertThat(hour.contains(NOON.plusSeconds(3600))).isTrue();
        assertThat(hour.contains(NOON.minusNanos(1))).isFalse();
        assertThat(hour.overlaps(new Span(NOON.minusSeconds(1), NOON))).isTrue();
        assertThat(hour.overlaps(new Span(NOON.minusSeconds(2), NOON.minusSeconds(1))))
                .isFalse();
    }

    @Test
    void allOfTimeCanBeWidened() {
        assertThat(Span.ALWAYS.widened(Duration.ofDays(1))).isEqualTo(Span.ALWAYS);
        assertThat(Span.ALWAYS.isWithin(Duration.ofDays(1), hour)).isTrue();
        assertThat(Span.ALWAYS.contains(hour)).isTrue();
    }

    @Test
    void theSpanAroundOthersHoldsThemAll() {
        Span before = new Span(NOON.minusSeconds(60), NOON);

        assertThat(Span.around(Stream.of(hour, before))).contains(new Span(NOON.minusSeconds(60), hour.end()));
        assertThat(Span.around(Stream.of())).isEmpty();
    }

    @Test
    void itCannotEndBeforeItStarts() {
        assertThatThrownBy(() -> new Span(NOON, NOON.minusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2013-10-08T12:00:00Z");
    }
}
