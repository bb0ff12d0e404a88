package dev.culprit.decode.evtx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawTime;
import dev.culprit.testkit.evtx.EvtxWriter;
import dev.culprit.testkit.evtx.FragmentStart;
import dev.culprit.testkit.evtx.Value;
import dev.culprit.testkit.evtx.WrittenRecord;
import dev.culprit.testkit.evtx.Xml;
import java.io.IOException;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The time of an event: of creation, to the last 100 ns, and else of writing. */
class EventTimeTest {
    private static final String WRITTEN = "2013-10-08T10:06:16.7654321Z";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1601-01-01T00:00:00.0000001Z",
                "1969-12-31T23:59:59.9999999Z",
                "2013-10-08T10:06:15.1234567Z",
                "2013-10-08T10:06:15.0000001Z",
                "9999-12-31T23:59:59.9999999Z",
                "+30828-09-14T02:48:05.4775807Z"
            })
    void everyUnitOfAFileTimeIsKept(String time) throws IOException {
        assertThat(timeOf(Value.fileTime(Instant.parse(time)), WRITTEN)).isEqualTo(Instant.parse(time));
        assertThat(timeOf(Value.none(), time)).isEqualTo(Instant.parse(time));
    }

    @ParameterizedTest
    @MethodSource("otherForms")
    void timeOfCreationMayHaveAnotherForm(String expected, Value value) throws IOException {
        assertThat(timeOf(value, WRITTEN)).isEqualTo(Instant.parse(expected));
    }

    static Stream<Arguments> otherForms() {
        return Stream.of(
                arguments("2013-10-08T10:06:15.023Z", Value.systemTime(2013, 10, 2, 8, 10, 6, 15, 23)),
                arguments("2013-10-08T10:06:15.1234567Z", Value.string("2013-10-08T10:06:15.123456700Z")),
                arguments("2013-10-08T10:06:15Z", Value.string("2013-10-08T10:06:15Z")),
                arguments("2013-10-08T10:06:15.1Z", Value.ansi("2013-10-08T10:06:15.1Z")));
    }

    @ParameterizedTest
    @MethodSource("noTimes")
    void timeOfWritingStandsInForWhatIsNoDate(Value value) throws IOException {
        assertThat(timeOf(value, WRITTEN)).isEqualTo(Instant.parse(WRITTEN));
    }

    static Stream<Value> noTimes() {
        return Stream.of(
                Value.fileTime(0),
                Value.fileTime(-1),
                Value.fileTime(Long.MIN_VALUE),
                Value.systemTime(2013, 13, 2, 8, 10, 6, 15, 23),
                Value.of(0x12, new byte[16]),
                Value.of(0x11, new byte[] {1, 2, 3, 4}),
                Value.string(""),
                Value.noneOfSize(8));
    }

    private static Instant timeOf(Value created, String written) throws IOException {
        Xml event = Xml.element(
                "Event",
                Xml.element("System", Xml.element("TimeCreated").attribute("SystemTime", Xml.optional(created))));
        long writtenTime = Value.fileTimeOf(Instant.parse(written));
        RawEvent read = Logs.decode(new EvtxWriter()
                        .add(new WrittenRecord(1, writtenTime, FragmentStart.HEADER_AND_TEMPLATE, event))
                        .toBytes())
                .events()
                .get(0);
        return ((RawTime.Utc) read.time()).instant();
    }
}
