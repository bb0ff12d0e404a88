package dev.culprit.dump;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.culprit.decode.evtx.EventRecord.ValueForm;
import dev.culprit.decode.evtx.SystemField;
import dev.culprit.dump.RecordDump.Form;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("locale")
class JsonRecordTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long ONE_SECOND = 10_000_000;

    @Test
    void everyKnownFieldIsAMemberInAFixedOrder() throws IOException {
        HandMadeRecord full = fullRecord();

        assertThat(line(full)).isEqualTo("""
                {"record":4711,"time":"2013-10-08T10:06:15.1234567Z","written":"2013-10-08T10:06:16.1234567Z",\
                "computer":"srv1.contoso.com","channel":"System","provider":"Example","eventSource":"Old",\
                "providerGuid":"{01234567-89ab-cdef-0123-456789abcdef}","id":7,"qualifiers":16384,"version":1,"level":2,\
                "task":3,"opcode":4,"keywords":"0x8000000000000000","activityId":"{a}","relatedActivityId":"{b}",\
                "processId":5,"threadId":6,"processorId":8,"sessionId":9,"kernelTime":10,"userTime":11,\
                "processorTime":12,"userId":"S-1-5-18",\
                "data":[{"name":"VmName","value":"x"},{"name":"Count","value":18446744073709551615},\
                {"name":"Ratio","value":-1.5E-7},{"value":true}],"message":"It happened.",\
                "source":{"artifact":"Node_1/System.evtx","record":4711}}
                """);
    }

    @Test
    void whatIsUnknownIsAbsent() throws IOException {
        assertThat(line(HandMadeRecord.bare().created(0).written(0)))
                .isEqualTo(
                        "{\"record\":4711,\"data\":[],\"source\":{\"artifact\":\"Node_1/System.evtx\",\"record\":4711}}\n");
    }

    @Test
    void fieldThatIsNoNumberWhereANumberBelongsIsUnknown() throws IOException {
        JsonNode json = json(HandMadeRecord.ordinary().with(SystemField.LEVEL, "high"));

        assertThat(json.has("level")).isFalse();
        assertThat(json.get("id").asInt()).isEqualTo(7);
    }

    @Test
    void timeOfWritingIsToldOnlyIfItIsAnother() throws IOException {
        HandMadeRecord later = HandMadeRecord.bare().written(HandMadeRecord.CREATED + ONE_SECOND);

        assertThat(json(HandMadeRecord.bare()).has("written")).isFalse();
        assertThat(json(later).get("written").asText()).isEqualTo("2013-10-08T10:06:16.1234567Z");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1601-01-01T00:00:00.0000001Z",
        "130257003750000000, 2013-10-08T10:06:15.0000000Z",
        "2650467743999999999, 9999-12-31T23:59:59.9999999Z",
        "2650467744000000000, ''",
        "-1, ''"
    })
    void timesKeepTheirSevenDigitsWithinTheYearsThatCanBeWritten(long fileTime, String written) throws IOException {
        assertThat(json(HandMadeRecord.bare().created(0).written(fileTime))
                        .path("written")
                        .asText())
                .isEqualTo(written);
    }

    @Test
    void recordsOfSeveralDaysKeepTheirDates() throws IOException {
        long day = 86_400 * ONE_SECOND;
        String lines = Dumped.as(
                Form.JSONL,
                HandMadeRecord.bare().created(HandMadeRecord.CREATED),
                HandMadeRecord.bare().created(HandMadeRecord.CREATED + day),
                HandMadeRecord.bare().created(HandMadeRecord.CREATED));

        assertThat(lines.lines().map(line -> line.replaceAll(".*\"time\":\"([^T]*).*", "$1")))
                .containsExactly("2013-10-08", "2013-10-09", "2013-10-08");
    }

    @Test
    void messageIdInPlaceOfTheEventIdIsTakenApart() throws IOException {
        JsonNode json = json(HandMadeRecord.bare().with(SystemField.EVENT_ID, "1073748860"));

        assertThat(json.get("id").asInt()).isEqualTo(7036);
        assertThat(json.get("qualifiers").asInt()).isEqualTo(16384);
    }

    @Test
    void eventSourceStandsInForAMissingProviderName() throws IOException {
        JsonNode json = json(HandMadeRecord.bare().with(SystemField.EVENT_SOURCE_NAME, "Old"));

        assertThat(json.get("provider").asText()).isEqualTo("Old");
        assertThat(json.has("eventSource")).isFalse();
    }

    @Test
    void recoveredAndTornRecordsSayWhatTheyAre() throws IOException {
        JsonNode json = json(HandMadeRecord.bare().created(0).found().damaged("it ends inside \"a\" value"));

        assertThat(json.get("recovered").asBoolean()).isTrue();
        assertThat(json.get("damage").asText()).isEqualTo("it ends inside \"a\" value");
        assertThat(json.get("written").asText()).isEqualTo("2013-10-08T10:06:15.1234567Z");
    }

    @Test
    void emptyValueIsThereAndEmpty() throws IOException {
        assertThat(json(HandMadeRecord.bare().with("Name", "")).get("data"))
                .isEqualTo(MAPPER.readTree("[{\"name\":\"Name\",\"value\":\"\"}]"));
    }

    @Test
    void halvesOfCharactersInAPathBecomeReplacementsAndPairsStay() throws IOException {
        String line = Dumped.ofFile("\uD83D|\uD83D\uDE00|\uDE00\uD83D", Form.JSONL, HandMadeRecord.bare());

        assertThat(line).contains("\"artifact\":\"\uFFFD|\uD83D\uDE00|\uFFFD\uFFFD\"");
    }

    @Test
    void halvesOfCharactersInValuesAreEscapedAndPairsStay() throws IOException {
        String text = "\uD83D|\uD83D\uDE00|\uDE00\uD83D";
        String line = line(HandMadeRecord.bare().with("n\uDE00", text));

        assertThat(line).contains("\"n\\uDE00\"", "\"\\uD83D|\uD83D\uDE00|\\uDE00\\uD83D\"");
        assertThat(MAPPER.readTree(line).at("/data/0/value").asText()).isEqualTo(text);
    }

    @Test
    void charactersThatSteerATerminalAreEscapedInNamesAndValues() throws IOException {
        String unsafe = "\u0000\u001b\u007f\u009b\u202e\u2028";
        String line = line(HandMadeRecord.bare().with(unsafe, unsafe).saying("é€😀"));

        assertThat(line)
                .contains("\"\\u0000\\u001B\\u007F\\u009B\\u202E\\u2028\",\"value\":\"\\u0000\\u001B\\u007F")
                .contains("\"é€😀\"");
        assertThat(line.strip().codePoints()).noneMatch(SafeCharacters::isUnsafe);
        assertThat(MAPPER.readTree(line).at("/data/0/value").asText()).isEqualTo(unsafe);
    }

    @Test
    void manyMadeUpNamesAreAllWritten() throws IOException {
        HandMadeRecord record = HandMadeRecord.bare();
        for (int number = 0; number < 10_000; number++) {
            record.with("name" + number % 5000, "value");
        }

        assertThat(json(record).get("data"))
                .hasSize(10_000)
                .last()
                .isEqualTo(MAPPER.readTree("{\"name\":\"name4999\",\"value\":\"value\"}"));
    }

    @Test
    void linesSatisfyThePublishedSchema() throws IOException {
        assertThat(schema().validate(MAPPER.readTree(line(fullRecord())))).isEmpty();
        assertThat(schema().validate(json(HandMadeRecord.bare().created(0).id(-1))))
                .isEmpty();
        assertThat(schema().validate(json(HandMadeRecord.bare().found().damaged("torn"))))
                .isEmpty();
    }

    @Test
    void wrongLinesFailTheSchema() throws IOException {
        for (String wrong : List.of(
                "{\"record\":1,\"data\":[]}",
                "{\"record\":1,\"data\":[],\"source\":{\"artifact\":\"a\"},\"more\":1}",
                "{\"record\":1,\"time\":\"2013-10-08\",\"data\":[],\"source\":{\"artifact\":\"a\"}}",
                "{\"record\":1,\"data\":[{\"name\":\"n\"}],\"source\":{\"artifact\":\"a\"}}",
                "{\"record\":1,\"recovered\":false,\"data\":[],\"source\":{\"artifact\":\"a\"}}")) {
            assertThat(schema().validate(MAPPER.readTree(wrong))).as(wrong).isNotEmpty();
        }
    }

    private static HandMadeRecord fullRecord() {
        return HandMadeRecord.ordinary()
                .written(HandMadeRecord.CREATED + ONE_SECOND)
                .with(SystemField.EVENT_SOURCE_NAME, "Old")
                .with(SystemField.PROVIDER_GUID, "{01234567-89ab-cdef-0123-456789abcdef}")
                .with(SystemField.QUALIFIERS, "16384")
                .with(SystemField.VERSION, "1")
                .with(SystemField.TASK, "3")
                .with(SystemField.OPCODE, "4")
                .with(SystemField.KEYWORDS, "0x8000000000000000")
                .with(SystemField.ACTIVITY_ID, "{a}")
                .with(SystemField.RELATED_ACTIVITY_ID, "{b}")
                .with(SystemField.PROCESS_ID, "5")
                .with(SystemField.THREAD_ID, "6")
                .with(SystemField.PROCESSOR_ID, "8")
                .with(SystemField.SESSION_ID, "9")
                .with(SystemField.KERNEL_TIME, "10")
                .with(SystemField.USER_TIME, "11")
                .with(SystemField.PROCESSOR_TIME, "12")
                .with(SystemField.USER_ID, "S-1-5-18")
                .with("VmName", "x")
                .with("Count", ValueForm.NUMBER, "18446744073709551615")
                .with("Ratio", ValueForm.NUMBER, "-1.5E-7")
                .with("", ValueForm.BOOLEAN, "true")
                .saying("It happened.");
    }

    private static String line(HandMadeRecord record) throws IOException {
        return Dumped.as(Form.JSONL, record);
    }

    private static JsonNode json(HandMadeRecord record) throws IOException {
        return MAPPER.readTree(line(record));
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream in = RecordDump.class.getResourceAsStream("record.schema.json")) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(MAPPER.readTree(in));
        }
    }
}
