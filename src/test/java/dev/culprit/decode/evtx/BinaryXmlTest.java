package dev.culprit.decode.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawTime;
import dev.culprit.model.Datum;
import dev.culprit.model.SourceRef;
import dev.culprit.testkit.Decoded;
import dev.culprit.testkit.evtx.EvtxWriter;
import dev.culprit.testkit.evtx.FragmentStart;
import dev.culprit.testkit.evtx.Value;
import dev.culprit.testkit.evtx.WrittenRecord;
import dev.culprit.testkit.evtx.Xml;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BinaryXmlTest {
    private static final int STRING = 0x01;

    @ParameterizedTest
    @EnumSource
    void recordMayDoWithoutATemplate(FragmentStart start) throws IOException {
        Xml event = Xml.element(
                "Event",
                Xml.element(
                        "System",
                        Xml.element("Provider").attribute("Name", Xml.text("Forwarder")),
                        Xml.element("EventID", Xml.text("4624")).attribute("Qualifiers", Xml.text("16384")),
                        Xml.element("Level", Xml.text("2")),
                        Xml.element("TimeCreated").attribute("SystemTime", Xml.text("2013-10-08T10:06:15.123456700Z")),
                        Xml.element("EventRecordID", Xml.text("88")),
                        Xml.element("Channel", Xml.text("Security")),
                        Xml.element("Computer", Xml.text("SRV2"))),
                Xml.element("EventData", Xml.element("Data", Xml.text("v"))),
                Xml.element("RenderingInfo", Xml.element("Message", Xml.text("It happened."))));

        Decoded decoded = Logs.decode(
                new EvtxWriter().add(new WrittenRecord(5, 0, start, event)).toBytes());

        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.events())
                .containsExactly(new RawEvent(
                        SourceRef.record(Logs.PATH, 88),
                        88,
                        new RawTime.Utc(Instant.parse("2013-10-08T10:06:15.123456700Z")),
                        "SRV2",
                        "Security",
                        "Forwarder",
                        4624,
                        16384,
                        2,
                        List.of(new Datum("", "v")),
                        "It happened."));
    }

    @Test
    void referencesStandForTheirCharacters() throws IOException {
        Xml text = Xml.element(
                "Data",
                Xml.text("a"),
                new Xml.EntityReference("lt"),
                new Xml.EntityReference("gt"),
                new Xml.EntityReference("amp"),
                new Xml.EntityReference("quot"),
                new Xml.EntityReference("apos"),
                new Xml.EntityReference("nbsp"),
                new Xml.CharacterReference(0x20ac),
                new Xml.CharacterReference(0xd83d));

        assertThat(Logs.values(Logs.ofData(text))).containsExactly(new Datum("", "a<>&\"'&nbsp;€\uFFFD"));
    }

    @Test
    void attributeMayMixTextReferencesAndValues() throws IOException {
        Xml data = Xml.element("Data", Xml.text("t"))
                .attribute(
                        "Name",
                        Xml.text("a"),
                        new Xml.EntityReference("amp"),
                        new Xml.CharacterReference('b'),
                        Xml.value(Value.uint32(3)),
                        Xml.text("c"));

        assertThat(Logs.values(Logs.ofData(data))).containsExactly(new Datum("a&b3c", "t"));
    }

    @Test
    void optionalNullTakesTheElementOrAttributeAway() throws IOException {
        assertThat(Logs.values(Logs.ofData(
                        Xml.element("Data", place(Value.none(), true)).attribute("Name", Xml.text("gone")),
                        Xml.element("Data", place(Value.noneOfSize(9), true)),
                        Xml.element("Data", Xml.text("kept")).attribute("Name", place(Value.none(), true)),
                        Xml.element("Data", Xml.text("also "), place(Value.none(), true)))))
                .containsExactly(new Datum("", "kept"), new Datum("", "also "));
    }

    @Test
    void otherNullAndOptionalEmptyTextStayEmpty() throws IOException {
        assertThat(Logs.values(Logs.ofData(
                        Xml.element("Data", place(Value.none(), false)).attribute("Name", Xml.text("null")),
                        Xml.element("Data", place(Value.noneOfSize(9), false)).attribute("Name", Xml.text("sized")),
                        Xml.element("Data", place(Value.string(""), true)).attribute("Name", Xml.text("empty")),
                        Xml.element("Data", Xml.text("x")).attribute("Name", place(Value.none(), false)))))
                .containsExactly(
                        new Datum("null", ""), new Datum("sized", ""), new Datum("empty", ""), new Datum("", "x"));
    }

    @Test
    void placeWithoutAValueIsNull() throws IOException {
        assertThat(Logs.values(Logs.ofData(
                        Xml.element("Data", Xml.value(Value.string("v"))),
                        Xml.element("Data", new Xml.Reference(0, STRING, false)),
                        Xml.element("Data", new Xml.Reference(700, STRING, false)),
                        Xml.element("Data", new Xml.Reference(700, STRING, true)))))
                .extracting(Datum::value)
                .containsExactly("v", "v", "");
    }

    @Test
    void emptyValueOfBinaryXmlMeansNothing() throws IOException {
        Xml data = Xml.element("Data", Xml.value(Value.of(0x21, new byte[0])));

        assertThat(Logs.values(Logs.ofData(data))).containsExactly(new Datum("", ""));
    }

    @Test
    void templateIsFoundByItsOffsetInWhateverRecordItLies() throws IOException {
        Decoded decoded = Logs.decode(Logs.ofEvents(1000));

        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.events())
                .hasSize(1000)
                .allMatch(event -> event.provider().equals("Example"));
        assertThat(decoded.events())
                .extracting(event -> event.data().get(0).value())
                .startsWith("event 1", "event 2")
                .endsWith("event 1000");
    }

    private static Xml place(Value value, boolean optional) {
        return new Xml.Substitution(value, STRING, optional);
    }
}
