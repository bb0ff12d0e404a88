package dev.culprit.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawTime;
import dev.culprit.model.Event;
import dev.culprit.model.SourceRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ZonesByCopiesTest {
    private static final String CHANNEL = "Microsoft-Windows-SmbClient/Connectivity";
    private static final String PROVIDER = "Microsoft-Windows-SMBClient";

    private final ZonesByCopies copies =
            new ZonesByCopies(List.of(known(812, "2017-11-21T03:57:53.874Z"), known(813, "2017-11-21T04:10:00.001Z")));

    @Test
    void aRecordInLocalTimeAndInUtcTellsTheDistance() {
        listed(812, "11/21/2017 4:57:53 AM");
        listed(813, "11/21/2017 5:10:00 AM");

        assertThat(copies.zones())
                .isEqualTo(Map.of("srv1", NamedZone.ofCopies("+01:00", "Node_SRV1/Connectivity.evtx")));
    }

    @Test
    void theOrderOfDayAndMonthDoesNotMatter() {
        listed(812, "21.11.2017 09:27:53");

        assertThat(copies.zones().values()).extracting(NamedZone::zone).containsExactly("+05:30");
    }

    @Test
    void recordsThatDisagreeTellNothing() {
        listed(812, "11/21/2017 4:57:53 AM");
        listed(813, "11/21/2017 6:10:00 AM");

        assertThat(copies.zones()).isEmpty();
    }

    @Test
    void aDistanceThatNoZoneHasTellsNothing() {
        listed(812, "11/21/2017 5:02:53 AM");
        listed(813, "11/22/2017 5:10:00 AM");

        assertThat(copies.zones()).isEmpty();
    }

    @Test
    void anotherRecordOrNoRecordIdTellsNothing() {
        listed(900, "11/21/2017 4:57:53 AM");
        listed(-1, "11/21/2017 4:57:53 AM");

        assertThat(copies.zones()).isEmpty();
    }

    private void listed(long record, String time) {
        copies.add(
                "srv1",
                PROVIDER,
                new RawEvent(
                        SourceRef.line("Smb-WindowsEvents.txt", 5),
                        record,
                        new RawTime.Local(time),
                        "SRV1",
                        "microsoft-windows-smbclient/connectivity",
                        PROVIDER,
                        30804,
                        0,
                        2,
                        List.of(),
                        ""));
    }

    private static Event known(long record, String time) {
        SourceRef source = SourceRef.record("Node_SRV1/Connectivity.evtx", record);
        return new Event(
                source, Instant.parse(time), "srv1", CHANNEL, PROVIDER, PROVIDER, 30804, 2, List.of(), List.of(), "");
    }
}
