package dev.culprit.decode.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.decode.RawEvent;
import dev.culprit.model.Datum;
import dev.culprit.testkit.Decoded;
import dev.culprit.testkit.evtx.EvtxImage;
import dev.culprit.testkit.evtx.EvtxWriter;
import dev.culprit.testkit.evtx.FragmentStart;
import dev.culprit.testkit.evtx.Value;
import dev.culprit.testkit.evtx.WrittenEvent;
import dev.culprit.testkit.evtx.WrittenRecord;
import dev.culprit.testkit.evtx.Xml;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names and templates that a chunk stores once and that its records refer to by their offset, wherever they lie. */
class SharedDefinitionsTest {

    @ParameterizedTest
    @EnumSource(names = {"TEMPLATE", "HEADER_AND_TEMPLATE"})
    void templatesOfALaterRecordAreFound(FragmentStart dataStart) throws IOException {
        assertFoundBehindTheirUse(
                withValue(2, "defining").toRecord(dataStart),
                withValue(3, "using").toRecord(dataStart));
    }

    @ParameterizedTest
    @EnumSource(names = {"ELEMENT", "HEADER_AND_ELEMENT"})
    void namesOfALaterRecordAreFound(FragmentStart start) throws IOException {
        assertFoundBehindTheirUse(constantRecord(2, "defining", start), constantRecord(3, "using", start));
    }

    @Test
    void templatesOfTheSameRecordAreUsedAgain() throws IOException {
        Value first = Value.fragment(FragmentStart.TEMPLATE, Xml.element("Data", Xml.value(Value.string("first"))));
        Value second = Value.fragment(FragmentStart.TEMPLATE, Xml.element("Data", Xml.value(Value.string("second"))));

        assertThat(Logs.values(Logs.ofData(Xml.value(first), Xml.value(second), Xml.value(first))))
                .extracting(Datum::value)
                .containsExactly("first", "second", "first");
    }

    @Test
    void everyChunkHasItsOwn() throws IOException {
        byte[] log = new EvtxWriter()
                .add(withValue(1, "one"))
                .add(withValue(2, "two"))
                .startChunk()
                .add(WrittenEvent.example(3).withData(Xml.element("UserData", Xml.element("Other"))))
                .add(withValue(4, "four"))
                .toBytes();

        Decoded decoded = Logs.decode(log);

        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.events())
                .extracting(RawEvent::data)
                .containsExactly(
                        List.of(new Datum("n", "one")),
                        List.of(new Datum("n", "two")),
                        List.of(new Datum("Other", "")),
                        List.of(new Datum("n", "four")));
    }

    /**
     * Makes the first record of three a copy of the last, so that it refers to what the second defines; then gives the
     * second and the third up, so that the definitions lie in space that no record claims.
     */
    private static void assertFoundBehindTheirUse(WrittenRecord defining, WrittenRecord using) throws IOException {
        Xml filler = Xml.element("Filler", Xml.text("\uFFFE".repeat(1_000)));
        var image = new EvtxImage(new EvtxWriter()
                .add(new WrittenRecord(1, 0, FragmentStart.ELEMENT, filler))
                .add(defining)
                .add(using)
                .toBytes());
        int firstEnd = image.recordOffset(0, 1) - EvtxImage.chunkOffset(0);

        Decoded live = Logs.decode(image.copyRecord(0, 2, 0).seal().toBytes());
        Decoded slack = Logs.decode(image.freeSpace(0, firstEnd).seal().toBytes());

        assertThat(live.problems()).isEmpty();
        assertThat(live.events())
                .extracting(event -> event.data().get(0).value())
                .containsExactly("using", "defining", "using");
        assertThat(live.events().get(0)).isEqualTo(live.events().get(2));
        assertThat(slack.problems()).isEmpty();
        assertThat(slack.events()).containsExactly(live.events().get(0));
    }

    private static WrittenEvent withValue(long recordId, String value) {
        Xml data = Xml.element("Data", Xml.value(Value.string(value))).attribute("Name", Xml.text("n"));
        return WrittenEvent.example(recordId).withData(Xml.element("EventData", data));
    }

    private static WrittenRecord constantRecord(long recordId, String value, FragmentStart start) {
        Xml event = Xml.element(
                "Event",
                Xml.element("System", Xml.element("Provider").attribute("Name", Xml.text("Example"))),
                Xml.element("EventData", Xml.element("Data", Xml.text(value))));
        return new WrittenRecord(recordId, 0, start, event);
    }
}
