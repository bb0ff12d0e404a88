package dev.culprit.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.ClockOffset;
import dev.culprit.model.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventSpansTest {
    private static final Instant TEN = Instant.parse("2013-10-08T10:00:00Z");

    private final EventSpans spans = new EventSpans();

    /** The events of SRV2 were the last by its own clock, which was an hour ahead. */
    @Test
    void aClockPutRightMayMoveTheEnds() {
        spans.add("srv1", TEN.plusSeconds(60));
        spans.add("srv2", TEN.plusSeconds(3_600));
        spans.add("srv2", TEN.plusSeconds(3_660));
        spans.add("srv1", TEN.plusSeconds(90));
        var clocks = new ClockCorrection(
                Map.of("srv2", List.of(new ClockOffset(Span.ALWAYS, Duration.ofHours(1), "srv1", 3))));

        assertThat(spans.asShown()).contains(new Span(TEN.plusSeconds(60), TEN.plusSeconds(3_660)));
        assertThat(spans.corrected(clocks)).contains(new Span(TEN, TEN.plusSeconds(90)));
    }

    @Test
    void withoutEventsThereIsNoTime() {
        assertThat(spans.asShown()).isEmpty();
    }
}
