package dev.culprit.decode.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawTime;
import dev.culprit.model.Datum;
import dev.culprit.model.SourceRef;
import dev.culprit.testkit.evtx.EvtxWriter;
import dev.culprit.testkit.evtx.FragmentStart;
import dev.culprit.testkit.evtx.Value;
import dev.culprit.testkit.evtx.WrittenEvent;
import dev.culprit.testkit.evtx.WrittenRecord;
import dev.culprit.testkit.evtx.Xml;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventMappingTest {
    private static final Instant TIME = Instant.parse("2013-10-08T10:06:15.1234567Z");

    @Test
    void systemFieldsAndNamedValuesComeOut() throws IOException {
        var written = new WrittenEvent(
                "e1iexpress",
                27,
                40_964,
                3,
                TIME,
                "System",
                "SRV1.blog.com",
                4711,
                Xml.element(
                        "EventData",
                        Xml.element("Data", Xml.value(Value.string("Intel(R) 82574L"))),
                        Xml.element("Data", Xml.value(Value.uint32(9614))).attribute("Name", Xml.text("Mtu")),
                        Xml.element("Binary", Xml.value(Value.binary("00ab")))));

        assertThat(Logs.decode(new EvtxWriter().add(written).toBytes()).events())
                .containsExactly(new RawEvent(
                        SourceRef.record(Logs.PATH, 4711),
                        4711,
                        new RawTime.Utc(TIME),
                        "SRV1.blog.com",
                        "System",
                        "e1iexpress",
                        27,
                        40_964,
                        3,
                        List.of(
                                new Datum("", "Intel(R) 82574L"),
                                new Datum("Mtu", "9614"),
                                new Datum("Binary", "00AB")),
                        ""));
    }

    @Test
    void userDataKeepsOrderNamesAndAttributes() throws IOException {
        Xml data = Xml.element(
                "UserData",
                Xml.element(
                                "VmlEventLog",
                                Xml.element("VmName", Xml.value(Value.string("DidierTest01"))),
                                Xml.element("x:Peer", Xml.text("")).attribute("ref", Xml.value(Value.uint32(7))),
                                Xml.element("Outer", Xml.element("Data", Xml.text("inner"))))
                        .attribute("xmlns", Xml.text("http://www.microsoft.com/Windows/Virtualization/Events"))
                        .attribute("xmlns:x", Xml.text("urn:x"))
                        .attribute("kind", Xml.text("vm")));

        assertThat(Logs.values(new EvtxWriter()
                        .add(WrittenEvent.example(1).withData(data))
                        .toBytes()))
                .containsExactly(
                        new Datum("kind", "vm"),
                        new Datum("VmName", "DidierTest01"),
                        new Datum("ref", "7"),
                        new Datum("Peer", ""),
                        new Datum("Data", "inner"));
    }

    @Test
    void processingErrorDataReplacesTheValues() throws IOException {
        Xml data = Xml.element(
                "ProcessingErrorData",
                Xml.element("ErrorCode", Xml.value(Value.uint32(15_005))),
                Xml.element("DataItemName", Xml.value(Value.string("VmId"))),
                Xml.element("EventPayload", Xml.value(Value.binary("0a0b"))));

        assertThat(Logs.values(new EvtxWriter()
                        .add(WrittenEvent.example(1).withData(data))
                        .toBytes()))
                .containsExactly(
                        new Datum("ErrorCode", "15005"),
                        new Datum("DataItemName", "VmId"),
                        new Datum("EventPayload", "0A0B"));
    }

    @Test
    void eventWithoutDataHasNoValues() throws IOException {
        assertThat(Logs.values(new EvtxWriter().add(WrittenEvent.example(1)).toBytes()))
                .isEmpty();
    }

    @Test
    void providerWithoutNameIsKnownByItsSourceName() throws IOException {
        Xml provider = Xml.element("Provider").attribute("EventSourceName", Xml.text("Service Control Manager"));

        assertThat(systemOnly(provider).provider()).isEqualTo("Service Control Manager");
    }

    @Test
    void wholeMessageIdIsTakenApart() throws IOException {
        RawEvent event = systemOnly(Xml.element("EventID", Xml.text("3221232494")));

        assertThat(event.id()).isEqualTo(7022);
        assertThat(event.qualifiers()).isEqualTo(0xc000);
    }

    @Test
    void levelThatWindowsDoesNotDefineIsUntold() throws IOException {
        assertThat(systemOnly(Xml.element("Level", Xml.text("16"))).level()).isEqualTo(-1);
        assertThat(systemOnly(Xml.element("Level", Xml.text("5"))).level()).isEqualTo(5);
        assertThat(systemOnly(Xml.element("Level", Xml.text("high"))).level()).isEqualTo(-1);
    }

    @Test
    void timeOfWritingStandsInForAMissingTimeOfCreation() throws IOException {
        assertThat(systemOnly(Xml.element("Level")).time()).isEqualTo(new RawTime.Utc(TIME));
        assertThat(systemOnly(Xml.element("TimeCreated").attribute("SystemTime", Xml.value(Value.fileTime(0))))
                        .time())
                .isEqualTo(new RawTime.Utc(TIME));
        assertThat(systemOnly(Xml.element("TimeCreated").attribute("SystemTime", Xml.text("yesterday")))
                        .time())
                .isEqualTo(new RawTime.Utc(TIME));
    }

    @Test
    void eventWithoutAnyTimeSaysWhatStandsInItsPlace() throws IOException {
        var event = Xml.element("Event", Xml.element("System"));
        byte[] log = new EvtxWriter()
                .add(new WrittenRecord(1, -1, FragmentStart.HEADER_AND_TEMPLATE, event))
                .toBytes();

        assertThat(Logs.decode(log).events())
                .extracting(RawEvent::time)
                .containsExactly(new RawTime.Unreadable("0xffffffffffffffff"));
    }

    @Test
    void eventShowsTheRecordIdItCarriesAndNotTheOneOfItsHeader() throws IOException {
        RawEvent event = systemOnly(Xml.element("EventRecordID", Xml.text("319457830")));

        assertThat(event.recordId()).isEqualTo(319_457_830);
        assertThat(event.source()).isEqualTo(SourceRef.record(Logs.PATH, 319_457_830));
    }

    private static RawEvent systemOnly(Xml field) throws IOException {
        Xml event = Xml.element("Event", Xml.element("System", field));
        byte[] log = new EvtxWriter()
                .add(new WrittenRecord(3, Value.fileTimeOf(TIME), FragmentStart.HEADER_AND_TEMPLATE, event))
                .toBytes();
        return Logs.decode(log).events().get(0);
    }
}
