package dev.culprit.decode.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.Datum;
import dev.culprit.testkit.evtx.Value;
import dev.culprit.testkit.evtx.Xml;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The shapes that EventData and UserData have in real logs, beyond one named value after another. */
class EventDataTest {

    @Test
    void namesMayRepeatAndBeMissing() throws IOException {
        assertThat(Logs.values(Logs.ofData(
                        named("param", "first"),
                        Xml.element("Data", Xml.text("unnamed")),
                        named("param", "second"),
                        named("", "namedEmpty"),
                        named("param", ""))))
                .containsExactly(
                        new Datum("param", "first"),
                        new Datum("", "unnamed"),
                        new Datum("param", "second"),
                        new Datum("", "namedEmpty"),
                        new Datum("param", ""));
    }

    @Test
    void classicEventHoldsOneArrayOfStringsAndItsBinary() throws IOException {
        Value strings = Value.array(0x01, Value.utf16Bytes("Spooler\0"), Value.utf16Bytes("running\0"));

        assertThat(Logs.values(Logs.ofData(
                        Xml.element("Data", Xml.value(strings)),
                        Xml.element("Binary", Xml.value(Value.binary("beef"))))))
                .containsExactly(new Datum("", "Spooler"), new Datum("", "running"), new Datum("Binary", "BEEF"));
    }

    @Test
    void classicEventMayHoldNeitherStringsNorBinary() throws IOException {
        assertThat(Logs.values(Logs.ofData(
                        Xml.element("Data", Xml.optional(Value.none())),
                        Xml.element("Binary", Xml.optional(Value.none())))))
                .isEmpty();
        assertThat(Logs.values(Logs.ofData(
                        Xml.element("Data", Xml.value(Value.array(0x01))),
                        Xml.element("Binary", Xml.value(Value.binary(""))))))
                .containsExactly(new Datum("", ""), new Datum("Binary", ""));
    }

    @Test
    void nameOfTheDataAsAWholeIsNoValue() throws IOException {
        Xml data = Xml.element("EventData", named("AccountName", "Device Owners"))
                .attribute("Name", Xml.text("SAMMSG_USER_SETUP_ERROR"));

        assertThat(Logs.values(Logs.ofSection(data))).containsExactly(new Datum("AccountName", "Device Owners"));
    }

    @Test
    void structureIsAValueOfItsName() throws IOException {
        Xml structure =
                Xml.element("ComplexData", Xml.value(Value.binary("0a0b"))).attribute("Name", Xml.text("s"));

        assertThat(Logs.values(Logs.ofData(structure))).containsExactly(new Datum("s", "0A0B"));
    }

    @Test
    void userDataMayHoldAllItsValuesInAttributes() throws IOException {
        Xml user = Xml.element(
                "UserData",
                Xml.element(
                                "EventInfo",
                                Xml.element("Member")
                                        .attribute("name", Xml.value(Value.string("n1")))
                                        .attribute("state", Xml.value(Value.hexInt32(2))),
                                Xml.element("Member")
                                        .attribute("name", Xml.value(Value.string("n2")))
                                        .attribute("state", Xml.optional(Value.none())))
                        .attribute("xmlns:auto-ns3", Xml.text("http://schemas.microsoft.com/win/2004/08/events"))
                        .attribute("xmlns", Xml.text("urn:example")));

        assertThat(Logs.values(Logs.ofSection(user)))
                .containsExactly(
                        new Datum("name", "n1"),
                        new Datum("state", "0x2"),
                        new Datum("Member", ""),
                        new Datum("name", "n2"),
                        new Datum("Member", ""));
    }

    private static Xml named(String name, String value) {
        return Xml.element("Data", Xml.value(Value.string(value))).attribute("Name", Xml.text(name));
    }
}
