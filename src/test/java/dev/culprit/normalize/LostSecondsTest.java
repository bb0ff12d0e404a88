package dev.culprit.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.decode.SampleSink;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LostSecondsTest {
    private static final long MINUTE = 60_000;

    private static long[] restored(long... seconds) {
        long[] times = Arrays.stream(seconds).map(second -> second * 1000).toArray();
        LostSeconds.restore(times);
        return Arrays.stream(times).map(time -> time / 1000).toArray();
    }

    @Test
    void rowsOfOneMinuteAreSpreadEvenly() {
        assertThat(restored(60, 60, 60, 60, 120, 120, 120, 120)).containsExactly(60, 75, 90, 105, 120, 135, 150, 165);
    }

    @Test
    void recordingMayBeginAndEndInTheMiddleOfAMinute() {
        assertThat(restored(0, 60, 60, 60, 120, 120, 120, 180)).containsExactly(40, 60, 80, 100, 120, 140, 160, 180);
    }

    @Test
    void minuteWithMoreRowsThanUsualKeepsAllOfThem() {
        assertThat(restored(0, 0, 60, 60, 60, 60, 120, 120)).containsExactly(0, 30, 60, 75, 90, 105, 120, 150);
    }

    @Test
    void rowsOfOneSecondAreSpreadOverIt() {
        long[] times = {1000, 1000, 2000, 2000};

        assertThat(LostSeconds.restore(times)).isEqualTo(1000);
        assertThat(times).containsExactly(1000, 1500, 2000, 2500);
    }

    @Test
    void rowsWithoutATimeStayWithout() {
        long[] times = {SampleSink.NO_TIME, 0, 0, SampleSink.NO_TIME, MINUTE, MINUTE};

        assertThat(LostSeconds.restore(times)).isEqualTo(MINUTE);
        assertThat(times).containsExactly(SampleSink.NO_TIME, 0, 30_000, SampleSink.NO_TIME, MINUTE, MINUTE + 30_000);
    }

    @Test
    void rowsOnceAMinuteLostNothing() {
        long[] times = {0, MINUTE, 2 * MINUTE};

        assertThat(LostSeconds.restore(times)).isZero();
        assertThat(times).containsExactly(0, MINUTE, 2 * MINUTE);
    }

    @Test
    void singleDoubleRowIsNoLostSecond() {
        long[] times = new long[20];
        Arrays.setAll(times, row -> Math.max(row - 1, 0) * 1000L);

        assertThat(LostSeconds.restore(times)).isZero();
    }

    @Test
    void timesWithFractionsLostNothing() {
        assertThat(LostSeconds.restore(new long[] {1001, 1001, 2001, 2001})).isZero();
    }

    @Test
    void noRowsAreNoTrouble() {
        assertThat(LostSeconds.restore(new long[0])).isZero();
    }
}
