package dev.culprit.decode.evtx;

import dev.culprit.testkit.evtx.EvtxImage;
import dev.culprit.testkit.evtx.EvtxWriter;
import dev.culprit.testkit.evtx.FragmentStart;
import dev.culprit.testkit.evtx.Value;
import dev.culprit.testkit.evtx.WrittenEvent;
import dev.culprit.testkit.evtx.WrittenRecord;
import dev.culprit.testkit.evtx.Xml;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Small inputs in the form of {@link FuzzInput}, by name, that together hold every token, value type and kind of damage. */
final class FuzzSeeds {
    private static final int CHUNK = EvtxImage.chunkOffset(0);
    private static final int STRING = 0x01;
    private static final int FRAGMENT = 0x21;

    /** Two items of each value type in hex, by type number; the last type is none. */
    private static final Map<Integer, String> ITEMS = Map.ofEntries(
            Map.entry(0x00, "0000"),
            Map.entry(0x01, "6100e400000020000000"),
            Map.entry(0x02, "61e400800000"),
            Map.entry(0x03, "80ff"),
            Map.entry(0x04, "80ff"),
            Map.entry(0x05, "0080ffff"),
            Map.entry(0x06, "0080ffff"),
            Map.entry(0x07, "00000080ffffffff"),
            Map.entry(0x08, "00000080ffffffff"),
            Map.entry(0x09, "0000000000000080ffffffffffffffff"),
            Map.entry(0x0a, "0000000000000080ffffffffffffffff"),
            Map.entry(0x0b, "0000c03f0000807f"),
            Map.entry(0x0c, "000000000000f83f000000000000f8ff"),
            Map.entry(0x0d, "0000000007000000"),
            Map.entry(0x0e, "00ff10"),
            Map.entry(0x0f, "000102030405060708090a0b0c0d0e0f0f0e0d0c0b0a09080706050403020100"),
            Map.entry(0x10, "00000080ffffffff0100000000000000"),
            Map.entry(0x11, "8767c3b2f5c3ce01ffffffffffffff7f"),
            Map.entry(0x12, "dd070a00020008000a0006000f007b00dd070d00020020001a003e003e00e703"),
            Map.entry(0x13, "01010000000000051200000001020000000000052000000020020000"),
            Map.entry(0x14, "46270780ffffffff"),
            Map.entry(0x15, "4627078000000000ffffffffffffffff"),
            Map.entry(0x20, "00000080ffffffff"),
            Map.entry(0x21, "0f010100"),
            Map.entry(0x23, "3c0061002f003e00"),
            Map.entry(0x7f, "0102030405060708"));

    private final SortedMap<String, byte[]> seeds = new TreeMap<>();

    private FuzzSeeds() {}

    /** Returns all of them, the same on every run. */
    static SortedMap<String, byte[]> all() {
        var all = new FuzzSeeds();
        all.addValues();
        all.addStarts();
        all.addContents();
        all.addNulls();
        all.addDamagedRecords();
        all.addChunks();
        all.addFiles();
        return all.seeds;
    }

