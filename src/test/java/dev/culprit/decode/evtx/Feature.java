package dev.culprit.decode.evtx;

import static dev.culprit.decode.evtx.IndependentReader.EVTXEXPORT;
import static dev.culprit.decode.evtx.IndependentReader.PYTHON_EVTX;

import dev.culprit.testkit.evtx.FragmentStart;
import dev.culprit.testkit.evtx.Value;
import dev.culprit.testkit.evtx.WrittenEvent;
import dev.culprit.testkit.evtx.WrittenRecord;
import dev.culprit.testkit.evtx.Xml;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Something that the format can do, shown by the data of one event, and which readers are able to read it.
 *
 * <p>What evtxexport 20181227 cannot: elements without a template behind a fragment header (it stops at the record),
 * negative numbers (it prints the magnitude of the bits without their sign), SizeT in hex, arrays of SIDs, null in the
 * place of an element's text, characters beyond the 16-bit range, references, CDATA, and constant text before a value. What
 * python-evtx 0.6.1 cannot: elements without templates, ANSI strings, arrays (strings it prints as elements of its own),
 * truth in lower case, binary in hex, SizeT in hex, times of more than six digits, elements taken away by a null, CDATA,
 * references. Times stand on whole seconds here, since python-evtx computes with floating point.
 *
 * @param name what it is
 * @param data EventData, UserData or ProcessingErrorData that shows it
 * @param start how the data begin
 * @param readers who can read it
 */
record Feature(String name, Xml data, FragmentStart start, Set<IndependentReader> readers) {
    private static final Set<IndependentReader> BOTH = Set.of(EVTXEXPORT, PYTHON_EVTX);
    private static final Set<IndependentReader> ONLY_EVTXEXPORT = Set.of(EVTXEXPORT);
    private static final Set<IndependentReader> ONLY_PYTHON = Set.of(PYTHON_EVTX);
    private static final int STRING = 0x01;

    static List<Feature> all() {
        return Stream.of(structures(), values(), arrays(), nulls(), tokens())
                .flatMap(group -> group)
                .toList();
    }

    /** Returns the event that shows it. */
    WrittenRecord record(long recordId) {
        Instant wholeSecond = Instant.parse("2013-10-08T10:06:15Z");
        return new WrittenEvent("Example", 1, 0, 4, wholeSecond, "System", "SRV1", recordId, data).toRecord(start);
    }

    private static Stream<Feature> structures() {
        Xml constant =
                Xml.element("EventData", Xml.element("Data", Xml.text("v")).attribute("Name", Xml.text("n")));
        Xml user = Xml.element(
                "UserData",
                Xml.element("Log", Xml.element("VmName", Xml.value(Value.string("a < b & c"))))
                        .attribute("xmlns", Xml.text("urn:example"))
                        .attribute("kind", Xml.value(Value.uint32(2))));
        Xml failed = Xml.element("ProcessingErrorData", Xml.element("ErrorCode", Xml.value(Value.uint32(15_005))));
        return Stream.of(
                of("no data", BOTH, Xml.element("EventData")),
                of("user data", BOTH, user),
                of("processing error", BOTH, failed),
                of("bare template", BOTH, constant, FragmentStart.TEMPLATE),
                of("bare element", ONLY_EVTXEXPORT, constant, FragmentStart.ELEMENT));
    }

    private static Stream<Feature> values() {
        String guid = "{0F0E0D0C-0B0A-0908-0706-050403020100}";
        return Stream.of(
                value("string", BOTH, Value.string("Größe < & > \"x\"")),
                value("string beyond 16 bits", ONLY_PYTHON, Value.string("\uD83D\uDE00")),
                value("empty string", BOTH, Value.string("")),
                value("ansi string", ONLY_EVTXEXPORT, Value.ansi("café")),
                value("int8", BOTH, Value.integer(0x03, 1, 5)),
                value("negative int8", ONLY_PYTHON, Value.integer(0x03, 1, -5)),
                value("uint8", BOTH, Value.integer(0x04, 1, 250)),
                value("int16", ONLY_PYTHON, Value.integer(0x05, 2, -300)),
                value("uint16", BOTH, Value.integer(0x06, 2, 65_000)),
                value("int32", ONLY_PYTHON, Value.integer(0x07, 4, -70_000)),
                value("uint32", BOTH, Value.uint32(4_000_000_000L)),
                value("int64", ONLY_PYTHON, Value.integer(0x09, 8, -5_000_000_000L)),
                value("uint64", BOTH, Value.integer(0x0a, 8, -1)),
                value("real32", ONLY_PYTHON, Value.real32(1.5f)),
                value("real64", ONLY_PYTHON, Value.real64(-2.25)),
                value("true", ONLY_EVTXEXPORT, Value.integer(0x0d, 4, 1)),
                value("false", ONLY_EVTXEXPORT, Value.integer(0x0d, 4, 0)),
                value("irregular truth", ONLY_EVTXEXPORT, Value.integer(0x0d, 4, 5)),
                value("binary", ONLY_EVTXEXPORT, Value.binary("00ff10")),
                value("guid", BOTH, Value.guid(guid)),
                value("file time", ONLY_EVTXEXPORT, Value.fileTime(Instant.parse("2013-10-08T10:06:15.1234567Z"))),
                value("system time", ONLY_EVTXEXPORT, Value.systemTime(2013, 10, 2, 8, 10, 6, 15, 123)),
                value("sid", BOTH, Value.sid("S-1-5-21-1-2-3-500")),
                value("hex32", BOTH, Value.hexInt32(0x8007_2746L)),
                value("hex64", BOTH, Value.hexInt64(-1)));
    }

