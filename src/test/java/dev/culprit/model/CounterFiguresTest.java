package dev.culprit.model;

import static dev.culprit.testkit.SeriesBuilder.NOON;
import static dev.culprit.testkit.SeriesBuilder.aSeries;
import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CounterFiguresTest {
    private static final double[] NO_SAMPLE = {NaN, NaN, NaN, NaN, 0};

    @Test
    void missingSamplesCountNowhere() {
        CounterSeries series = aSeries(CounterKind.GAUGE).samples(NaN, 4, NaN, 1, 7, NaN);

        assertThat(series.size()).isEqualTo(3);
        assertThat(series.mean()).isEqualTo(4);
        assertThat(series.median()).isEqualTo(4);
        assertThat(series.min()).isEqualTo(1);
        assertThat(series.max()).isEqualTo(7);
        assertThat(series.first()).isEqualTo(4);
        assertThat(series.last()).isEqualTo(7);
    }

    @Test
    void seriesWithoutSamplesAnswersNaN() {
        CounterSeries series = aSeries(CounterKind.GAUGE).samples(NaN, NaN);

        assertThat(series.size()).isZero();
        assertThat(new double[] {
                    series.mean(),
                    series.median(),
                    series.min(),
                    series.max(),
                    series.first(),
                    series.last(),
                    series.percentile(95),
                    series.growth(),
                    series.trend()
                })
                .containsOnly(NaN);
        assertThat(series.above(0).episodes()).isEmpty();
        assertThat(series.above(0).share()).isNaN();
        assertThat(series.jumps(1)).isEmpty();
    }

    @Test
    void percentilesAreSamplesAtTheNearestRank() {
        CounterSeries series = aSeries(CounterKind.GAUGE).samples(50, 15, 40, 35, 20);

        assertThat(series.percentile(0)).isEqualTo(15);
        assertThat(series.percentile(5)).isEqualTo(15);
        assertThat(series.percentile(30)).isEqualTo(20);
        assertThat(series.percentile(40)).isEqualTo(20);
        assertThat(series.median()).isEqualTo(35);
        assertThat(series.percentile(95)).isEqualTo(50);
        assertThat(series.percentile(100)).isEqualTo(50);
        assertThat(aSeries(CounterKind.GAUGE).samples(1, 2, 3, 4).median()).isEqualTo(2);
    }

    @Test
    void intervalIsTheUsualDistanceOfSamples() {
        assertThat(aSeries(CounterKind.GAUGE).samples(1).interval()).isZero();
        assertThat(aSeries(CounterKind.GAUGE)
                        .atSeconds(0, 15, 31, 45, 3600)
                        .samples(1, 1, 1, 1, 1)
                        .interval())
                .isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void summariesKeepTheirExtremesAndWeighTheirMeans() {
        CounterSeries series = aSeries(CounterKind.GAUGE)
                .summaries(new double[] {1, 9, 2, 3, 4}, NO_SAMPLE, new double[] {0, 5, 4, 5, 1});

        assertThat(series.summarised()).isTrue();
        assertThat(series.size()).isEqualTo(5);
        assertThat(series.max()).isEqualTo(9);
        assertThat(series.min()).isZero();
        assertThat(series.mean()).isCloseTo((2 * 4 + 4) / 5.0, within(1e-12));
        assertThat(series.first()).isEqualTo(3);
        assertThat(series.last()).isEqualTo(5);
    }

    @Test
    void summariesEndWithTheirLastSample() {
        double[] full = {1, 1, 1, 1, 4};
        double[] half = {1, 1, 1, 1, 2};

        assertThat(aSeries(CounterKind.GAUGE).summaries(full, full).end()).isEqualTo(NOON.plusSeconds(105));
        assertThat(aSeries(CounterKind.GAUGE).summaries(full, full, half).end()).isEqualTo(NOON.plusSeconds(135));
        assertThat(aSeries(CounterKind.GAUGE).samples(1, 1).end()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void trendIsTheUsualSlopeByTheHour() {
        double[] rising = IntStream.range(0, 12).mapToDouble(n -> 5 + n * 2).toArray();
        rising[6] = 1000;

        assertThat(aSeries(CounterKind.GAUGE).samples(rising).trend()).isCloseTo(120, within(1e-9));
        assertThat(aSeries(CounterKind.GAUGE).samples(1, 2, 3, 4, 5, 6, 7, 8, 9).trend())
                .isNaN();
    }

    @Test
    void trendOfManySamplesIsTakenFromSome() {
        double[] rising = IntStream.range(0, 5000).mapToDouble(n -> n / 60.0).toArray();

        assertThat(aSeries(CounterKind.GAUGE).samples(rising).trend()).isCloseTo(1, within(1e-6));
    }

    @Test
    void countersThatRiseTogetherCorrelateWhateverTheirScale() {
        CounterSeries one = aSeries(CounterKind.GAUGE).samples(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        CounterSeries cubes = aSeries(CounterKind.GAUGE).samples(1, 8, 27, 64, 125, 216, 343, 512, 729, 1000);
        CounterSeries falling = aSeries(CounterKind.GAUGE).samples(9, 8, 7, 6, 5, 4, 3, 2, 1, 0);

        assertThat(one.correlation(cubes)).isCloseTo(1, within(1e-12));
        assertThat(one.risesWith(cubes)).isTrue();
        assertThat(one.correlation(falling)).isCloseTo(-1, within(1e-12));
        assertThat(one.risesWith(falling)).isFalse();
    }

    @Test
    void equalValuesShareTheirRank() {
        CounterSeries one = aSeries(CounterKind.GAUGE).samples(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        CounterSeries halves = aSeries(CounterKind.GAUGE).samples(0, 0, 0, 0, 0, 1, 1, 1, 1, 1);

        // Ranks 2 five times and 7 five times against 0 to 9: 62.5 / sqrt(82.5 * 62.5).
        assertThat(one.correlation(halves)).isCloseTo(0.870388279778, within(1e-9));
    }

    @Test
    void fewSharedTimesAndConstantsSayNothingAboutCorrelation() {
        CounterSeries ten = aSeries(CounterKind.GAUGE).samples(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        CounterSeries nine = aSeries(CounterKind.GAUGE).samples(1, 2, 3, 4, 5, 6, 7, 8, 9, NaN);
        CounterSeries constant = aSeries(CounterKind.GAUGE).samples(3, 3, 3, 3, 3, 3, 3, 3, 3, 3);

        assertThat(ten.correlation(nine)).isNaN();
        assertThat(ten.risesWith(nine)).isFalse();
        assertThat(ten.correlation(constant)).isNaN();
        assertThat(ten.risesWith(constant)).isFalse();
    }

    @Test
    void coarseSampleIsPairedOnce() {
        CounterSeries fine = aSeries(CounterKind.GAUGE).every(5, 13).samples(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
        CounterSeries coarse = aSeries(CounterKind.GAUGE).every(60, 2).samples(1, 2);

        assertThat(fine.correlation(coarse)).isNaN();
        assertThat(coarse.correlation(fine)).isNaN();
    }
}
