package dev.culprit.decode.evtx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.culprit.decode.RawEvent;
import dev.culprit.model.Datum;
import dev.culprit.testkit.Decoded;
import dev.culprit.testkit.evtx.EvtxWriter;
import dev.culprit.testkit.evtx.FragmentStart;
import dev.culprit.testkit.evtx.Value;
import dev.culprit.testkit.evtx.WrittenRecord;
import dev.culprit.testkit.evtx.Xml;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How values get into the places that a template keeps for them. */
class SubstitutionTest {
    private static final int STRING = 0x01;
    private static final int SIZE = 0x10;

    @ParameterizedTest
    @MethodSource("differentTypes")
    void typeOfTheValueWinsOverTheTypeOfThePlace(List<String> expected, int declaredType, Value value)
            throws IOException {
        for (boolean optional : new boolean[] {true, false}) {
            Xml place = new Xml.Substitution(value, declaredType, optional);

            assertThat(Logs.values(Logs.ofData(Xml.element("Data", place))))
                    .extracting(Datum::value)
                    .isEqualTo(expected);
        }
    }

    static Stream<Arguments> differentTypes() {
        Value strings = Value.array(STRING, Value.utf16Bytes("a\0"), Value.utf16Bytes("b\0"));
        return Stream.of(
                arguments(List.of("0x4d"), SIZE, Value.hexInt32(77)),
                arguments(List.of("0x4d"), SIZE, Value.hexInt64(77)),
                arguments(List.of("77"), SIZE, Value.uint32(77)),
                arguments(List.of("77"), STRING, Value.uint32(77)),
                arguments(List.of("0x4d"), 0x14, Value.integer(SIZE, 4, 77)),
                arguments(List.of("0x4d"), 0x15, Value.integer(SIZE, 8, 77)),
                arguments(List.of("0x4d"), 0x08, Value.integer(SIZE, 4, 77)),
                arguments(List.of("v"), 0x00, Value.string("v")),
                arguments(List.of("v"), 0x81, Value.string("v")),
                arguments(List.of("v"), 0x21, Value.string("v")),
                arguments(List.of("a", "b"), STRING, strings),
                arguments(List.of("true"), 0x04, Value.integer(0x0d, 4, 2)),
                arguments(
                        List.of("x"),
                        STRING,
                        Value.fragment(FragmentStart.ELEMENT, Xml.element("Inner", Xml.text("x")))));
    }

    @Test
    void bytesOfANullArePassedOver() throws IOException {
        assertThat(Logs.values(Logs.ofData(
                        Xml.element("Data", Xml.value(Value.noneOfSize(7))),
                        Xml.element("Data", Xml.value(Value.string("first"))),
                        Xml.element("Data", Xml.optional(Value.noneOfSize(300))),
                        Xml.element("Data", Xml.value(Value.uint32(2)))
                                .attribute("Name", Xml.value(Value.noneOfSize(1))),
                        Xml.element("Data", Xml.value(Value.string("")), Xml.value(Value.string("third"))))))
                .extracting(Datum::value)
                .containsExactly("", "first", "2", "third");
    }

    @Test
    void nullTakesAnAttributeAwayOnlyWhereItIsOptionalAndAlone() throws IOException {
        Xml user = Xml.element(
                "UserData",
                Xml.element("Log")
                        .attribute("gone", Xml.optional(Value.none()))
                        .attribute("goneWithBytes", Xml.optional(Value.noneOfSize(5)))
                        .attribute("goneByNumber", new Xml.Reference(700, STRING, true))
                        .attribute("kept", Xml.value(Value.none()))
                        .attribute("keptByNumber", new Xml.Reference(700, STRING, false))
                        .attribute("empty", Xml.optional(Value.string("")))
                        .attribute("mixed", Xml.text("m"), Xml.optional(Value.none())));

        assertThat(Logs.values(Logs.ofSection(user)))
                .containsExactly(
                        new Datum("kept", ""),
                        new Datum("keptByNumber", ""),
                        new Datum("empty", ""),
                        new Datum("mixed", "m"),
                        new Datum("Log", ""));
    }

    @Test
    void nullTakesOnlyTheElementAroundItAway() throws IOException {
        Xml user = Xml.element(
                "UserData",
                Xml.element(
                        "Log",
                        Xml.element("Gone", Xml.optional(Value.none())).attribute("also", Xml.text("gone")),
                        Xml.element("Outer", Xml.element("Gone", Xml.optional(Value.none()))),
                        Xml.element("Mixed", Xml.optional(Value.none()), Xml.element("Inner", Xml.text("i")))));

        assertThat(Logs.values(Logs.ofSection(user))).containsExactly(new Datum("Outer", ""), new Datum("Inner", "i"));
    }

    @Test
    void valueMayStandInSeveralPlaces() throws IOException {
        Xml again = new Xml.Reference(0, STRING, true);

        assertThat(Logs.values(Logs.ofData(
                        Xml.element("Data", Xml.value(Value.string("v"))),
                        Xml.element("Data", again, Xml.text(" and "), again).attribute("Name", again))))
                .containsExactly(new Datum("", "v"), new Datum("v", "v and v"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0x1234, 0xfffe})
    void elementMayDependOnAnyNumber(int dependency) throws IOException {
        Xml dependent = Xml.element("Data", Xml.value(Value.string("v")))
                .attribute("Name", Xml.text("n"))
                .dependingOn(dependency);

        assertThat(Logs.values(Logs.ofData(dependent, Xml.element("Data", Xml.text("next")))))
                .containsExactly(new Datum("n", "v"), new Datum("", "next"));
    }

    /** In real logs the outermost element depends on the data, and an event without data has it all the same. */
    @Test
    void eventThatDependsOnMissingDataIsThere() throws IOException {
        Xml event = Xml.element(
                        "Event",
                        Xml.element("System", Xml.element("Provider").attribute("Name", Xml.text("Example"))),
                        Xml.optional(Value.none()))
                .dependingOn(0);

        Decoded decoded = Logs.decode(new EvtxWriter()
                .add(new WrittenRecord(1, 0, FragmentStart.HEADER_AND_TEMPLATE, event))
                .toBytes());

        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.events()).extracting(RawEvent::provider).containsExactly("Example");
        assertThat(decoded.events().get(0).data()).isEmpty();
    }
}
