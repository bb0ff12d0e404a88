package dev.culprit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.culprit.model.Datum;
import dev.culprit.model.ErrorCode;
import dev.culprit.model.Event;
import dev.culprit.model.SourceRef;
import dev.culprit.report.TextStyle.Verbosity;
import dev.culprit.testkit.MigrationReset;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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

    private static String text(int width, Verbosity verbosity, long total, Event... events) {
        return SearchText.forScreen(new TextStyle(width, false, verbosity, false))
                .text(List.of(events), total);
    }

    private static JsonNode json(long total, Event... events) throws IOException {
        var out = new StringWriter();
        new SearchJson().write(List.of(events), total, out);
        return new ObjectMapper().readTree(out.toString());
    }
}
