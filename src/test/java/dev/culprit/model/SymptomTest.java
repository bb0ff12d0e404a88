package dev.culprit.model;

import static dev.culprit.testkit.SymptomBuilder.aSymptom;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SymptomTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Symptom reset = aSymptom("live-migration.reset")
            .on("srv1")
            .during("2013-10-08T10:06:15Z", "2013-10-08T10:06:26Z")
            .detail("code", "0x80072746")
            .build();
    private final Symptom jumbo = aSymptom("nic.jumbo").on("srv1").build();

    @Test
    void theGapBetweenTwoIsMeasuredFromEndToStart() {
        Symptom soon = aSymptom("a").at("2013-10-08T10:07:26Z").build();
        Symptom later = aSymptom("a").at("2013-10-08T10:07:27Z").build();

        assertThat(reset.within(soon, MINUTE)).isTrue();
        assertThat(soon.within(reset, MINUTE)).isTrue();
        assertThat(reset.within(later, MINUTE)).isFalse();
        assertThat(later.within(reset, MINUTE)).isFalse();
    }

    @Test
    void onlyWhatBeganAfterTheEndFollows() {
        Symptom atTheEnd = aSymptom("a").at("2013-10-08T10:06:26Z").build();
        Symptom inside = aSymptom("a").at("2013-10-08T10:06:25Z").build();
        Symptom tooLate = aSymptom("a").at("2013-10-08T10:07:27Z").build();

        assertThat(atTheEnd.follows(reset, MINUTE)).isTrue();
        assertThat(inside.follows(reset, MINUTE)).isFalse();
        assertThat(tooLate.follows(reset, MINUTE)).isFalse();
        assertThat(reset.follows(atTheEnd, MINUTE)).isFalse();
    }

    @Test
    void whatHasNoTimeIsNeitherNearNorAfterAnything() {
        assertThat(jumbo.within(reset, MINUTE)).isFalse();
        assertThat(reset.within(jumbo, MINUTE)).isFalse();
        assertThat(reset.follows(jumbo, MINUTE)).isFalse();
        assertThat(jumbo.span()).isEqualTo(Span.ALWAYS);
    }

    @Test
    void sourcesAreSortedAndEachStandsOnce() {
        SourceRef first = SourceRef.record("System.evtx", 9);
        SourceRef second = SourceRef.record("System.evtx", 10);

        assertThat(aSymptom("a")
                        .seenIn(second)
                        .seenIn(first)
                        .seenIn(second)
                        .build()
                        .sources())
                .containsExactly(first, second);
    }

    @Test
    void aDetailThatIsNotThereIsEmpty() {
        assertThat(reset.detail("code")).isEqualTo("0x80072746");
        assertThat(reset.detail("peer")).isEmpty();
    }
}
