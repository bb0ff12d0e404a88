package dev.culprit.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.ClockOffset;
import dev.culprit.model.Datum;
import dev.culprit.model.Event;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockOffsetsTest {
    private static final Instant TEN = Instant.parse("2024-01-10T10:00:00Z");
    private static final String CLUSTERING = "Microsoft-Windows-FailoverClustering";

    private final ClockAnchors anchors = new ClockAnchors();

    private void tell(String host, Instant time, String provider, int id, Datum... data) {
        anchors.add(new Event(
                SourceRef.record(host + ".evtx", time.getEpochSecond()),
                time,
                host,
                "System",
                provider,
                provider,
                id,
                2,
                List.of(data),
                List.of(),
                ""));
    }

    private void removed(String host, String node, long second) {
        tell(host, TEN.plusSeconds(second), CLUSTERING, 1135, new Datum("NodeName", node));
    }

    /** Tells three hosts that five nodes are lost, at odd distances. */
    private void fiveLosses(long aheadOfSecond) {
        long[] seconds = {0, 700, 1900, 2600, 4100};
        for (int loss = 0; loss < seconds.length; loss++) {
            removed("srv1", "node" + loss, seconds[loss]);
            removed("srv2", "node" + loss, seconds[loss] + aheadOfSecond + loss % 2);
            removed("srv3", "node" + loss, seconds[loss] + 1);
        }
    }

    @Test
    void clockThatMostOthersAgreeWithIsTheReference() {
        fiveLosses(90);

        assertThat(ClockOffsets.of(anchors)).containsOnlyKeys("srv2");
        assertThat(ClockOffsets.of(anchors).get("srv2")).singleElement().satisfies(offset -> {
            assertThat(offset.ahead()).isBetween(Duration.ofSeconds(89), Duration.ofSeconds(91));
            assertThat(offset.anchors()).isEqualTo(5);
            assertThat(offset.reference()).isEqualTo("srv1");
            assertThat(offset.time()).isEqualTo(Span.ALWAYS);
        });
    }

    @Test
    void clockBehindIsNegative() {
        fiveLosses(-90);

        assertThat(ClockOffsets.of(anchors).get("srv2"))
                .singleElement()
                .satisfies(offset ->
                        assertThat(offset.ahead()).isBetween(Duration.ofSeconds(-91), Duration.ofSeconds(-89)));
    }

    @Test
    void whatTwoNodesDoByTheClockTellsNothing() {
        for (int night = 0; night < 4; night++) {
            tell("srv1", TEN.plus(Duration.ofDays(night)), CLUSTERING, 5120, new Datum("VolumeName", "Volume1"));
            tell(
                    "srv2",
                    TEN.plus(Duration.ofDays(night)).plus(Duration.ofMinutes(12)),
                    CLUSTERING,
                    5120,
                    new Datum("VolumeName", "Volume1"));
        }

        assertThat(ClockOffsets.of(anchors)).isEmpty();
    }

    @Test
    void clocksFurtherApartThanAStepThatCountsAreNotCompared() {
        fiveLosses(1800);

        assertThat(ClockOffsets.of(anchors)).isEmpty();
    }

    @Test
    void ofTwoClocksTheOneThatWasSetAfterwardsWasWrong() {
        long[] seconds = {0, 700, 1900, 2600};
        for (int loss = 0; loss < seconds.length; loss++) {
            removed("srv1", "node" + loss, seconds[loss] + 90);
            removed("srv2", "node" + loss, seconds[loss]);
        }
        Instant set = TEN.plusSeconds(5000);
        tell(
                "srv1",
                set,
                "Microsoft-Windows-Kernel-General",
                1,
                new Datum("NewTime", set.toString()),
                new Datum("OldTime", set.plusSeconds(90).toString()));

        assertThat(ClockOffsets.of(anchors)).containsOnlyKeys("srv1");
        assertThat(ClockOffsets.of(anchors).get("srv1")).singleElement().satisfies(offset -> {
            assertThat(offset.ahead()).isEqualTo(Duration.ofSeconds(90));
            assertThat(offset.time().end()).isBefore(set);
        });
    }

    @Test
    void fewSecondsAreHowLongTheClusterTakesToTell() {
        fiveLosses(3);

        assertThat(ClockOffsets.of(anchors)).isEmpty();
    }

    @Test
    void twoPairsOfRecordsAreTooFew() {
        removed("srv1", "node1", 0);
        removed("srv2", "node1", 90);
        removed("srv1", "node2", 700);
        removed("srv2", "node2", 790);

        assertThat(ClockOffsets.of(anchors)).isEmpty();
    }

    @Test
    void sameLossAgainAndAgainIsNoDifferenceOfClocks() {
        for (int time = 0; time < 6; time++) {
            removed("srv1", "node1", time * 90L);
            removed("srv2", "node1", time * 90L + 45);
        }

        assertThat(ClockOffsets.of(anchors)).isEmpty();
    }

    @Test
    void differencesThatContradictEachOtherTellNothing() {
        long[] ahead = {90, 90, 90, 300, 300};
        for (int loss = 0; loss < ahead.length; loss++) {
            removed("srv1", "node" + loss, loss * 10_000L);
            removed("srv2", "node" + loss, loss * 10_000L + ahead[loss]);
        }

        assertThat(ClockOffsets.of(anchors)).isEmpty();
    }

    @Test
    void endsOfOneMigrationAreAPair() {
        for (int vm = 0; vm < 3; vm++) {
            Datum id = new Datum("VmId", "00000000-0000-0000-0000-00000000000" + vm);
            Instant done = TEN.plusSeconds(vm * 500L);
            tell("srv1", done, "Microsoft-Windows-Hyper-V-VMMS", 20415, new Datum("VmName", "a"), id);
            tell("srv2", done.plusSeconds(90), "Microsoft-Windows-Hyper-V-VMMS", 20418, new Datum("VmName", "a"), id);
        }

        assertThat(ClockOffsets.of(anchors).get("srv2"))
                .extracting(ClockOffset::ahead)
                .containsExactly(Duration.ofSeconds(90));
    }

    @Test
    void clockThatWasSetWasOffOnlyBefore() {
        fiveLosses(90);
        tell(
                "srv2",
                TEN.plusSeconds(4500),
                "Microsoft-Windows-Kernel-General",
                1,
                new Datum("NewTime", "2024-01-10T11:15:00.0000000Z"),
                new Datum("OldTime", "2024-01-10T11:16:30.0000000Z"));
        long[] later = {5000, 6100, 7700};
        for (long second : later) {
            removed("srv1", "later" + second, second);
            removed("srv2", "later" + second, second);
        }

        assertThat(ClockOffsets.of(anchors).get("srv2")).singleElement().satisfies(offset -> {
            assertThat(offset.time().end()).isEqualTo(TEN.plusSeconds(4500).minusNanos(1));
            assertThat(offset.ahead()).isBetween(Duration.ofSeconds(89), Duration.ofSeconds(91));
        });
    }

    @Test
    void clockOfAHostThatMeetsTheReferenceNowhereIsKnownThroughAnother() {
        long[] seconds = {0, 700, 1900};
        for (long second : seconds) {
            removed("srv1", "a" + second, second);
            removed("srv2", "a" + second, second + 30);
            removed("srv2", "b" + second, second + 10_030);
            removed("srv3", "b" + second, second + 10_090);
        }

        assertThat(ClockOffsets.of(anchors).get("srv3")).singleElement().satisfies(offset -> {
            assertThat(offset.reference()).isEqualTo("srv1");
            assertThat(offset.ahead()).isEqualTo(Duration.ofSeconds(90));
            assertThat(offset.anchors()).isEqualTo(3);
        });
    }

    @Test
    void nodeThatNoticesOneStormLateHasNoOtherClock() {
        for (int volume = 0; volume < 10; volume++) {
            tell("srv1", TEN.plusSeconds(volume), CLUSTERING, 5120, new Datum("VolumeName", "volume" + volume));
            tell("srv2", TEN.plusSeconds(volume + 30), CLUSTERING, 5120, new Datum("VolumeName", "volume" + volume));
        }

        assertThat(ClockOffsets.of(anchors)).isEmpty();
    }

    @Test
    void floodOnBothHostsIsComparedInNoTime() {
        for (int second = 0; second < 200; second++) {
            for (int volume = 0; volume < 100; volume++) {
                Datum name = new Datum("VolumeName", "volume" + volume);
                tell("srv1", TEN.plusSeconds(second * 61L), CLUSTERING, 5120, name);
                tell("srv2", TEN.plusSeconds(second * 61L + 20), CLUSTERING, 5120, name);
            }
        }

        assertThat(ClockOffsets.of(anchors)).isEmpty();
    }

    @Test
    void recordsOfOneHostSayNothing() {
        removed("srv1", "node1", 0);
        removed("srv1", "node1", 90);

        assertThat(ClockOffsets.of(anchors)).isEmpty();
    }
}
