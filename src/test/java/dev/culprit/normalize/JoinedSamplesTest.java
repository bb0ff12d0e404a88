package dev.culprit.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.CounterSamples;
import dev.culprit.model.SampleOrigins;
import dev.culprit.model.SourceRef;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class JoinedSamplesTest {
    private static final long MINUTE = 60_000;

    private static CounterSamples of(long[] times, double... values) {
        return ofFile("a.csv", times, values);
    }

    private static CounterSamples ofFile(String file, long[] times, double... values) {
        int[] lines = IntStream.range(2, values.length + 2).toArray();
        return CounterSamples.single(times, values, SampleOrigins.of(file, lines));
    }

    private static CounterSamples seconds(long from, int count) {
        return of(
                LongStream.range(from, from + count)
                        .map(second -> second * 1000)
                        .toArray(),
                IntStream.range(0, count).mapToDouble(value -> value).toArray());
    }

    private static double[] values(CounterSamples samples) {
        return IntStream.range(0, samples.size()).mapToDouble(samples::last).toArray();
    }

    @Test
    void samplesOfTwoFilesStandInTheOrderOfTime() {
        CounterSamples joined = JoinedSamples.of(of(new long[] {10, 30}, 1, 3), of(new long[] {20, 40}, 2, 4), 500);

        assertThat(values(joined)).containsExactly(1, 2, 3, 4);
        assertThat(joined.millis(3)).isEqualTo(40);
    }

    @Test
    void ofOneInstantTheFirstFileCountsUnlessItHasNoSample() {
        CounterSamples joined = JoinedSamples.of(
                of(new long[] {10, 20, 30}, 1, Double.NaN, Double.NaN),
                of(new long[] {10, 20, 30}, 5, 6, Double.NaN),
                500);

        assertThat(values(joined)).containsExactly(1, 6, Double.NaN);
    }

    @Test
    void beyondTheLimitTheResultIsMadeOfMinutes() {
        CounterSamples joined = JoinedSamples.of(seconds(0, 400), seconds(400, 400), 500);

        assertThat(joined.summarised()).isTrue();
        assertThat(joined.size()).isEqualTo(14);
        assertThat(joined.count(6)).isEqualTo(60);
        assertThat(joined.minimum(6)).isZero();
        assertThat(joined.maximum(6)).isEqualTo(399);
        assertThat(joined.last(6)).isEqualTo(19);
    }

    @Test
    void minutesBecomeLongerUntilTheyFit() {
        CounterSamples joined = JoinedSamples.of(seconds(0, 6_000), seconds(6_000, 6_000), 500);

        assertThat(joined.size()).isEqualTo(100);
        assertThat(joined.millis(1)).isEqualTo(2 * MINUTE);
    }

    @Test
    void summaryTakesSingleSamplesIn() {
        CounterSamples summary = JoinedSamples.of(seconds(0, 600), seconds(600, 30), 500);
        CounterSamples joined = JoinedSamples.of(summary, of(new long[] {645_000}, 99), 500);

        assertThat(joined.size()).isEqualTo(11);
        assertThat(joined.count(10)).isEqualTo(31);
        assertThat(joined.maximum(10)).isEqualTo(99);
        assertThat(joined.last(10)).isEqualTo(99);
    }

    @Test
    void eachSampleKnowsItsFileAndLine() {
        CounterSamples joined = JoinedSamples.of(
                ofFile("a.csv", new long[] {1000, 3000}, 1, 3),
                ofFile("b.csv", new long[] {2000, 3000, 4000}, 2, 9, 4),
                10);

        assertThat(IntStream.range(0, joined.size()).mapToObj(joined::source))
                .containsExactly(
                        SourceRef.line("a.csv", 2),
                        SourceRef.line("b.csv", 2),
                        SourceRef.line("a.csv", 3),
                        SourceRef.line("b.csv", 4));
    }

    @Test
    void stretchIsWhereItsFirstSampleStands() {
        CounterSamples joined = JoinedSamples.of(
                ofFile(
                        "a.csv",
                        LongStream.range(0, 90).map(second -> second * 1000).toArray(),
                        new double[90]),
                ofFile(
                        "b.csv",
                        LongStream.range(90, 180).map(second -> second * 1000).toArray(),
                        new double[90]),
                100);

        assertThat(IntStream.range(0, joined.size()).mapToObj(joined::source))
                .containsExactly(SourceRef.line("a.csv", 2), SourceRef.line("a.csv", 62), SourceRef.line("b.csv", 32));
    }
}
