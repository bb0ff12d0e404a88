package dev.culprit.decode.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.decode.RawEvent;
import dev.culprit.testkit.Decoded;
import dev.culprit.testkit.evtx.EvtxWriter;
import dev.culprit.testkit.evtx.FragmentStart;
import dev.culprit.testkit.evtx.Value;
import dev.culprit.testkit.evtx.WrittenEvent;
import dev.culprit.testkit.evtx.Xml;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final int STRING = 0x01;
    private static final int FRAGMENT = 0x21;

    @Test
    void valuesNestUpTo64Levels() throws IOException {
        assertThat(withData(nestedValues(62)).problems()).isEmpty();
        assertTorn(withData(nestedValues(70)), "values are nested deeper than 64 levels");
    }

    @Test
    void elementsNestUpTo512Levels() throws IOException {
        assertThat(withNestedElements(500).problems()).isEmpty();
        assertTorn(withNestedElements(600), "more than 512 elements are open");
    }

    @Test
    void templateNestedTooDeepIsDamaged() throws IOException {
        Decoded decoded = withData(nested(Xml.value(Value.string("core")), 600));

        assertThat(decoded.problemCodes()).containsExactly("evtx.template", "evtx.record-payload");
        assertThat(decoded.problems().get(0).text()).contains("more than 512 elements are open");
        assertThat(decoded.events().get(0).provider()).isEqualTo("Example");
    }

    @Test
    void elementsOfNestedValuesCountTogether() throws IOException {
        Value inner = Value.fragment(FragmentStart.ELEMENT, nested(Xml.text("core"), 300));

        assertTorn(withData(nested(Xml.value(inner), 300)), "more than 512 elements are open");
    }

    @Test
    void valueThatMultipliesItselfCostsOneRecord() throws IOException {
        Value laughs = Value.string("ha");
        for (int level = 0; level < 6; level++) {
            laughs = Value.fragment(FragmentStart.TEMPLATE, many("Laugh" + level, laughs, 60));
        }
        Xml data = Xml.element("EventData", Xml.value(laughs));

        Decoded decoded = Assertions.assertTimeout(Duration.ofSeconds(5), () -> withData(data));

        assertTorn(decoded, "than any real record");
    }

    @Test
    void longValueThatIsRepeatedCostsOneRecord() throws IOException {
        Xml data = many("EventData", Value.string("x".repeat(20_000)), 100);

        assertTorn(withData(data), "it holds more text than any real record");
    }

    @Test
    void longestHonestArrayIsReadWhole() throws IOException {
        Xml data = Xml.element("EventData", Xml.element("Data", Xml.value(Value.array(0x04, new byte[60_000]))));

        Decoded decoded = withData(data);

        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.events().get(0).data()).hasSize(60_000);
    }

    @Test
    void longestHonestBinaryIsReadWhole() throws IOException {
        Xml data = Xml.element("EventData", Xml.element("Binary", Xml.value(Value.of(0x0e, new byte[63_000]))));

        Decoded decoded = withData(data);

        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.events().get(0).data().get(0).value()).hasSize(126_000);
    }

    private static void assertTorn(Decoded decoded, String why) {
        assertThat(decoded.problemCodes()).containsExactly("evtx.record-payload");
        assertThat(decoded.problems().get(0).text()).contains(why);
        assertThat(decoded.events()).extracting(RawEvent::recordId).containsExactly(1L, 2L);
        assertThat(decoded.events().get(1).provider()).isEqualTo("Example");
    }

    /** Returns what comes of one event with such data and an ordinary one behind it. */
    private static Decoded withData(Xml data) throws IOException {
        return Logs.decode(new EvtxWriter()
                .add(WrittenEvent.example(1).withData(data))
                .add(WrittenEvent.example(2))
                .toBytes());
    }

    private static Xml nestedValues(int levels) {
        Value value = Value.string("core");
        for (int level = 0; level < levels; level++) {
            Xml place = new Xml.Substitution(value, FRAGMENT, false);
            value = Value.fragment(FragmentStart.TEMPLATE, Xml.element("Level", place));
        }
        return Xml.element("EventData", Xml.value(value));
    }

    private static Decoded withNestedElements(int levels) throws IOException {
        WrittenEvent event = WrittenEvent.example(1).withData(nested(Xml.text("core"), levels));
        return Logs.decode(new EvtxWriter()
                .add(event.toRecord(FragmentStart.ELEMENT))
                .add(WrittenEvent.example(2))
                .toBytes());
    }

    private static Xml nested(Xml core, int levels) {
        Xml nested = core;
        for (int level = 0; level < levels; level++) {
            nested = Xml.element("Level", nested);
        }
        return Xml.element("EventData", nested);
    }

    /** Returns an element that holds a value once and refers to it many times more. */
    private static Xml many(String name, Value value, int times) {
        Xml again = Xml.element("Data", new Xml.Reference(0, STRING, false));
        return Xml.element(name, Xml.element("Data", Xml.value(value)))
                .with(Collections.nCopies(times - 1, again).toArray(Xml[]::new));
    }
}
