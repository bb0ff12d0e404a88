package dev.culprit.decode.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.Workers;
import dev.culprit.model.Datum;
import dev.culprit.testkit.Decoded;
import dev.culprit.testkit.evtx.EvtxImage;
import dev.culprit.testkit.evtx.EvtxWriter;
import dev.culprit.testkit.evtx.FragmentStart;
import dev.culprit.testkit.evtx.Value;
import dev.culprit.testkit.evtx.WrittenEvent;
import dev.culprit.testkit.evtx.Xml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** Small logs made to cost much: each costs the record that is to blame, and no more. */
class CraftedLogsTest {
    private static final int FRAGMENT = 0x21;
    private static final int ARRAY_OF_FRAGMENTS = 0xa1;
    private static final int RECORD_ID = 8;

    @Test
    void longNameOfManyValuesCountsForEachOfThem() throws IOException {
        Xml named = Xml.element("Data", Xml.value(Value.array(0x04, new byte[28_000])))
                .attribute("Name", Xml.text("N".repeat(14_000)));

        assertTorn(decode(Xml.element("EventData", named)), "more text than any real record");
    }

    @Test
    void longNameOfAnElementCountsForEachItem() throws IOException {
        Xml named = Xml.element("E".repeat(1_000), Xml.value(Value.array(0x04, new byte[30_000])));

        assertTorn(decode(Xml.element("EventData", named)), "more text than any real record");
    }

    @Test
    void nameOfMoreCharactersThanAnyRealOneIsDamage() throws IOException {
        Decoded decoded = decode(Xml.element("EventData", Xml.element("E".repeat(1_025), Xml.text("v"))));

        assertThat(decoded.problems())
                .anySatisfy(problem -> assertThat(problem.text()).contains("a name has 1025 characters"));
    }

    @Test
    void placesThatHoldNothingCountEachTime() throws IOException {
        Xml place = new Xml.Substitution(Value.none(), 0x01, false);
        Xml again = new Xml.Reference(0, 0x01, false);
        Xml empty = Xml.element("Nothing", place)
                .with(Collections.nCopies(4_000, again).toArray(Xml[]::new));
        Value once = Value.fragment(FragmentStart.TEMPLATE, empty);
        Xml many = Xml.element("EventData", new Xml.Substitution(once, FRAGMENT, false))
                .with(Collections.nCopies(200, new Xml.Reference(0, FRAGMENT, false))
                        .toArray(Xml[]::new));

        assertTorn(decode(many), "more elements and values than any real record");
    }

    @Test
    void arrayOfXmlIsDamage() throws IOException {
        Value array = Value.of(ARRAY_OF_FRAGMENTS, new byte[] {0x0f, 1, 1, 0});

        assertTorn(
                decode(Xml.element("EventData", Xml.element("Data", Xml.value(array)))), "an array holds binary XML");
        assertTorn(
                decode(Xml.element("EventData", Xml.element("Data").attribute("Name", Xml.value(array)))),
                "an array holds binary XML");
    }

    @Test
    void anyRecordIdMayStandInADeletedRecord() throws IOException {
        EvtxImage image = new EvtxImage(Logs.ofEvents(2));
        int second = image.recordOffset(0, 1);
        image.freeSpace(0, second - EvtxImage.chunkOffset(0));
        image.put64(second + RECORD_ID, Long.MIN_VALUE).tearPayload(0, 1, 40, 0xff);

        Decoded decoded = Decoded.by(
                new EvtxDecoder(true, Workers.NONE), Logs.PATH, image.seal().toBytes());

        assertThat(Logs.recordIds(decoded)).containsExactly(1L);
        assertThat(decoded.problemCodes()).containsExactly("evtx.not-recovered");
    }

    @Test
    void sameTemplateWithAnotherNameBehindItsReferenceIsAnotherTemplate() throws IOException {
        byte[] one = new EvtxWriter().add(withLateName(1)).toBytes();
        byte[] other = one.clone();
        int name = indexOf(other, "Late");
        other[name] = 'F';

        Decoded decoded = Logs.decode(joined(one, other));

        assertThat(decoded.events()).extracting(CraftedLogsTest::lastName).containsExactly("Late", "Fate");
    }

    /** Returns an event in whose data the second template refers to a name that the first one holds. */
    private static WrittenEvent withLateName(long recordId) {
        Value first = Value.fragment(FragmentStart.TEMPLATE, Xml.element("Late", Xml.value(Value.string("a"))));
        Value second = Value.fragment(
                FragmentStart.TEMPLATE, Xml.element("Holder", Xml.element("Late", Xml.value(Value.string("b")))));
        return WrittenEvent.example(recordId).withData(Xml.element("UserData", Xml.value(first), Xml.value(second)));
    }

    private static String lastName(RawEvent event) {
        Datum last = event.data().get(event.data().size() - 1);
        return last.name();
    }

    private static int indexOf(byte[] log, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_16LE);
        for (int offset = 0; offset < log.length - wanted.length; offset++) {
            if (Arrays.equals(log, offset, offset + wanted.length, wanted, 0, wanted.length)) {
                return offset;
            }
        }
        throw new IllegalStateException("the log does not hold " + text);
    }

    /** Returns a log of the first chunk of each of two logs. */
    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, EvtxImage.chunkOffset(2));
        System.arraycopy(other, EvtxImage.HEADER_SIZE, both, EvtxImage.chunkOffset(1), EvtxImage.CHUNK_SIZE);
        return new EvtxImage(both).chunkCount(2).seal().toBytes();
    }

    private static Decoded decode(Xml data) throws IOException {
        return Logs.decode(new EvtxWriter()
                .add(WrittenEvent.example(1).withData(data))
                .add(WrittenEvent.example(2))
                .toBytes());
    }

    private static void assertTorn(Decoded decoded, String why) {
        assertThat(decoded.problemCodes()).containsExactly("evtx.record-payload");
        assertThat(decoded.problems().get(0).text()).contains(why);
        assertThat(Logs.recordIds(decoded)).containsExactly(1L, 2L);
    }
}
