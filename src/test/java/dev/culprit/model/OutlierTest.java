package dev.culprit.model;

import static dev.culprit.testkit.SeriesBuilder.aSeries;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutlierTest {

    @Test
    void seriesFarAboveTheOthersIsAnOutlier() {
        assertThat(Outlier.of(disks(10, 12, 11, 60), 5)).singleElement().satisfies(outlier -> {
            assertThat(outlier.instance()).isEqualTo("disk 3");
            assertThat(outlier.host()).isEqualTo("srv1");
            assertThat(outlier.value()).isEqualTo(60);
            assertThat(outlier.others()).isEqualTo(11);
        });
        assertThat(Outlier.of(disks(10, 12, 11, 54), 5)).isEmpty();
    }

    @Test
    void amongTwoOthersTheHigherIsCompared() {
        assertThat(Outlier.of(disks(1, 10, 11), 5)).isEmpty();
        assertThat(Outlier.of(disks(1, 10, 50), 5)).hasSize(1);
    }

    @Test
    void withTwoSeriesNobodyKnowsWhichOneIsUnusual() {
        assertThat(Outlier.of(disks(1, 100), 5)).isEmpty();
        assertThat(Outlier.of(disks(1, 100, Double.NaN), 5)).isEmpty();
    }

    @Test
    void idleNeighboursAreNoComparison() {
        assertThat(Outlier.of(disks(0, 0, 35), 5)).isEmpty();
        assertThat(Outlier.of(disks(0, 4, 5, 35), 5))
                .extracting(Outlier::others)
                .containsExactly(5.0);
    }

    private static List<CounterSeries> disks(double... medians) {
        return IntStream.range(0, medians.length)
                .mapToObj(disk -> aSeries(CounterKind.TIMER)
                        .instance("disk " + disk)
                        .samples(medians[disk], medians[disk], medians[disk]))
                .toList();
    }
}
