package dev.culprit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.culprit.model.Catalogue;
import dev.culprit.model.Catalogue.EventEntry;
import dev.culprit.model.Datum;
import dev.culprit.model.ErrorCode;
import dev.culprit.model.Event;
import dev.culprit.model.EventKey;
import dev.culprit.model.EventTemplate;
import dev.culprit.model.SourceRef;
import dev.culprit.report.TextStyle.Verbosity;
import dev.culprit.testkit.MigrationReset;
import dev.culprit.testkit.Names;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("locale")
class SearchResultTest {
    private static final Event RESET = new Event(
            SourceRef.record(MigrationReset.VMMS_LOG, 4711),
            MigrationReset.RESET,
            "srv1",
            "Microsoft-Windows-Hyper-V-VMMS-Admin",
            "Microsoft-Windows-Hyper-V-VMMS",
            "Microsoft-Windows-Hyper-V-VMMS",
            22038,
            2,
            List.of(new Datum("ErrorCode", "0x80072746")),
            List.of(ErrorCode.of("0x80072746")),
            "Failed to send data for a Virtual Machine migration\r\nsecond line");
    private static final Event LINK = new Event(
            SourceRef.line("events.txt", 12),
            MigrationReset.BEGUN,
            "",
            "System",
            "e1iexpress",
            "e1iexpress",
            27,
            -1,
            List.of(new Datum("", "Intel(R) 82574L"), new Datum("Speed", "0")),
            List.of(),
            "");

    @Test
    void eachEventTakesOneLineOfTheScreen() {
        assertThat(text(80, Verbosity.NORMAL, 2, RESET, LINK)).isEqualTo("""
                        2013-10-08 10:06:26Z  SRV1  error     Hyper-V-VMMS 22038  Failed to send data f…
                        2013-10-08 10:06:15Z  –     –         e1iexpress 27  Intel(R) 82574L Speed=0
                        2 events found
                        """);
    }

    @Test
    void firstLineOfTheMessageIsShownWholeWhereItFits() {
        assertThat(text(132, Verbosity.NORMAL, 1, RESET))
                .contains("22038  Failed to send data for a Virtual Machine migration\n")
                .doesNotContain("second line");
    }

    @Test
    void verboseTextTellsTheRecord() {
        assertThat(text(80, Verbosity.VERBOSE, 1, RESET)).isEqualTo("""
                        2013-10-08 10:06:26.123Z  SRV1  error     Hyper-V-VMMS 22038
                            Failed to send data for a Virtual Machine migration
                            SRV1/Microsoft-Windows-Hyper-V-VMMS-Admin.evtx record 4711
                        1 event found
                        """);
    }

    @Test
    void eventsLeftOutAreCounted() {
        assertThat(text(80, Verbosity.NORMAL, 12_431, RESET)).endsWith("12,431 events found; the first 1 is shown\n");
        assertThat(text(80, Verbosity.NORMAL, 0)).isEqualTo("no event found\n");
        assertThat(text(80, Verbosity.QUIET, 0)).isEmpty();
    }

