package dev.culprit.decode.evtx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.culprit.model.Datum;
import dev.culprit.testkit.evtx.Value;
import dev.culprit.testkit.evtx.Xml;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArrayItemsTest {
    private static final Value STRINGS = Value.array(0x01, utf16("one\0"), utf16("\0"), utf16("two\0"));

    @ParameterizedTest
    @MethodSource({"numbers", "others", "ragged"})
    void elementAroundAnArrayIsRepeatedForEachItem(List<String> expected, Value array) throws IOException {
        Xml data = Xml.element("Data", Xml.value(array)).attribute("Name", Xml.text("n"));

        assertThat(Logs.values(Logs.ofData(data)))
                .isEqualTo(expected.stream().map(item -> new Datum("n", item)).toList());
    }

    @Test
    void itemsAreJoinedInAnAttribute() throws IOException {
        Xml data = Xml.element("Data", Xml.text("v")).attribute("Name", Xml.value(STRINGS));

        assertThat(Logs.values(Logs.ofData(data))).containsExactly(new Datum("one,,two", "v"));
    }

    @Test
    void emptyArrayLeavesAnAttributeEmpty() throws IOException {
        Xml data = Xml.element("Data", Xml.text("v")).attribute("Name", Xml.optional(Value.array(0x01)));

        assertThat(Logs.values(Logs.ofData(data))).containsExactly(new Datum("", "v"));
    }

    @Test
    void numbersAreJoinedInAnAttribute() throws IOException {
        Xml data = Xml.element("Data", Xml.text("v"))
                .attribute("Name", Xml.text("ids "), Xml.value(integers(0x08, 4, 7, 8, 9)));

        assertThat(Logs.values(Logs.ofData(data))).containsExactly(new Datum("ids 7,8,9", "v"));
    }

    @Test
    void attributesAreRepeatedWithTheElementAndItsNeighboursAreNot() throws IOException {
        Xml repeated = Xml.element("Item", Xml.value(STRINGS)).attribute("at", Xml.value(Value.uint32(5)));
        Xml user = Xml.element("UserData", Xml.element("List", repeated, Xml.element("Last", Xml.text("z"))));

        assertThat(Logs.values(Logs.ofSection(user)))
                .containsExactly(
                        new Datum("at", "5"),
                        new Datum("Item", "one"),
                        new Datum("at", "5"),
                        new Datum("Item", ""),
                        new Datum("at", "5"),
                        new Datum("Item", "two"),
                        new Datum("Last", "z"));
    }

    @Test
    void itemsAreJoinedBesideOtherText() throws IOException {
        Xml data = Xml.element("Data", Xml.text("names: "), Xml.value(STRINGS));

        assertThat(Logs.values(Logs.ofData(data))).containsExactly(new Datum("", "names: one,,two"));
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                arguments(List.of("-1", "2"), integers(0x03, 1, -1, 2)),
                arguments(List.of("255", "2"), integers(0x04, 1, -1, 2)),
                arguments(List.of("-1", "2"), integers(0x05, 2, -1, 2)),
                arguments(List.of("65535", "2"), integers(0x06, 2, -1, 2)),
                arguments(List.of("-1", "2"), integers(0x07, 4, -1, 2)),
                arguments(List.of("4294967295", "2"), integers(0x08, 4, -1, 2)),
                arguments(List.of("-1", "2"), integers(0x09, 8, -1, 2)),
                arguments(List.of("18446744073709551615", "2"), integers(0x0a, 8, -1, 2)),
                arguments(List.of("1.5", "2"), integers(0x0b, 4, 0x3fc0_0000, 0x4000_0000)),
                arguments(List.of("1.5", "2"), integers(0x0c, 8, 0x3ff8_0000_0000_0000L, 0x4000_0000_0000_0000L)),
                arguments(List.of("true", "false"), integers(0x0d, 4, 7, 0)),
                arguments(List.of("0xff", "0x2"), integers(0x14, 4, 255, 2)),
                arguments(List.of("0xff", "0x2"), integers(0x15, 8, 255, 2)),
                arguments(List.of("0xff", "0x2"), integers(0x10, 8, 255, 2)),
                arguments(List.of("0xff", "0x2", "0x3"), integers(0x10, 4, 255, 2, 3)));
    }

    static Stream<Arguments> others() {
        byte[] guid = Value.guidBytes(UUID.fromString("00000001-0002-0003-0405-060708090a0b"));
        byte[] time = Value.systemTimeBytes(2013, 10, 2, 8, 10, 6, 15, 0);
        String printedGuid = "{00000001-0002-0003-0405-060708090A0B}";
        return Stream.of(
                arguments(List.of("one", "", "two"), STRINGS),
                arguments(List.of("", "", ""), Value.array(0x01, utf16("\0\0\0"))),
                arguments(List.of(" \u0007 \uFFFD"), Value.array(0x01, utf16(" \u0007 \uD83D\0"))),
                arguments(List.of("a", "b"), Value.array(0x02, ansi("a\0"), ansi("b\0"))),
                arguments(List.of("é€", "ÿ"), Value.array(0x02, ansi("é€\0"), ansi("ÿ"))),
                arguments(List.of(printedGuid, printedGuid), Value.array(0x0f, guid, guid)),
                arguments(
                        List.of("1601-01-01T00:00:00.0000001Z", "1601-01-01T00:00:00.0000002Z"),
                        integers(0x11, 8, 1, 2)),
                arguments(
                        List.of("2013-10-08T10:06:15.000Z", "2013-10-08T10:06:15.000Z"), Value.array(0x12, time, time)),
                arguments(
                        List.of("S-1-5-32-544", "S-1-1-0"),
                        Value.array(0x13, Value.sidBytes("S-1-5-32-544"), Value.sidBytes("S-1-1-0"))));
    }

    /** What ends too early, holds nothing, or is an array of something that has none. */
    static Stream<Arguments> ragged() {
        return Stream.of(
                arguments(List.of(""), Value.array(0x01)),
                arguments(List.of(""), Value.array(0x02)),
                arguments(List.of(""), Value.array(0x08)),
                arguments(List.of(""), Value.array(0x0d)),
                arguments(List.of(""), Value.array(0x10)),
                arguments(List.of(""), Value.array(0x13)),
                arguments(List.of("true"), integers(0x0d, 1, 1, 0, 0, 0, 1)),
                arguments(List.of("one", "tw"), Value.array(0x01, utf16("one\0"), utf16("tw"))),
                arguments(List.of("a", "b"), Value.array(0x02, ansi("a\0b"))),
                arguments(List.of("1"), Value.array(0x08, Value.littleEndian(4, 1), new byte[3])),
                arguments(List.of("S-1-1-0"), Value.array(0x13, Value.sidBytes("S-1-1-0"), new byte[] {1, 9, 0})),
                arguments(List.of("0A0B"), Value.array(0x0e, new byte[] {10, 11})));
    }

    private static Value integers(int type, int width, long... numbers) {
        return Value.array(
                type,
                Arrays.stream(numbers)
                        .mapToObj(number -> Value.littleEndian(width, number))
                        .toArray(byte[][]::new));
    }

    private static byte[] utf16(String text) {
        return Value.utf16Bytes(text);
    }

    private static byte[] ansi(String text) {
        return text.getBytes(Charset.forName("windows-1252"));
    }
}
