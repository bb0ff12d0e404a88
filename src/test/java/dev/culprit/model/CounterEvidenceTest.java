package dev.culprit.model;

import static dev.culprit.testkit.SeriesBuilder.aSeries;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What may be claimed of idle counters, of summaries, and which line a claim cites. */
class CounterEvidenceTest {
    private static final double[] IDLE = new double[12];

    @Test
    void theZeroOfATimerIsNoFastAnswer() {
        CounterSeries timer = aSeries(CounterKind.TIMER).samples(0, 0, 0, 0, 0.008, 0.009);

        assertThat(timer.percentile(25)).isEqualTo(0.008);
        assertThat(aSeries(CounterKind.TIMER).samples(0, 0).median()).isNaN();
        assertThat(aSeries(CounterKind.GAUGE).samples(0, 0, 0, 1).median()).isZero();
    }

    @Test
    void aShareOfIntervalsIsTheSameForSamplesAndSummaries() {
        CounterSeries single = aSeries(CounterKind.CUMULATIVE).samples(0, 1, 2, 2, 3);
        CounterSeries summed = aSeries(CounterKind.CUMULATIVE)
                .summaries(new double[] {0, 60, 30, 60, 60}, new double[] {60, 120, 90, 120, 60}, new double[] {
                    120, 180, 150, 180, 60
                });

        assertThat(single.growingShare()).isEqualTo(0.75);
        assertThat(summed.growingShare()).isEqualTo(1.0);
        assertThat(summed.size()).isEqualTo(180);
        assertThat(aSeries(CounterKind.CUMULATIVE).samples(5).growingShare()).isNaN();
    }

    @Test
    void ofASummaryOnlyAStretchAtRestIsAStall() {
        CounterSeries latency =
                aSeries(CounterKind.TIMER).summaries(new double[] {0.001, 0.7, 0.01, 0.001, 60}, quiet(0.7));
        CounterSeries transfers = aSeries("PhysicalDisk", "Disk Transfers/sec")
                .summaries(new double[] {3, 3000, 1500, 3, 60}, new double[] {0, 3, 1, 2, 60});

        assertThat(latency.stalls(transfers, 0.5, 20).episodes())
                .singleElement()
                .satisfies(stall -> {
                    assertThat(stall.start()).isEqualTo(latency.samples().time(1));
                    assertThat(stall.certain()).isFalse();
                });
    }

    private static double[] quiet(double slowest) {
        return new double[] {0.001, slowest, 0.01, 0.001, 60};
    }

    @Test
    void evidenceCitesWhereACounterRoseMostOrWasLargest() {
        assertThat(aSeries(CounterKind.CUMULATIVE).samples(5, 5, 6, 90, 91).peakSource())
                .isEqualTo(SourceRef.line("perf.csv", 5));
        assertThat(aSeries(CounterKind.GAUGE).samples(5, 9, 6).peakSource()).isEqualTo(SourceRef.line("perf.csv", 3));
        assertThat(aSeries(CounterKind.GAUGE).samples(Double.NaN, 2).peakSource())
                .isEqualTo(SourceRef.line("perf.csv", 3));
    }

    @Test
    void oneDiskReadAsFastAsAnotherIsWrittenIsACopy() {
        List<CopiedBytes> copies = CopiedBytes.of(
                List.of(disk("0", 100)), List.of(disk("0", 0), disk("1", 95)), 50, 0.8, Duration.ofMinutes(1));

        assertThat(copies).singleElement().satisfies(copy -> {
            assertThat(copy.written().instance()).isEqualTo("1");
            assertThat(copy.read().instance()).isEqualTo("0");
        });
    }

    @Test
    void manyDisksThatMoveAlikeAreNoCopy() {
        List<CounterSeries> all = IntStream.range(0, 5)
                .mapToObj(disk -> disk(Integer.toString(disk), 100))
                .toList();

        assertThat(CopiedBytes.of(all, all, 50, 0.8, Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void disksAtOtherSpeedsOrTimesAreNoCopy() {
        assertThat(CopiedBytes.of(List.of(disk("0", 100)), List.of(disk("1", 60)), 50, 0.8, Duration.ofMinutes(1)))
                .isEmpty();
        assertThat(CopiedBytes.of(List.of(disk("0", 100)), List.of(disk("1", 95)), 50, 0.8, Duration.ofHours(1)))
                .isEmpty();
    }

    private static CounterSeries disk(String instance, double bytes) {
        double[] samples = IDLE.clone();
        Arrays.fill(samples, 3, 9, bytes);
        return aSeries("PhysicalDisk", "Disk Bytes/sec")
                .of(CounterKind.RATE)
                .instance(instance)
                .samples(samples);
    }
}
