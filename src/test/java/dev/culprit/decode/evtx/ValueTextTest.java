package dev.culprit.decode.evtx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.culprit.model.Datum;
import dev.culprit.testkit.evtx.Value;
import dev.culprit.testkit.evtx.Xml;
import java.io.IOException;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValueTextTest {
    /** What stands for the bytes from 0x80 where a character is assigned. */
    private static final String HIGH_ANSI = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
            + "\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿"
            + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";

    @ParameterizedTest
    @MethodSource({"texts", "integers", "realNumbers", "truth", "identifiers", "times", "hexadecimal", "wrongSizes"})
    void valueIsPrintedAsWindowsExportsIt(String expected, Value value) throws IOException {
        assertThat(Logs.values(Logs.ofData(Xml.element("Data", Xml.value(value)))))
                .containsExactly(new Datum("", expected));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("", Value.string("")),
                arguments("", Value.none()),
                arguments("", Value.noneOfSize(7)),
                arguments(" blanks stay ", Value.string(" blanks stay ")),
                arguments("ended", Value.string("ended\0\0")),
                arguments("in\0side", Value.string("in\0side")),
                arguments("bell\u0007 and \uFFFE", Value.string("bell\u0007 and \uFFFE")),
                arguments("Übung \uD83D\uDE00", Value.string("Übung \uD83D\uDE00")),
                arguments("half \uFFFD", Value.string("half \uD83D")),
                arguments("\uFFFD\uFFFD", Value.string("\uDE00\uD83D")),
                arguments("\uFFFD low", Value.string("\uDE00 low")),
                arguments("odd", Value.of(0x01, new byte[] {'o', 0, 'd', 0, 'd', 0, 'x'})),
                arguments("\t\r\n\u0001\u001f\u007f\uFFFF", Value.string("\t\r\n\u0001\u001f\u007f\uFFFF")),
                arguments("%%1833 %1 ${x}", Value.string("%%1833 %1 ${x}")),
                arguments("café €", Value.ansi("café €\0")),
                arguments(HIGH_ANSI, Value.ansi(HIGH_ANSI)),
                arguments("in\0side ", Value.ansi("in\0side ")),
                arguments("", Value.ansi("")),
                arguments("<x/>", Value.of(0x23, new byte[] {'<', 0, 'x', 0, '/', 0, '>', 0})));
    }

    static Stream<Arguments> integers() {
        return Stream.of(
                arguments("-5", Value.integer(0x03, 1, -5)),
                arguments("250", Value.integer(0x04, 1, 250)),
                arguments("-300", Value.integer(0x05, 2, -300)),
                arguments("65000", Value.integer(0x06, 2, 65_000)),
                arguments("-70000", Value.integer(0x07, 4, -70_000)),
                arguments("4000000000", Value.uint32(4_000_000_000L)),
                arguments("-9223372036854775808", Value.integer(0x09, 8, Long.MIN_VALUE)),
                arguments("18446744073709551615", Value.integer(0x0a, 8, -1)),
                arguments("-128", Value.integer(0x03, 1, -128)),
                arguments("-32768", Value.integer(0x05, 2, -32_768)),
                arguments("-2147483648", Value.integer(0x07, 4, Integer.MIN_VALUE)),
                arguments("255", Value.integer(0x04, 1, -1)),
                arguments("65535", Value.integer(0x06, 2, -1)),
                arguments("4294967295", Value.uint32(-1)));
    }

    static Stream<Arguments> realNumbers() {
        return Stream.of(
                arguments("1.5", Value.real32(1.5f)),
                arguments("0.1", Value.real32(0.1f)),
                arguments("5", Value.real64(5)),
                arguments("0", Value.real64(-0.0)),
                arguments("-2.25", Value.real64(-2.25)),
                arguments("0.00001", Value.real64(1e-5)),
                arguments("100000000000", Value.real64(1e11)),
                arguments("1E+300", Value.real64(1e300)),
                arguments("1.#INF", Value.real64(Double.POSITIVE_INFINITY)),
                arguments("1.#INF", Value.real32(Float.POSITIVE_INFINITY)),
                arguments("-1.#INF", Value.real32(Float.NEGATIVE_INFINITY)),
                arguments("-1.#INF", Value.real64(Double.NEGATIVE_INFINITY)),
                arguments("-1.#IND", Value.real32(Float.NaN)),
                arguments("0", Value.real32(0)),
                arguments("16777216", Value.real32(16_777_216)),
                arguments("0.1", Value.real64(0.1)),
                arguments("-1.#IND", Value.real64(Double.NaN)));
    }

    static Stream<Arguments> truth() {
        return Stream.of(
                arguments("true", Value.integer(0x0d, 4, 1)),
                arguments("false", Value.integer(0x0d, 4, 0)),
                arguments("true", Value.integer(0x0d, 4, 0x5000_0000)),
                arguments("true", Value.integer(0x0d, 4, 0x100)),
                arguments("true", Value.integer(0x0d, 4, -1)),
                arguments("true", Value.integer(0x0d, 1, 1)),
                arguments("true", Value.integer(0x0d, 1, 0xff)),
                arguments("false", Value.integer(0x0d, 1, 0)));
    }

    static Stream<Arguments> identifiers() {
        String guid = "{0F0E0D0C-0B0A-0908-0706-050403020100}";
        return Stream.of(
                arguments(guid, Value.guid(guid)),
                arguments("{00000000-0000-0000-0000-000000000000}", Value.of(0x0f, new byte[16])),
                arguments("S-1-5", Value.sid("S-1-5")),
                arguments("S-1-5-18", Value.sid("S-1-5-18")),
                arguments("S-1-4294967295-1", Value.sid("S-1-4294967295-1")),
                arguments("S-1-16" + "-8192".repeat(15), Value.sid("S-1-16" + "-8192".repeat(15))),
                arguments("S-1-5-21-4294967295-2-3-500", Value.sid("S-1-5-21-4294967295-2-3-500")),
                arguments("S-1-0x0001000000FF-7", Value.sid("S-1-0x1000000FF-7")));
    }

    static Stream<Arguments> times() {
        return Stream.of(
                arguments(
                        "2013-10-08T10:06:15.1234567Z", Value.fileTime(Instant.parse("2013-10-08T10:06:15.1234567Z"))),
                arguments("1601-01-01T00:00:00.0000000Z", Value.fileTime(0)),
                arguments("30828-09-14T02:48:05.4775807Z", Value.fileTime(Long.MAX_VALUE)),
                arguments("0xffffffffffffffff", Value.fileTime(-1)),
                arguments("2013-10-08T10:06:15.023Z", Value.systemTime(2013, 10, 2, 8, 10, 6, 15, 23)),
                arguments("1601-01-01T00:00:00.0000001Z", Value.fileTime(1)),
                arguments("DD070D00020008000A0006000F001700", Value.systemTime(2013, 13, 2, 8, 10, 6, 15, 23)),
                arguments("DD070000020008000A0006000F001700", Value.systemTime(2013, 0, 2, 8, 10, 6, 15, 23)),
                arguments("DD070A00020000000A0006000F001700", Value.systemTime(2013, 10, 2, 0, 10, 6, 15, 23)),
                arguments("DD070A00020020000A0006000F001700", Value.systemTime(2013, 10, 2, 32, 10, 6, 15, 23)),
                arguments("DD070A0002000800180006000F001700", Value.systemTime(2013, 10, 2, 8, 24, 6, 15, 23)),
                arguments("DD070A00020008000A003C000F001700", Value.systemTime(2013, 10, 2, 8, 10, 60, 15, 23)),
                arguments("DD070A00020008000A0006003D001700", Value.systemTime(2013, 10, 2, 8, 10, 6, 61, 23)),
                arguments("DD070A00020008000A0006000F00E803", Value.systemTime(2013, 10, 2, 8, 10, 6, 15, 1000)),
                arguments("00000000000000000000000000000000", Value.of(0x12, new byte[16])));
    }

    static Stream<Arguments> hexadecimal() {
        return Stream.of(
                arguments("0x80072746", Value.hexInt32(0x8007_2746L)),
                arguments("0x0", Value.hexInt32(0)),
                arguments("0xffffffffffffffff", Value.hexInt64(-1)),
                arguments("0x4d", Value.integer(0x10, 4, 77)),
                arguments("0xffffffff00000000", Value.integer(0x10, 8, 0xffff_ffff_0000_0000L)),
                arguments("0x0", Value.hexInt64(0)),
                arguments("0xffffffff", Value.hexInt32(-1)),
                arguments("0x1", Value.integer(0x20, 8, 1)),
                arguments("0xfffffffe", Value.integer(0x20, 4, -2)),
                arguments("00FF10", Value.binary("00ff10")),
                arguments("", Value.binary("")));
    }

    /** A value whose size no item of its type can have is printed as the bytes it holds. */
    static Stream<Arguments> wrongSizes() {
        return Stream.of(
                arguments("7", Value.integer(0x0a, 4, 7)),
                arguments("010203", Value.of(0x08, new byte[] {1, 2, 3})),
                arguments("010203", Value.of(0x0d, new byte[] {1, 2, 3})),
                arguments("010203", Value.of(0x0b, new byte[] {1, 2, 3})),
                arguments("010203", Value.of(0x0f, new byte[] {1, 2, 3})),
                arguments("010203", Value.of(0x11, new byte[] {1, 2, 3})),
                arguments("010203", Value.of(0x12, new byte[] {1, 2, 3})),
                arguments("010203", Value.of(0x13, new byte[] {1, 2, 3})),
                arguments(
                        "01010000000000051200000000",
                        Value.of(0x13, new byte[] {1, 1, 0, 0, 0, 0, 0, 5, 18, 0, 0, 0, 0})),
                arguments("010900000000000512000000", Value.of(0x13, new byte[] {1, 9, 0, 0, 0, 0, 0, 5, 18, 0, 0, 0})),
                arguments("010203", Value.of(0x7e, new byte[] {1, 2, 3})));
    }
}