    @Test
    void jsonCarriesEveryFieldOfTheEvent() throws IOException {
        JsonNode json = json(7, RESET, LINK);

        assertThat(json.at("/events/0")).isEqualTo(new ObjectMapper().readTree("""
                                {"time": "2013-10-08T10:06:26.1234567Z", "host": "srv1",
                                 "channel": "Microsoft-Windows-Hyper-V-VMMS-Admin",
                                 "provider": "Microsoft-Windows-Hyper-V-VMMS", "id": 22038, "level": 2,
                                 "data": [{"name": "ErrorCode", "value": "0x80072746"}], "codes": ["0x80072746"],
                                 "message": "Failed to send data for a Virtual Machine migration\\r\\nsecond line",
                                 "source": {"artifact": "SRV1/Microsoft-Windows-Hyper-V-VMMS-Admin.evtx",
                                            "record": 4711}}
                                """));
        assertThat(json.get("total").asLong()).isEqualTo(7);
        assertThat(json.at("/events/1").has("level")).isFalse();
        assertThat(json.at("/events/1").has("host")).isFalse();
        assertThat(json.at("/events/1/data/0").has("name")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Link of {Adapter} is {State}|Link of LM-1 is down",
                "{adapter}: {Code}|LM-1: 0x80072746 WSAECONNRESET",
                "{Adapter}: {Signed}|LM-1: 0x80072746 WSAECONNRESET",
                "{Adapter}: {Why}|LM-1: another process has it open",
                "{Adapter}: {Odd} {Other}|LM-1: %%99999 17",
                "{Adapter} went to {Empty}|A link went down. Adapter=LM-1 State=down Code=0x80072746",
                "{Adapter} went to {Nowhere}|A link went down. Adapter=LM-1 State=down Code=0x80072746",
                "\"\"|A link went down. Adapter=LM-1 State=down Code=0x80072746"
            })
    void recordWithoutTextIsSaidByItsValues(String template, String said) {
        var known = Names.of(Names.event("nic", 27, "A link went down.", template));

        assertThat(text(known, 132, Verbosity.NORMAL, 1, record(""))).contains("nic 27  " + said);
    }

    @Test
    void ownTextOfARecordGoesBeforeTheCatalogue() {
        var known = Names.of(Names.event("nic", 27, "A link went down.", "Link of {Adapter} is {State}"));

        assertThat(text(known, 132, Verbosity.NORMAL, 1, record("Cable\r\n pulled")))
                .contains("nic 27  Cable\n");
    }

    @Test
    void doubtfulMeaningIsSaidToBeSo() {
        var doubtful = new EventEntry(
                new EventKey("nic", 27), "", List.of(), List.of(), "A link went down.", EventTemplate.NONE, false);

        assertThat(text(Names.of(doubtful), 132, Verbosity.NORMAL, 1, record("")))
                .contains("nic 27  A link went down. (not verified) Adapter=LM-1 State=down");
    }

    @Test
    void jsonTellsTheMadeLineBesideTheMessageThatTheRecordHad() throws IOException {
        var known = Names.of(Names.event("nic", 27, "A link went down.", "Link of {Adapter} is {State}"));

        JsonNode made = json(known, 1, record("")).at("/events/0");
        assertThat(made.at("/says").asText()).isEqualTo("Link of LM-1 is down");
        assertThat(made.at("/meaning").asText()).isEqualTo("A link went down.");
        assertThat(made.has("message")).isFalse();

        JsonNode own = json(known, 1, record("Cable")).at("/events/0");
        assertThat(own.at("/message").asText()).isEqualTo("Cable");
        assertThat(own.has("says")).isFalse();
    }

    private static Event record(String message) {
        return new Event(
                SourceRef.record("System.evtx", 1),
                MigrationReset.BEGUN,
                "srv1",
                "System",
                "nic",
                "nic",
                27,
                2,
                List.of(
                        new Datum("Adapter", "LM-1"),
                        new Datum("State", "down"),
                        new Datum("Code", "0x80072746"),
                        new Datum("Signed", "-2147014842"),
                        new Datum("Why", "%%32"),
                        new Datum("Odd", "%%99999"),
                        new Datum("Other", "17"),
                        new Datum("Empty", " ")),
                List.of(ErrorCode.of("0x80072746")),
                message);
    }

    private static String text(int width, Verbosity verbosity, long total, Event... events) {
        return text(Names.none(), width, verbosity, total, events);
    }

    private static String text(Catalogue known, int width, Verbosity verbosity, long total, Event... events) {
        return SearchText.forScreen(new TextStyle(width, false, verbosity, false), known)
                .text(List.of(events), total, Map.of());
    }

    private static JsonNode json(long total, Event... events) throws IOException {
        return json(Names.none(), total, events);
    }

    private static JsonNode json(Catalogue known, long total, Event... events) throws IOException {
        var out = new StringWriter();
        new SearchJson(known).write(List.of(events), total, Map.of(), out);
        return new ObjectMapper().readTree(out.toString());
    }
}
