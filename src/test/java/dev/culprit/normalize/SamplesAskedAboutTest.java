package dev.culprit.normalize;

import static dev.culprit.normalize.CounterFiles.DISK_0;
import static dev.culprit.normalize.CounterFiles.normalizer;
import static dev.culprit.normalize.CounterFiles.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.ClockOffset;
import dev.culprit.model.CounterSeries;
import dev.culprit.model.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SamplesAskedAboutTest {
    private static final String OF_SRV2 = DISK_0.replace("SRV1", "SRV2");
    private static final Span ASKED =
            new Span(Instant.parse("2013-10-08T10:06:00Z"), Instant.parse("2013-10-08T10:07:00Z"));

    /** SRV2's clock is 90 s ahead, so that its sample of 10:08:00 is of 10:06:30. */
    @Test
    void samplesAreCutByTheTimesThatTheReportShows() {
        var offsets = Map.of("srv2", List.of(new ClockOffset(Span.ALWAYS, Duration.ofSeconds(90), "srv1", 3)));
        var normalizer = normalizer(new NormalizeOptions(ZoneOffset.UTC, false, ASKED, offsets, true, true));
        new CounterFiles.File(normalizer, "both.csv", "", OptionalInt.of(0), DISK_0, OF_SRV2)
                .row("2013-10-08T10:06:30", 1, 10)
                .row("2013-10-08T10:08:00", 2, 20)
                .row("2013-10-08T10:09:30", 3, 30)
                .end();

        List<CounterSeries> series = normalizer.finish().series();

        assertThat(series).extracting(CounterSeries::host).containsExactly("srv1", "srv2");
        assertThat(values(series.get(0))).containsExactly(1);
        assertThat(values(series.get(1))).containsExactly(20);
    }
}
