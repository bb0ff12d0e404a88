package dev.culprit.model;

import static dev.culprit.testkit.EventBuilder.anEvent;
import static dev.culprit.testkit.SeriesBuilder.NOON;
import static dev.culprit.testkit.SeriesBuilder.aSeries;
import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CounterEpisodeTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final double[] HIGH = {3, 8, 5, 4, 4};
    private static final double[] PEAKED = {0, 9, 1, 0, 4};
    private static final double[] LOW = {0, 1, 0.5, 1, 4};

    @Test
    void episodeRunsFromItsFirstSampleToItsLast() {
        CounterSeries gauge = aSeries(CounterKind.GAUGE).samples(0, 3, 5, 4, 0, 9);

        List<CounterEpisode> episodes = gauge.above(2).episodes();

        assertThat(episodes).hasSize(2);
        CounterEpisode first = episodes.get(0);
        assertThat(first.start()).isEqualTo(NOON.plusSeconds(60));
        assertThat(first.end()).isEqualTo(NOON.plusSeconds(180));
        assertThat(first.samples()).isEqualTo(3);
        assertThat(first.peak()).isEqualTo(5);
        assertThat(first.mean()).isEqualTo(4);
        assertThat(first.host()).isEqualTo("srv1");
        assertThat(first.instance()).isEqualTo("0 D:");
        assertThat(episodes.get(1).duration()).isZero();
        assertThat(gauge.above(2).share()).isCloseTo(4 / 6.0, within(1e-12));
    }

    @Test
    void limitItselfIsNeitherAboveNorBelow() {
        CounterSeries gauge = aSeries(CounterKind.GAUGE).samples(2, 2, 2);

        assertThat(gauge.above(2).episodes()).isEmpty();
        assertThat(gauge.below(2).episodes()).isEmpty();
    }

    @Test
    void lowestSampleIsThePeakOfWhatIsTooLow() {
        CounterSeries gauge = aSeries(CounterKind.GAUGE).samples(50, 4, 1, 3, 50);

        assertThat(gauge.below(10).episodes()).singleElement().satisfies(episode -> {
            assertThat(episode.peak()).isEqualTo(1);
            assertThat(episode.samples()).isEqualTo(3);
        });
    }

    @Test
    void rateBeginsWithTheIntervalItIsAbout() {
        CounterSeries rate = aSeries(CounterKind.RATE).samples(0, 0, 5, 5, 0);

        assertThat(rate.above(2).episodes())
                .singleElement()
                .extracting(CounterEpisode::span)
                .isEqualTo(new Span(NOON.plusSeconds(60), NOON.plusSeconds(180)));
    }

    @Test
    void shortGapDoesNotBreakAnEpisodeAndALongOneDoes() {
        CounterSeries twoMissing = aSeries(CounterKind.GAUGE).samples(5, 5, NaN, 5, 5, 5);
        CounterSeries threeMissing = aSeries(CounterKind.GAUGE).samples(5, 5, NaN, NaN, 5, 5);
        CounterSeries standstill =
                aSeries(CounterKind.GAUGE).atSeconds(0, 60, 120, 3600, 3660).samples(5, 5, 5, 5, 5);

        assertThat(twoMissing.above(2).episodes()).hasSize(1);
        assertThat(threeMissing.above(2).episodes()).hasSize(2);
        assertThat(standstill.above(2).episodes()).hasSize(2);
    }

    @Test
    void lengthNeedsSamplesOnBothEnds() {
        assertThat(aSeries(CounterKind.GAUGE).samples(9).above(2).episodes()).hasSize(1);
        assertThat(aSeries(CounterKind.GAUGE).samples(9).above(2).forAtLeast(Duration.ZERO))
                .isEmpty();
        assertThat(aSeries(CounterKind.TIMER).samples(0, 9, 0).above(2).forAtLeast(MINUTE))
                .isEmpty();
        assertThat(aSeries(CounterKind.GAUGE).samples(9, 9).above(2).forAtLeast(MINUTE))
                .hasSize(1);
        assertThat(aSeries(CounterKind.GAUGE).samples(9, 9).above(2).forAtLeast(MINUTE.plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void thinSeriesIsObservedAndNeverSustained() {
        double[] five = {9, 9, 9, 9, 9};
        double[] nine = {9, 9, 9, 9, 9, 9, 9, 9, 9};
        double[] ten = {9, 9, 9, 9, 9, 0, 0, 0, 0, 0};
        double[] four = {9, 9, 9, 9, 0, 0, 0, 0, 0, 0};

        assertThat(claim(aSeries(CounterKind.GAUGE).samples(9))).isEqualTo("observed");
        assertThat(claim(aSeries(CounterKind.GAUGE).samples(9, 9))).isEqualTo("observed");
        assertThat(claim(aSeries(CounterKind.GAUGE).samples(five))).isEqualTo("observed");
        assertThat(claim(aSeries(CounterKind.GAUGE).samples(nine))).isEqualTo("observed");
        assertThat(claim(aSeries(CounterKind.GAUGE).samples(four))).isEqualTo("observed");
        assertThat(claim(aSeries(CounterKind.GAUGE).samples(ten))).isEqualTo("sustained");
    }

    @Test
    void gaugeReadOnceAnHourIsObservedAndARateOfTheHourIsSustained() {
        double[] ten = {9, 9, 9, 9, 9, 9, 9, 9, 9, 9};

        assertThat(claim(aSeries(CounterKind.GAUGE).every(3600, 10).samples(ten)))
                .isEqualTo("observed");
        assertThat(claim(aSeries(CounterKind.GAUGE).every(300, 10).samples(ten)))
                .isEqualTo("sustained");
        assertThat(claim(aSeries(CounterKind.RATE).every(3600, 10).samples(ten)))
                .isEqualTo("sustained");
    }

    @Test
    void peakInASummaryIsObserved() {
        CounterSeries series = aSeries(CounterKind.GAUGE).summaries(LOW, PEAKED, PEAKED, PEAKED, LOW);

        assertThat(series.above(2).episodes()).singleElement().satisfies(episode -> {
            assertThat(episode.claim()).isEqualTo("observed");
            assertThat(episode.peak()).isEqualTo(9);
            assertThat(episode.samples()).isEqualTo(12);
            assertThat(episode.span()).isEqualTo(new Span(NOON.plusSeconds(60), NOON.plusSeconds(225)));
        });
        assertThat(series.above(2).forAtLeast(MINUTE)).isEmpty();
    }

    @Test
    void summariesWhoseSmallestSampleIsAboveAreSustained() {
        CounterSeries series = aSeries(CounterKind.GAUGE).summaries(LOW, PEAKED, HIGH, HIGH, LOW);

        assertThat(series.above(2).episodes())
                .singleElement()
                .extracting(CounterEpisode::claim)
                .isEqualTo("observed");
        assertThat(series.above(2).forAtLeast(MINUTE)).singleElement().satisfies(episode -> {
            assertThat(episode.claim()).isEqualTo("sustained");
            assertThat(episode.span()).isEqualTo(new Span(NOON.plusSeconds(120), NOON.plusSeconds(225)));
            assertThat(episode.mean()).isEqualTo(5);
        });
    }

    @Test
    void writesThatWaitWhileNothingMovesAreAStall() {
        CounterSeries latency = aSeries(CounterKind.GAUGE).samples(0.01, 0.9, 1.5, 0.6, 0.9, 0.01);
        CounterSeries transfers = aSeries(CounterKind.RATE).samples(400, 2, 1, 3, 500, 400);

        CounterCondition stalls = latency.stalls(transfers, 0.5, 10);

        assertThat(stalls.episodes()).singleElement().satisfies(episode -> {
            assertThat(episode.span()).isEqualTo(new Span(NOON.plusSeconds(60), NOON.plusSeconds(180)));
            assertThat(episode.peak()).isEqualTo(1.5);
            assertThat(episode.mean()).isCloseTo(1.0, within(1e-12));
        });
        assertThat(stalls.share()).isEqualTo(0.5);
    }

    @Test
    void diskThatIsIdleNeitherBeginsNorEndsAStall() {
        CounterSeries latency = aSeries(CounterKind.GAUGE).samples(0, 0.9, 0, 0.9, 0, 0, 0, 0.9);
        CounterSeries transfers = aSeries(CounterKind.RATE).samples(0, 1, 0, 1, 0, 0, 0, 1);

        assertThat(latency.stalls(transfers, 0.5, 10).episodes())
                .extracting(CounterEpisode::samples)
                .containsExactly(2, 1);
        assertThat(latency.stalls(transfers, 0.5, 10).share()).isEqualTo(1);
    }

    @Test
    void stallIsNotClaimedWhereTransfersAreMissing() {
        CounterSeries latency = aSeries(CounterKind.GAUGE).samples(0.9, 0.9, 0.9);

        assertThat(latency.stalls(aSeries(CounterKind.RATE).samples(1, NaN, 1), 0.5, 10)
                        .episodes())
                .extracting(CounterEpisode::samples)
                .containsExactly(2);
        assertThat(latency.stalls(aSeries(CounterKind.RATE).every(60, 2).samples(1, 1), 0.5, 10)
                        .episodes())
                .extracting(CounterEpisode::samples)
                .containsExactly(2);
    }

    @Test
    void transfersMayBeSampledHalfAnIntervalApart() {
        CounterSeries latency = aSeries(CounterKind.GAUGE).samples(0.9, 0.9);
        CounterSeries near = aSeries(CounterKind.RATE).atSeconds(30, 90).samples(1, 1);
        CounterSeries far = aSeries(CounterKind.RATE).atSeconds(100, 160).samples(1, 1);

        assertThat(latency.stalls(near, 0.5, 10).episodes()).hasSize(1);
        assertThat(latency.stalls(far, 0.5, 10).episodes()).isEmpty();
    }

    @Test
    void freeSpaceJumpsWhenFilesAreDeleted() {
        CounterSeries free = aSeries(CounterKind.GAUGE).samples(11, 10, 10, 25, 38, 38, 37, 37);

        assertThat(free.jumps(20)).singleElement().satisfies(jump -> {
            assertThat(jump.start()).isEqualTo(NOON.plusSeconds(120));
            assertThat(jump.end()).isEqualTo(NOON.plusSeconds(240));
            assertThat(jump.peak()).isEqualTo(28);
            assertThat(jump.claim()).isEqualTo("observed");
        });
        assertThat(free.jumps(29)).isEmpty();
    }

    @Test
    void slowRiseAndARiseOverAGapAreNoJump() {
        CounterSeries slow = aSeries(CounterKind.GAUGE).samples(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        CounterSeries gap =
                aSeries(CounterKind.GAUGE).atSeconds(0, 60, 120, 7200, 7260).samples(1, 1, 1, 50, 50);

        assertThat(slow.jumps(6)).isEmpty();
        assertThat(gap.jumps(6)).isEmpty();
    }

    @Test
    void episodeIsNearWhatHappensBesideIt() {
        CounterSeries gauge = aSeries(CounterKind.GAUGE).samples(0, 3, 3, 0, 3);
        CounterEpisode episode = gauge.above(2).episodes().get(0);
        Event inside = anEvent("Ntfs", 147).at("2020-01-01T12:01:30Z").build();
        Event after = anEvent("Ntfs", 147).at("2020-01-01T12:03:00Z").build();

        assertThat(episode.near(inside, Duration.ZERO)).isTrue();
        assertThat(episode.near(after, MINUTE)).isTrue();
        assertThat(episode.near(after, MINUTE.minusMillis(1))).isFalse();
        assertThat(episode.near(Burst.single(after), MINUTE)).isTrue();
        assertThat(episode.near(NOON, MINUTE)).isTrue();
        assertThat(episode.near(gauge.above(2).episodes().get(1), MINUTE)).isFalse();
        assertThat(episode.near(gauge.above(2).episodes().get(1), MINUTE.multipliedBy(2)))
                .isTrue();
    }

    private static String claim(CounterSeries series) {
        return series.above(2).episodes().get(0).claim();
    }
}
