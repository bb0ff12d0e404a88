package dev.culprit.decode.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.decode.RawEvent;
import dev.culprit.model.Datum;
import dev.culprit.testkit.Decoded;
import dev.culprit.testkit.evtx.EvtxWriter;
import dev.culprit.testkit.evtx.FragmentEnd;
import dev.culprit.testkit.evtx.FragmentStart;
import dev.culprit.testkit.evtx.Value;
import dev.culprit.testkit.evtx.WrittenEvent;
import dev.culprit.testkit.evtx.WrittenRecord;
import dev.culprit.testkit.evtx.Xml;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How stretches of binary XML begin and end, in records and in values. */
class FragmentBoundsTest {

    @ParameterizedTest
    @MethodSource("startsAndEnds")
    void recordMayEndInAnyWay(FragmentStart start, FragmentEnd end) throws IOException {
        Xml event = Xml.element(
                "Event",
                Xml.element("System", Xml.element("Provider").attribute("Name", Xml.text("Example"))),
                Xml.element("EventData", Xml.element("Data", Xml.text("v"))));
        var writer = new EvtxWriter();
        for (int id = 1; id <= 3; id++) {
            writer.add(new WrittenRecord(id, 0, start, event, end));
        }

        Decoded decoded = Logs.decode(writer.toBytes());

        assertThat(decoded.problems()).isEmpty();
        assertThat(Logs.recordIds(decoded)).containsExactly(1L, 2L, 3L);
        assertThat(decoded.events())
                .allSatisfy(read -> assertThat(read.provider()).isEqualTo("Example"))
                .allSatisfy(read -> assertThat(read.data()).containsExactly(new Datum("", "v")));
    }

    @ParameterizedTest
    @MethodSource("startsAndEnds")
    void valueMayEndInAnyWay(FragmentStart start, FragmentEnd end) throws IOException {
        Xml inner = Xml.element("Data", Xml.text("inner")).attribute("Name", Xml.text("n"));
        Value value = Value.fragment(start, inner, end);

        assertThat(Logs.values(Logs.ofData(Xml.value(value), Xml.value(value), Xml.element("Data", Xml.text("next")))))
                .containsExactly(new Datum("n", "inner"), new Datum("n", "inner"), new Datum("", "next"));
    }

    /** Only a value with a template of its own can hold another value. */
    @ParameterizedTest
    @EnumSource
    void valueMayHoldAnotherThatBeginsOtherwise(FragmentStart innerStart) throws IOException {
        Xml innermost = Xml.element("Innermost", Xml.text("deep"));
        for (FragmentStart outerStart : List.of(FragmentStart.TEMPLATE, FragmentStart.HEADER_AND_TEMPLATE)) {
            Xml inner = Xml.element("Inner", Xml.value(Value.fragment(innerStart, innermost)));
            Xml outer = Xml.element("Outer", Xml.value(Value.fragment(outerStart, inner)));

            assertThat(Logs.values(Logs.ofSection(Xml.element("UserData", outer))))
                    .containsExactly(new Datum("Innermost", "deep"));
        }
    }

    @Test
    void valueOfOtherBytesCostsTheDataAndNotTheEvent() throws IOException {
        Value garbage = Value.of(0x21, new byte[] {0x55, 0x66, 0x77, 0x01});
        byte[] log = new EvtxWriter()
                .add(WrittenEvent.example(1).withData(Xml.element("EventData", Xml.value(garbage))))
                .add(WrittenEvent.example(2))
                .toBytes();

        Decoded decoded = Logs.decode(log);

        assertThat(decoded.problemCodes()).containsExactly("evtx.record-payload");
        assertThat(Logs.recordIds(decoded)).containsExactly(1L, 2L);
        assertThat(decoded.events()).extracting(RawEvent::provider).containsExactly("Example", "Example");
    }

    @Test
    void emptyValueInAPlaceOfItsOwnMeansNothing() throws IOException {
        Value empty = Value.of(0x21, new byte[0]);

        assertThat(Logs.values(Logs.ofData(
                        Xml.value(empty), Xml.element("Data", Xml.text("a"), Xml.value(empty), Xml.text("b")))))
                .containsExactly(new Datum("", "ab"));
    }

    static Stream<Arguments> startsAndEnds() {
        return Arrays.stream(FragmentStart.values())
                .flatMap(start -> Arrays.stream(FragmentEnd.values()).map(end -> Arguments.of(start, end)));
    }
}
