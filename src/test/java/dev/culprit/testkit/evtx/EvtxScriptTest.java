package dev.culprit.testkit.evtx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawTime;
import dev.culprit.decode.evtx.EvtxDecoder;
import dev.culprit.model.Datum;
import dev.culprit.testkit.Decoded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvtxScriptTest {

    @Test
    void defaultsHoldForTheEventsThatFollow() throws IOException {
        List<RawEvent> events = read("""
                # comment
                channel System
                computer SRV1.blog.com
                provider Microsoft-Windows-Hyper-V-VMMS        # sticky default
                first-record 4701
                event 2013-10-08T10:06:15.1234567Z 20413 information
                event 2013-10-08T10:06:16Z e1iexpress/27 warning    # another provider
                channel Application
                event 2013-10-08T10:06:17Z 20414 2
                """);

        assertThat(events)
                .extracting(RawEvent::recordId, RawEvent::channel, RawEvent::provider, RawEvent::id, RawEvent::level)
                .containsExactly(
                        tuple(4701L, "System", "Microsoft-Windows-Hyper-V-VMMS", 20413, 4),
                        tuple(4702L, "System", "e1iexpress", 27, 3),
                        tuple(4703L, "Application", "Microsoft-Windows-Hyper-V-VMMS", 20414, 2));
        assertThat(events.get(0).time()).isEqualTo(new RawTime.Utc(Instant.parse("2013-10-08T10:06:15.1234567Z")));
        assertThat(events).allMatch(event -> event.computer().equals("SRV1.blog.com"));
    }

    @Test
    void valuesAreTakenAsTheyStand() throws IOException {
        RawEvent event = read("""
                event 2013-10-08T10:06:16Z Service Control Manager/7036 information
                  data = a = b  # no comment
                  data Param = value
                  data Name With Blanks =   blanks\s\s
                  data Empty =
                  data:uint32 Count = 5
                  data:hex32 Code = 0x80072746
                  data:sid Who = S-1-5-18
                  data:guid What = {0F0E0D0C-0B0A-0908-0706-050403020100}
                  data:binary Bytes = 00ff
                  data:filetime When = 2013-10-08T10:06:16.1234567Z
                  qualifiers 40964
                """).get(0);

        assertThat(event.qualifiers()).isEqualTo(40_964);
        assertThat(event.data())
                .containsExactly(
                        new Datum("", "a = b  # no comment"),
                        new Datum("Param", "value"),
                        new Datum("Name With Blanks", "  blanks  "),
                        new Datum("Empty", ""),
                        new Datum("Count", "5"),
                        new Datum("Code", "0x80072746"),
                        new Datum("Who", "S-1-5-18"),
                        new Datum("What", "{0F0E0D0C-0B0A-0908-0706-050403020100}"),
                        new Datum("Bytes", "00FF"),
                        new Datum("When", "2013-10-08T10:06:16.1234567Z"));
    }

    @Test
    void userDataHoldsTheLinesThatFollow() throws IOException {
        RawEvent event = read("""
                event 2013-10-08T10:06:15Z Microsoft-Windows-Hyper-V-VMMS/20413 information
                  user VmlEventLog http://www.microsoft.com/Windows/Virtualization/Events
                  VmName = DidierTest01
                  data = also a child
                """).get(0);

        assertThat(event.data())
                .containsExactly(new Datum("VmName", "DidierTest01"), new Datum("data", "also a child"));
    }

    @Test
    void repetitionCountsFromOne() throws IOException {
        List<RawEvent> events = read("""
                repeat 3 every 30s from 2013-10-08T00:00:00Z Service Control Manager/7036 information
                  data param1 = Service ${n} of ${n}
                """);

        assertThat(events)
                .extracting(event -> event.data().get(0).value())
                .containsExactly("Service 1 of 1", "Service 2 of 2", "Service 3 of 3");
        assertThat(events.get(2).time()).isEqualTo(new RawTime.Utc(Instant.parse("2013-10-08T00:01:00Z")));
    }

    @Test
    void eventsStandInOrderOfTimeAndSkippedRecordsLeaveAGap() throws IOException {
        List<RawEvent> events = read("""
                event 2013-10-08T10:00:02Z a/2 error
                event 2013-10-08T10:00:02Z b/3 error
                skip-records 100
                event 2013-10-08T10:00:01Z c/1 error
                """);

        assertThat(events).extracting(RawEvent::id).containsExactly(1, 2, 3);
        assertThat(events).extracting(RawEvent::recordId).containsExactly(101L, 102L, 103L);
    }

    @Test
    void sameScriptMakesTheSameBytes(@TempDir Path folder) throws IOException {
        String script = "repeat 500 every 1s from 2013-10-08T00:00:00Z p/1 error\n  data = ${n}\n";
        Path source = Files.writeString(folder.resolve("events.txt"), script);
        Path target = folder.resolve("events.evtx");

        EvtxScript.main(new String[] {source.toString(), target.toString()});

        assertThat(Files.readAllBytes(target))
                .isEqualTo(EvtxScript.write(script))
                .hasSizeGreaterThan(100_000);
    }

    @Test
    void scriptWithoutEventsMakesAnEmptyLog() throws IOException {
        assertThat(read("channel System\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "evnet 2013-10-08T10:06:15Z p/1 error | unknown keyword evnet",
                "event 2013-10-08 p/1 error           | line 2",
                "event 2013-10-08T10:06:15Z 1 error   | no provider is named",
                "event 2013-10-08T10:06:15Z p/x error | line 2",
                "event 2013-10-08T10:06:15Z p/70000 error | an event id is 0 to 65535",
                "event 2013-10-08T10:06:15Z p/1 bad   | line 2",
                "repeat 5 each 3s p/1 error           | expected COUNT every TIME from TIME",
                "'  data = x'                         | this belongs to an event and none has begun",
                "channel                              | a value is missing"
            })
    void lineThatIsNotUnderstoodIsNamed(String line, String expected) {
        assertThatThrownBy(() -> EvtxScript.write("# first line\n" + line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 2: ")
                .hasMessageContaining(expected);
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "data:colour = red", "user", "data:uint32 = many"})
    void detailThatIsNotUnderstoodIsNamed(String detail) {
        assertThatThrownBy(() -> EvtxScript.write("event 2013-10-08T10:06:15Z p/1 error\n  " + detail))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 2: ");
    }

    private static List<RawEvent> read(String script) throws IOException {
        Decoded decoded = Decoded.by(new EvtxDecoder(), "System.evtx", EvtxScript.write(script));
        assertThat(decoded.problems()).isEmpty();
        return decoded.events();
    }
}
