package dev.culprit.model;

import static dev.culprit.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BurstTest {
    private static final String VMMS = "Microsoft-Windows-Hyper-V-VMMS";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Event begun = anEvent(VMMS, 20413)
            .on("srv1")
            .at("2013-10-08T10:06:15Z")
            .record(1)
            .with("VmName", "VM1")
            .build();
    private final Event send = anEvent(VMMS, 22038)
            .on("srv1")
            .at("2013-10-08T10:06:26Z")
            .record(2)
            .code("0x80072746")
            .build();
    private final Event receive =
            anEvent(VMMS, 22040).on("srv1").at("2013-10-08T10:06:26Z").record(3).build();
    private final Event later = anEvent(VMMS, 22038)
            .on("srv1")
            .at("2013-10-08T10:07:26.0000001Z")
            .record(4)
            .build();

    @Test
    void neighboursNoFurtherApartThanTheGapMakeOneBurst() {
        List<Burst> bursts = Burst.of(List.of(later, receive, begun, send), MINUTE);

        assertThat(bursts)
                .containsExactly(new Burst("srv1", List.of(begun, send, receive)), new Burst("srv1", List.of(later)));
    }

    @Test
    void aBurstMayBeLongerThanItsGap() {
        Event half = anEvent(VMMS, 1).on("srv1").at("2013-10-08T10:06:56Z").build();

        assertThat(Burst.of(List.of(begun, half, later), MINUTE)).hasSize(1);
    }

    @Test
    void eachHostHasItsOwnBursts() {
        Event other = anEvent(VMMS, 22038).on("srv0").at("2013-10-08T10:06:26Z").build();

        assertThat(Burst.of(List.of(send, other), MINUTE))
                .extracting(Burst::host)
                .containsExactly("srv0", "srv1");
    }

    @Test
    void noEventsMakeNoBurst() {
        assertThat(Burst.of(List.of(), MINUTE)).isEmpty();
        assertThatThrownBy(() -> new Burst("srv1", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itTellsItsExtentAndItsKinds() {
        Event sameIdElsewhere =
                anEvent("Other", 22038).on("srv1").at("2013-10-08T10:06:27Z").build();
        var burst = new Burst("srv1", List.of(begun, send, sameIdElsewhere));

        assertThat(burst.start()).isEqualTo("2013-10-08T10:06:15Z");
        assertThat(burst.end()).isEqualTo("2013-10-08T10:06:27Z");
        assertThat(burst.size()).isEqualTo(3);
        assertThat(burst.kinds()).isEqualTo(3);
        assertThat(burst.ids()).isEqualTo(2);
        assertThat(burst.value("vmname")).isEqualTo("VM1");
        assertThat(burst.value("Missing")).isEmpty();
    }

    @Test
    void whatWentBeforeComesFromTheLatestEventOfTheSameHostInTime() {
        Event tooEarly = anEvent(VMMS, 20413)
                .on("srv1")
                .at("2013-10-08T10:05:25Z")
                .with("VmName", "VM0")
                .code("0x1")
                .build();
        Event elsewhere = anEvent(VMMS, 20413)
                .on("srv2")
                .at("2013-10-08T10:06:20Z")
                .with("VmName", "VM2")
                .build();
        Event after = anEvent(VMMS, 20413)
                .on("srv1")
                .at("2013-10-08T10:06:27Z")
                .with("VmName", "VM3")
                .build();
        var burst = new Burst("srv1", List.of(receive));

        assertThat(burst.valueBefore(List.of(after, elsewhere, begun, tooEarly), MINUTE, "VmName"))
                .isEqualTo("VM1");
        assertThat(burst.valueBefore(List.of(tooEarly), MINUTE, "VmName")).isEmpty();
        assertThat(burst.codeBefore(List.of(begun, send), MINUTE)).isEqualTo("0x80072746");
        assertThat(burst.codeBefore(List.of(begun), MINUTE)).isEmpty();
    }

    @Test
    void whatWentBeforeMayHaveToConcernTheSameObject() {
        Event another = anEvent(VMMS, 20413)
                .on("srv1")
                .at("2013-10-08T10:06:20Z")
                .with("VmName", "VM2")
                .with("DestinationHost", "SRV9")
                .build();
        Event same = anEvent(VMMS, 20413)
                .on("srv1")
                .at("2013-10-08T10:06:10Z")
                .with("VmName", "VM1")
                .with("DestinationHost", "SRV2")
                .build();
        Event failure = anEvent(VMMS, 21018)
                .on("srv1")
                .at("2013-10-08T10:06:26Z")
                .with("VmName", "VM1")
                .build();

        assertThat(Burst.single(failure).valueBefore(List.of(same, another), MINUTE, "DestinationHost", "VmName"))
                .isEqualTo("SRV2");
        assertThat(Burst.single(failure).valueBefore(List.of(another), MINUTE, "DestinationHost", "VmName"))
                .isEmpty();
        assertThat(new Burst("srv1", List.of(receive))
                        .valueBefore(List.of(same, another), MINUTE, "DestinationHost", "VmName"))
                .isEqualTo("SRV9");
    }

    @Test
    void itTellsHowManyObjectsItConcerns() {
        Event sameVm = anEvent(VMMS, 21018)
                .on("srv1")
                .at("2013-10-08T10:06:27Z")
                .with("VmName", "VM1")
                .build();

        assertThat(new Burst("srv1", List.of(begun, sameVm)).distinct("VmName")).isEqualTo(1);
        assertThat(new Burst("srv1", List.of(begun, receive, sameVm)).distinct("VmName"))
                .isEqualTo(2);
    }
}
