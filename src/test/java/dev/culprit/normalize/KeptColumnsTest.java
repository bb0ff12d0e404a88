package dev.culprit.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.CounterSamples;
import dev.culprit.model.SampleOrigins;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptColumnsTest {
    private static final long SECOND = 1000;

    private final RowTimes rows = new RowTimes();

    private KeptColumns kept(int columns, int count, long step) {
        int[] wanted = IntStream.range(0, columns).toArray();
        var kept = new KeptColumns(wanted, rows);
        double[] values = new double[columns];
        for (int row = 0; row < count; row++) {
            Arrays.fill(values, row);
            rows.add(row + 2, row * step, row * step);
            kept.add(values);
        }
        return kept;
    }

    private static CounterSamples samples(KeptColumns kept, int column) {
        kept.end();
        int[] all = IntStream.range(0, kept.size()).toArray();
        return kept.samples(column, new long[kept.size()], all, SampleOrigins.of("a.csv", all));
    }

    @ParameterizedTest
    @CsvSource({"1, 10000", "200, 10000", "201, 9950", "2000, 1000", "4000, 500", "100000, 500"})
    void manyColumnsKeepFewerSamplesEach(int columns, int samples) {
        assertThat(KeptColumns.mostSamples(columns)).isEqualTo(samples);
    }

    @Test
    void samplesStayAsTheyAreUpToTheLimit() {
        KeptColumns kept = kept(2, 10_000, SECOND);

        assertThat(kept.width()).isZero();
        assertThat(samples(kept, 1).summarised()).isFalse();
        assertThat(samples(kept, 1).last(9_999)).isEqualTo(9_999);
    }

    @Test
    void beyondTheLimitThereAreMinutes() {
        KeptColumns kept = kept(2, 10_001, SECOND);
        CounterSamples samples = samples(kept, 1);

        assertThat(kept.width()).isEqualTo(60 * SECOND);
        assertThat(samples.summarised()).isTrue();
        assertThat(samples.size()).isEqualTo(167);
        assertThat(samples.minimum(1)).isEqualTo(60);
        assertThat(samples.maximum(1)).isEqualTo(119);
        assertThat(samples.mean(1)).isEqualTo(89.5);
        assertThat(samples.last(1)).isEqualTo(119);
        assertThat(samples.count(1)).isEqualTo(60);
        assertThat(IntStream.range(0, samples.size()).map(samples::count).sum()).isEqualTo(10_001);
    }

    @Test
    void minutesBecomeLongerUntilTheyFit() {
        KeptColumns kept = kept(1, 12_000, 60 * SECOND);

        assertThat(kept.width()).isEqualTo(8 * 60 * SECOND);
        assertThat(kept.size()).isEqualTo(1_500);
        assertThat(samples(kept, 0).mean(1)).isEqualTo(11.5);
    }

    @Test
    void stretchesBeginAtWholeMinutesOfTheClock() {
        int[] wanted = {0};
        var kept = new KeptColumns(wanted, rows);
        for (int row = 0; row < 10_050; row++) {
            rows.add(row, 37 * SECOND + row * SECOND, 37 * SECOND + row * SECOND);
            kept.add(new double[] {row});
        }

        assertThat(kept.lead(0)).isEqualTo(37 * SECOND);
        assertThat(kept.firstRow(1)).isEqualTo(23);
        assertThat(kept.lead(1)).isZero();
    }

    @Test
    void missingSamplesAreNotCounted() {
        var kept = new KeptColumns(new int[] {0, 1}, rows);
        for (int row = 0; row < 10_001; row++) {
            rows.add(row, row * SECOND, row * SECOND);
            kept.add(new double[] {row % 2 == 0 ? Double.NaN : 4, Double.NaN});
        }

        assertThat(samples(kept, 0).count(0)).isEqualTo(30);
        assertThat(samples(kept, 0).mean(0)).isEqualTo(4);
        assertThat(samples(kept, 1).count(0)).isZero();
        assertThat(samples(kept, 1).maximum(0)).isNaN();
    }

    @Test
    void clockThatIsPutBackBeginsANewStretch() {
        var kept = new KeptColumns(new int[] {0}, rows);
        for (int row = 0; row < 12_000; row++) {
            long clock = (row < 6_030 ? row : row - 30) * SECOND;
            rows.add(row, clock, clock);
            kept.add(new double[] {row});
        }

        assertThat(kept.firstRow(100)).isEqualTo(6_000);
        assertThat(kept.firstRow(101)).isEqualTo(6_030);
        assertThat(samples(kept, 0).count(100)).isEqualTo(30);
    }

    @Test
    void clockThatNeverMovesOnEndsInOneStretch() {
        var kept = new KeptColumns(new int[] {0}, rows);
        for (int row = 0; row < 20_000; row++) {
            long clock = row % 2 == 0 ? -1 : 1;
            rows.add(row, clock, clock);
            kept.add(new double[] {1});
        }

        assertThat(kept.size()).isPositive().isLessThanOrEqualTo(2_000);
    }
}