    /**
     * Saves each in a file of its name.
     *
     * @param arguments the folder
     * @throws IOException if one cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        for (Map.Entry<String, byte[]> seed : all().entrySet()) {
            Files.write(Path.of(arguments[0]).resolve(seed.getKey()), seed.getValue());
        }
    }

    private void addValues() {
        ITEMS.forEach((type, hex) -> {
            byte[] bytes = HexFormat.of().parseHex(hex);
            Value one = Value.of(type, Arrays.copyOf(bytes, Math.max(1, bytes.length / 2)));
            Value array = Value.array(type, bytes);
            Xml listed = Xml.element("Data", Xml.text("x")).attribute("Name", Xml.value(array), Xml.value(one));
            addData("value-" + HexFormat.of().toHexDigits(type.byteValue()), place(one), place(array), listed);
        });
    }

    private void addStarts() {
        Xml data = Xml.element("UserData", Xml.element("a:Log", Xml.text("t")).attribute("xmlns:a", Xml.text("urn:a")));
        Xml root = Xml.element(
                "Event",
                Xml.element("System", Xml.element("EventID", Xml.text("70000"))),
                data,
                Xml.element("RenderingInfo", Xml.element("Message", Xml.text("m"))));
        for (FragmentStart start : FragmentStart.values()) {
            String name = start.name().toLowerCase(Locale.ROOT).replace('_', '-');
            addBody(
                    "start-of-data-" + name,
                    WrittenEvent.example(1).withData(data).toRecord(start));
            addBody(
                    "start-of-record-" + name,
                    new WrittenRecord(1, 1, start, root),
                    new WrittenRecord(2, 2, start, root));
        }
    }

    private void addContents() {
        addData("text-and-value", Xml.element("Data", Xml.text("a"), Xml.value(Value.uint32(7)), Xml.text("b")));
        addData("cdata", Xml.element("Data", new Xml.CData("\u0004\u0001<&]"), Xml.text("!")));
        addData("instruction", new Xml.Instruction("t", "d"), Xml.element("Data", new Xml.Instruction("u", "")));
        addData("character-references", Xml.element("Data", reference('a'), reference(0xd83d), reference(0)));
        addData("entity-references", Xml.element("Data", entity("lt"), entity("apos"), entity("nbsp"), Xml.text("x")));
        addData(
                "attributes",
                Xml.element("Data")
                        .attribute("Name", Xml.text("n"), entity("amp"), reference('c'), Xml.value(Value.uint32(1)))
                        .attribute("Type", Xml.text("t")));
        Value inner = Value.fragment(FragmentStart.TEMPLATE, Xml.element("I", place(Value.string("core"))));
        Value outer = Value.fragment(FragmentStart.HEADER_AND_TEMPLATE, Xml.element("O", place(inner), place(inner)));
        addData("nested-templates", Xml.element("Data", new Xml.Substitution(outer, FRAGMENT, true)));
        addData("fragment-in-an-attribute", Xml.element("Data").attribute("Name", Xml.value(inner)));
    }

    private void addNulls() {
        Value none = Value.none();
        Value sized = Value.noneOfSize(5);
        addData("nulls", place(none), place(sized), place(Value.string("kept")));
        addData(
                "nulls-taken-away",
                Xml.element("Data", Xml.optional(none)),
                Xml.element("Data", Xml.optional(sized)).attribute("Name", Xml.optional(none)),
                Xml.element("Data", Xml.text("kept"), Xml.optional(none)));
        addData(
                "places-without-values",
                place(Value.string("v")),
                Xml.element("Data", new Xml.Reference(0, STRING, false)),
                Xml.element("Data", new Xml.Reference(700, STRING, false)),
                Xml.element("Data", new Xml.Reference(0xffff, STRING, true)));
    }

    private void addDamagedRecords() {
        addDamaged("record-whole", image -> image);
        addDamaged("record-size-zero", image -> image.recordSize(0, 1, 0));
        addDamaged("record-size-beyond", image -> image.recordSize(0, 1, 65_536));
        addDamaged("record-size-copy", image -> image.sizeCopy(0, 1, 77));
        addDamaged("record-magic", image -> image.put8(image.recordOffset(0, 1), 'X'));
        addDamaged("record-payload", image -> image.tearPayload(0, 1, 60, 0xee));
        addDamaged("record-zeros", image -> image.fill(image.recordOffset(0, 1), CHUNK + EvtxImage.CHUNK_SIZE, 0));
        addDamaged("template", image -> image.fill(image.firstTemplate(0) + 40, image.firstTemplate(0) + 44, 0xee));
        addDamaged("template-outside", image -> image.put32(image.recordOffset(0, 1) + 34, 0x0104_0000));
        addDamaged("template-name", image -> image.put32(image.firstTemplate(0) + 4, 0x0f0f));
    }

    private void addDamaged(String name, UnaryOperator<EvtxImage> damage) {
        byte[] log = Logs.ofEvents(3);
        int end = CHUNK + new EvtxImage(log).get32(CHUNK + 48);
        byte[] damaged = damage.apply(new EvtxImage(log)).toBytes();
        seeds.put("damage-" + name, Arrays.copyOfRange(damaged, CHUNK + FuzzInput.RECORDS_START, end));
    }

    private void addChunks() {
        byte[] two = Logs.ofEvents(Logs.ofEvents(new EvtxWriter(), 1, 2).startChunk(), 3, 4)
                .toBytes();
        int second = EvtxImage.chunkOffset(1);
        addChunks("whole", two, image -> image);
        addChunks(
                "same-template-other-text",
                two,
                image -> image.put8(image.firstTemplate(1) + 60, 'Z').seal());
        addChunks("checksums", two, image -> image.spoilHeaderChecksum(0).spoilDataChecksum(1));
        addChunks("free-space", two, image -> image.freeSpace(0, 65_537).freeSpace(1, 600));
        addChunks(
                "self-linked",
                two,
                image -> image.linkChainsToThemselves(0).dropTables(1).seal());
        addChunks(
                "records-missing",
                two,
                image -> image.put32(second + 32, 99).freeSpace(1, 65_536).seal());
    }

    private void addChunks(String name, byte[] log, UnaryOperator<EvtxImage> damage) {
        byte[] damaged = damage.apply(new EvtxImage(log)).toBytes();
        var pieces = new ByteArrayOutputStream();
        for (int chunk = CHUNK; chunk < damaged.length; chunk += EvtxImage.CHUNK_SIZE) {
            pieces.writeBytes(withoutZerosBehind(Arrays.copyOfRange(damaged, chunk, chunk + EvtxImage.CHUNK_SIZE)));
        }
        seeds.put("chunks-" + name, pieces.toByteArray());
    }

    private void addFiles() {
        EvtxImage image = new EvtxImage(Logs.ofEvents(2));
        seeds.put("file-cut-in-a-chunk", withoutZerosBehind(image.toBytes()));
        seeds.put("file-cut-in-a-header", image.cutTo(100));
        seeds.put("file-cut-behind-its-header", image.cutTo(CHUNK));
        byte[] odd = image.put16(36, 2)
                .put16(38, 4)
                .put16(40, 512)
                .chunkCount(9)
                .spoilFileChecksum()
                .toBytes();
        seeds.put("file-odd", withoutZerosBehind(odd));
        seeds.put("file-without-magic", withoutZerosBehind(image.put8(0, 'X').toBytes()));
        seeds.put("foreign-zip", "PK\u0003\u0004".getBytes(StandardCharsets.US_ASCII));
        seeds.put("foreign-xml", "<?xml version='1.0'?><Event/>".getBytes(StandardCharsets.UTF_16));
    }

    /** Adds a body of an event with the least around its data, twice, so that the second refers to the first's template. */
    private void addData(String name, Xml... data) {
        Xml root = Xml.element("Event", Xml.element("System"), Xml.element("EventData", data));
        FragmentStart start = FragmentStart.HEADER_AND_TEMPLATE;
        addBody(name, new WrittenRecord(1, 1, start, root), new WrittenRecord(2, 2, start, root));
    }

    private void addBody(String name, WrittenRecord... records) {
        var writer = new EvtxWriter();
        for (WrittenRecord record : records) {
            writer.add(record);
        }
        byte[] log = writer.toBytes();
        int end = CHUNK + new EvtxImage(log).get32(CHUNK + 48);
        seeds.put(name, Arrays.copyOfRange(log, CHUNK + FuzzInput.RECORDS_START, end));
    }

    private static byte[] withoutZerosBehind(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    private static Xml place(Value value) {
        return Xml.element("Data", Xml.value(value)).attribute("Name", Xml.text("n"));
    }

    private static Xml reference(int unit) {
        return new Xml.CharacterReference(unit);
    }

    private static Xml entity(String name) {
        return new Xml.EntityReference(name);
    }
}