    private static Stream<Feature> arrays() {
        byte[] guid = Value.guidBytes(UUID.fromString("00000001-0002-0003-0405-060708090a0b"));
        byte[] text = "a\0b\0".getBytes(StandardCharsets.UTF_16LE);
        byte[] pair16 = {1, 0, 2, 0};
        byte[] pair32 = {1, 0, 0, 0, 2, 0, 0, 0};
        return Stream.of(
                value("strings", ONLY_EVTXEXPORT, Value.array(0x01, text)),
                value("ansi strings", ONLY_EVTXEXPORT, Value.array(0x02, new byte[] {'a', 0, 'b', 0})),
                value("uint16s", ONLY_EVTXEXPORT, Value.array(0x06, pair16)),
                value("uint32s", ONLY_EVTXEXPORT, Value.array(0x08, pair32)),
                value("guids", ONLY_EVTXEXPORT, Value.array(0x0f, guid, guid)),
                value("hex32s", ONLY_EVTXEXPORT, Value.array(0x14, pair32)));
    }

    private static Stream<Feature> nulls() {
        Xml none = new Xml.Substitution(Value.none(), STRING, false);
        Xml sized = new Xml.Substitution(Value.noneOfSize(5), STRING, false);
        Xml optional = new Xml.Substitution(Value.none(), STRING, true);
        Xml.Element kept = Xml.element("Data", Xml.value(Value.string("kept"))).attribute("Name", Xml.text("n"));
        return Stream.of(
                data("null", ONLY_PYTHON, Xml.element("Data", none)),
                data("element that depends on a value", BOTH, kept.dependingOn(0)),
                data("null with a size", ONLY_PYTHON, Xml.element("Data", sized), kept),
                data("element taken away", ONLY_EVTXEXPORT, Xml.element("Data", optional), kept),
                data(
                        "attribute taken away",
                        BOTH,
                        Xml.element("Data", Xml.text("t")).attribute("Name", optional)));
    }

    private static Stream<Feature> tokens() {
        Xml text = Xml.element("Data", Xml.text("a"), Xml.value(Value.string("v")), Xml.text("b"));
        Xml user = Xml.element("Log", Xml.text("t"))
                .attribute("p", Xml.text("1"))
                .attribute("q", Xml.text("2"))
                .attribute("r", Xml.value(Value.string("3")));
        return Stream.of(
                data("text with more", ONLY_PYTHON, text),
                of("attributes with more", BOTH, Xml.element("UserData", user)),
                data("text in attributes only", BOTH, Xml.element("Data").attribute("Name", Xml.text("n"))),
                data("processing instruction", BOTH, new Xml.Instruction("target", "data"), Xml.element("Data")));
    }

    private static Feature value(String name, Set<IndependentReader> readers, Value value) {
        return data(name, readers, Xml.element("Data", Xml.value(value)).attribute("Name", Xml.text("n")));
    }

    private static Feature data(String name, Set<IndependentReader> readers, Xml... children) {
        return of(name, readers, Xml.element("EventData", children));
    }

    private static Feature of(String name, Set<IndependentReader> readers, Xml data) {
        return of(name, readers, data, FragmentStart.HEADER_AND_TEMPLATE);
    }

    private static Feature of(String name, Set<IndependentReader> readers, Xml data, FragmentStart start) {
        return new Feature(name, data, start, readers);
    }
}
