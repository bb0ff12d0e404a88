package dev.culprit.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecordIdsTest {
    private static final Instant NOON = Instant.parse("2024-03-12T12:00:00Z");

    private final RecordIds ids = new RecordIds();

    @Test
    void aRecordIsNewOnce() {
        assertThat(ids.add(7, NOON)).isTrue();
        assertThat(ids.add(7, NOON)).isFalse();
        assertThat(ids.add(8, NOON)).isTrue();
    }

    @Test
    void anIdThatAClearedLogUsesAgainIsAnotherRecord() {
        ids.add(7, NOON);

        assertThat(ids.add(7, NOON.plusSeconds(1))).isTrue();
    }

    @Test
    void aListingWithoutFractionsIsACopy() {
        ids.add(7, NOON.plusNanos(999_999_900));

        assertThat(ids.add(7, NOON)).isFalse();
    }

    @Test
    void noneIsLostOrInventedAmongManyThousands() {
        for (int id = 0; id < 100_000; id++) {
            assertThat(ids.add(id, NOON.plusSeconds(id / 3))).isTrue();
        }
        for (int id = 0; id < 100_000; id++) {
            assertThat(ids.add(id, NOON.plusSeconds(id / 3))).isFalse();
        }
    }

    @Test
    void thoseOfAnEarlierNameOfTheHostAreTakenOver() {
        var earlier = new RecordIds();
        earlier.add(0, NOON);
        earlier.add(9, NOON);
        ids.add(9, NOON);

        ids.addAll(earlier);

        assertThat(ids.add(0, NOON)).isFalse();
        assertThat(ids.add(9, NOON)).isFalse();
    }
}
