package dev.culprit.model;

import static dev.culprit.testkit.SeriesBuilder.aSeries;
import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CounterGrowthTest {

    @Test
    void constantCumulativeCounterIsHistoryAndNoFault() {
        CounterSeries failures = aSeries("RDMA Activity", "RDMA Failed Connection Attempts")
                .of(CounterKind.CUMULATIVE)
                .samples(1421, 1421, 1421, 1421, 1421, 1421, 1421, 1421, 1421, 1421, 1421, 1421);

        assertThat(failures.growth()).isZero();
        assertThat(failures.growingIntervals()).isZero();
        assertThat(failures.longestGrowth()).isZero();
        assertThat(failures.restarts()).isZero();
        assertThat(failures.deltas().above(0).episodes()).isEmpty();
        assertThat(failures.rate().above(0).episodes()).isEmpty();
        assertThat(failures.jumps(1)).isEmpty();
    }

    @Test
    void restartIsNotCountedAsGrowth() {
        CounterSeries series = aSeries(CounterKind.CUMULATIVE).samples(100, 110, 3, 7, 7, 8);

        assertThat(series.deltas().samples().lasts()).containsExactly(NaN, 10, NaN, 4, 0, 1);
        assertThat(series.growth()).isEqualTo(15);
        assertThat(series.restarts()).isEqualTo(1);
        assertThat(series.growingIntervals()).isEqualTo(3);
        assertThat(series.longestGrowth()).isEqualTo(2);
    }

    @Test
    void whatGrewOverMissingSamplesStandsAtTheNextOne() {
        CounterSeries series = aSeries(CounterKind.CUMULATIVE).unit("errors").samples(5, NaN, NaN, 11, 12);

        assertThat(series.deltas().samples().lasts()).containsExactly(NaN, NaN, NaN, 6, 1);
        assertThat(series.rate().samples().lasts()).containsExactly(NaN, NaN, NaN, 6 / 180.0, 1 / 60.0);
        assertThat(series.rate().unit()).isEqualTo("errors/s");
        assertThat(series.rate().kind()).isEqualTo(CounterKind.RATE);
        assertThat(series.longestGrowth()).isEqualTo(2);
    }

    @Test
    void oneSampleShowsNoGrowth() {
        CounterSeries one = aSeries(CounterKind.CUMULATIVE).samples(1421);

        assertThat(one.growth()).isNaN();
        assertThat(one.growingIntervals()).isZero();
        assertThat(aSeries(CounterKind.CUMULATIVE).samples(1421, NaN).growth()).isNaN();
        assertThat(aSeries(CounterKind.CUMULATIVE).samples(1421, 1422).growth()).isEqualTo(1);
    }

    @Test
    void rateIsCountedByTheLengthOfItsInterval() {
        CounterSeries rate =
                aSeries(CounterKind.RATE).unit("frames/s").every(10, 4).samples(7, 3, 0, 5);

        assertThat(rate.deltas().samples().lasts()).containsExactly(NaN, 30, 0, 50);
        assertThat(rate.deltas().unit()).isEqualTo("frames");
        assertThat(rate.growth()).isEqualTo(80);
        assertThat(rate.growingIntervals()).isEqualTo(2);
        assertThat(rate.restarts()).isZero();
        assertThat(rate.rate()).isSameAs(rate);
    }

    @Test
    void rateIsNotStretchedOverAGap() {
        CounterSeries rate =
                aSeries(CounterKind.RATE).atSeconds(0, 10, 20, 3620).samples(1, 1, 1, 1);

        assertThat(rate.growth()).isEqualTo(30);
    }

    @Test
    void gaugeThatFallsDoesNotBeginAnew() {
        CounterSeries gauge = aSeries(CounterKind.GAUGE).samples(5, 9, 2, 3);

        assertThat(gauge.restarts()).isZero();
        assertThat(gauge.growth()).isEqualTo(5);
    }

    @Test
    void summariesGrowFromTheirFirstSampleToTheirLast() {
        CounterSeries series = aSeries(CounterKind.CUMULATIVE)
                .summaries(new double[] {10, 14, 12, 14, 3}, new double[] {14, 20, 17, 20, 3});

        assertThat(series.growth()).isEqualTo(10);
        assertThat(series.deltas().samples().lasts()).containsExactly(4, 6);
    }

    @Test
    void restartInsideASummaryIsSeen() {
        CounterSeries series = aSeries(CounterKind.CUMULATIVE)
                .summaries(new double[] {10, 10, 10, 10, 3}, new double[] {0, 12, 6, 11, 3}, new double[] {
                    11, 13, 12, 13, 3
                });

        assertThat(series.restarts()).isEqualTo(1);
        assertThat(series.growth()).isEqualTo(2);
    }
}
