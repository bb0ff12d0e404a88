package dev.culprit.decode.evtx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.culprit.model.Datum;
import dev.culprit.testkit.evtx.EvtxWriter;
import dev.culprit.testkit.evtx.FragmentStart;
import dev.culprit.testkit.evtx.Value;
import dev.culprit.testkit.evtx.WrittenEvent;
import dev.culprit.testkit.evtx.WrittenRecord;
import dev.culprit.testkit.evtx.Xml;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a template itself holds in the places of text: tokens 05, 07, 08, 09, 0a and 0b, with and without their flag 40. */
class ConstantContentTest {

    @ParameterizedTest
    @MethodSource("contents")
    void contentMayBeAlone(Xml content, String text) throws IOException {
        assertThat(dataOf(content)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("contents")
    void contentMayBeTheFirst(Xml content, String text) throws IOException {
        assertThat(dataOf(content, Xml.value(Value.uint32(7)), Xml.text(" b"))).isEqualTo(text + "7 b");
    }

    @ParameterizedTest
    @MethodSource("contents")
    void contentMayBeTheLast(Xml content, String text) throws IOException {
        assertThat(dataOf(Xml.text("a "), Xml.value(Value.uint32(7)), content)).isEqualTo("a 7" + text);
    }

    @ParameterizedTest
    @MethodSource("contents")
    void contentMayFollowItself(Xml content, String text) throws IOException {
        assertThat(dataOf(content, content, content)).isEqualTo(text.repeat(3));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void flagThatMoreFollowsMayBeWrong(Xml content, String text) throws IOException {
        assertThat(dataOf(new Xml.Flagged(content, false), Xml.text("b"))).isEqualTo(text + "b");
        assertThat(dataOf(Xml.text("a"), new Xml.Flagged(content, true))).isEqualTo("a" + text);
    }

    @ParameterizedTest
    @MethodSource("contents")
    void contentMayDoWithoutATemplate(Xml content, String text) throws IOException {
        Xml data = Xml.element("EventData", Xml.element("Data", content, Xml.text("b"), content));
        WrittenRecord record = WrittenEvent.example(1).withData(data).toRecord(FragmentStart.ELEMENT);

        assertThat(Logs.values(new EvtxWriter().add(record).toBytes()))
                .containsExactly(new Datum("", text + "b" + text));
    }

    static Stream<Arguments> contents() {
        return Stream.of(
                arguments(Xml.text("text"), "text"),
                arguments(Xml.text(""), ""),
                arguments(Xml.text("\u0004\u0002<&>\u0000\u0009"), "\u0004\u0002<&>\u0000\u0009"),
                arguments(Xml.text("\uD83D\uDE00 \uFFFE"), "\uD83D\uDE00 \uFFFE"),
                arguments(Xml.text("low \uDE00, high \uD83D"), "low \uFFFD, high \uFFFD"),
                arguments(new Xml.CData("]]> &amp;"), "]]> &amp;"),
                arguments(new Xml.CData(""), ""),
                arguments(new Xml.CData("\u0004\u0000"), "\u0004\u0000"),
                arguments(new Xml.CharacterReference('<'), "<"),
                arguments(new Xml.CharacterReference(0xff21), "\uFF21"),
                arguments(new Xml.CharacterReference(0xdc00), "\uFFFD"),
                arguments(new Xml.EntityReference("quot"), "\""),
                arguments(new Xml.EntityReference("unknown"), "&unknown;"),
                arguments(new Xml.Instruction("target", "data"), ""),
                arguments(new Xml.Instruction("target", ""), ""),
                arguments(new Xml.Instruction("target", "\u0004\u0002\u0001<?>"), ""));
    }

    @ParameterizedTest
    @MethodSource("attributeContents")
    void attributeMayEndInAnyOfThem(Xml content, String text) throws IOException {
        assertThat(nameOf(content)).isEqualTo(text);
        assertThat(nameOf(Xml.text("a"), content)).isEqualTo("a" + text);
        assertThat(nameOf(Xml.value(Value.uint32(7)), content)).isEqualTo("7" + text);
        assertThat(nameOf(new Xml.Flagged(content, false), Xml.text("b"))).isEqualTo(text + "b");
    }

    static Stream<Arguments> attributeContents() {
        return Stream.of(
                arguments(Xml.text("text"), "text"),
                arguments(Xml.text(""), ""),
                arguments(new Xml.CharacterReference('"'), "\""),
                arguments(new Xml.EntityReference("apos"), "'"));
    }

    @Test
    void attributeMayHoldNothing() throws IOException {
        Xml user = Xml.element("UserData", Xml.element("Log").attribute("empty").attribute("full", Xml.text("f")));

        assertThat(Logs.values(Logs.ofData(Xml.element("Data").attribute("Name"))))
                .containsExactly(new Datum("", ""));
        assertThat(Logs.values(Logs.ofSection(user)))
                .containsExactly(new Datum("empty", ""), new Datum("full", "f"), new Datum("Log", ""));
    }

    @Test
    void entityIsNamedOnceAndThenReferredTo() throws IOException {
        Xml quote = new Xml.EntityReference("quot");

        assertThat(Logs.values(Logs.ofData(
                        Xml.element("Data", Xml.text("tag "), quote, Xml.text("a"), quote)
                                .attribute("Name", quote),
                        Xml.element("Data", quote, quote).attribute("Name", Xml.text("n"), quote))))
                .containsExactly(new Datum("\"", "tag \"a\""), new Datum("n\"", "\"\""));
    }

    private static String dataOf(Xml... parts) throws IOException {
        return Logs.values(Logs.ofData(Xml.element("Data", parts))).get(0).value();
    }

    private static String nameOf(Xml... parts) throws IOException {
        return Logs.values(Logs.ofData(Xml.element("Data", Xml.text("v")).attribute("Name", parts)))
                .get(0)
                .name();
    }
}
