package dev.culprit.decode.eventxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawTime;
import dev.culprit.decode.xml.ElementSlices;
import dev.culprit.model.Datum;
import dev.culprit.model.SourceRef;
import dev.culprit.testkit.Decoded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventXmlDecoderTest {
    private static final String START = "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'>";
    private static final String SYSTEM = """
            <System><Provider Name='Microsoft-Windows-Hyper-V-VMMS' Guid='{6066f867-7ca1-4418-85fd-36e3f9c0600c}'/>\
            <EventID>22038</EventID><Version>0</Version><Level>2</Level><Task>0</Task><Opcode>0</Opcode>\
            <Keywords>0x8000000000000000</Keywords><TimeCreated SystemTime='2013-10-08T10:06:26.123456700Z'/>\
            <EventRecordID>4712</EventRecordID><Correlation/><Execution ProcessID='1' ThreadID='2'/>\
            <Channel>Microsoft-Windows-Hyper-V-VMMS-Admin</Channel><Computer>SRV1.BLOG.COM</Computer>\
            <Security UserID='S-1-5-18'/></System>""";

    @Test
    void eventViewerExportCarriesTheRenderedMessage() throws IOException {
        Decoded decoded = decode("""
                <?xml version="1.0" encoding="utf-8" standalone="yes"?>
                <Events><Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'>%s\
                <EventData><Data Name='ErrorCode'>0x80072746</Data></EventData>\
                <RenderingInfo Culture='de-DE'><Message>Fehler beim Senden. (0x80072746).
                </Message><Level>Fehler</Level><Keywords></Keywords></RenderingInfo></Event></Events>
                """.formatted(SYSTEM));

        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.events())
                .containsExactly(new RawEvent(
                        SourceRef.record("log.xml", 4712),
                        4712,
                        new RawTime.Utc(Instant.parse("2013-10-08T10:06:26.123456700Z")),
                        "SRV1.BLOG.COM",
                        "Microsoft-Windows-Hyper-V-VMMS-Admin",
                        "Microsoft-Windows-Hyper-V-VMMS",
                        22038,
                        0,
                        2,
                        List.of(new Datum("ErrorCode", "0x80072746")),
                        "Fehler beim Senden. (0x80072746)."));
    }

    @Test
    void streamWithoutRootIsReadInEveryEncodingOfWevtutil() throws IOException {
        String stream = (event("<Data>Ä</Data>") + "\r\n").repeat(3);

        for (byte[] bytes : List.of(
                stream.getBytes(StandardCharsets.UTF_8),
                stream.getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + stream).getBytes(StandardCharsets.UTF_16LE),
                stream.getBytes(StandardCharsets.ISO_8859_1))) {
            Decoded decoded = Decoded.by(new EventXmlDecoder(), "log.xml", bytes);

            assertThat(decoded.problems()).isEmpty();
            assertThat(decoded.events())
                    .hasSize(3)
                    .allSatisfy(event -> assertThat(event.data()).containsExactly(new Datum("", "Ä")));
        }
    }

    @Test
    void valuesKeepPositionNameAndEmptiness() throws IOException {
        RawEvent event = only("""
                <Event><System><Provider Name='EventLog'/><EventID Qualifiers='32768'>6013</EventID><Level>4</Level>\
                <TimeCreated SystemTime="2013-10-08T10:06:26Z"/><EventRecordID>7</EventRecordID><Channel>System</Channel>\
                <Computer>SRV1</Computer><Security/></System><EventData Name='UPTIME'><Data></Data><Data/>\
                <Data Name='a'>1</Data><Data Name='a'> 2 </Data><Data>60</Data><Binary>31002E00</Binary></EventData></Event>
                """);

        assertThat(event.qualifiers()).isEqualTo(32768);
        assertThat(event.data())
                .containsExactly(
                        new Datum("", ""),
                        new Datum("", ""),
                        new Datum("a", "1"),
                        new Datum("a", " 2 "),
                        new Datum("", "60"),
                        new Datum("Binary", "31002E00"));
    }

    @Test
    void userDataGivesItsLeavesAndAttributes() throws IOException {
        RawEvent event = only(START + SYSTEM + """
                <UserData><VmlEventLog xmlns:auto-ns2="http://schemas.microsoft.com/win/2004/08/events" \
                xmlns="http://www.microsoft.com/Windows/Virtualization/Events"><VmName>VM01</VmName>\
                <auto-ns2:Parameter1 kind="code">0x80072746</auto-ns2:Parameter1><Empty/></VmlEventLog></UserData></Event>
                """);

        assertThat(event.data())
                .containsExactly(
                        new Datum("VmName", "VM01"),
                        new Datum("kind", "code"),
                        new Datum("Parameter1", "0x80072746"),
                        new Datum("Empty", ""));
    }

    @Test
    void processingErrorDataIsKept() throws IOException {
        RawEvent event = only(START + SYSTEM
                + "<ProcessingErrorData><ErrorCode>15005</ErrorCode><DataItemName/><EventPayload>00</EventPayload>"
                + "</ProcessingErrorData></Event>");

        assertThat(event.data())
                .containsExactly(
                        new Datum("ErrorCode", "15005"),
                        new Datum("DataItemName", ""),
                        new Datum("EventPayload", "00"));
    }

    @Test
    void timesAreReadWithEveryNumberOfDigits() throws IOException {
        assertThat(timeOf("2017-11-21T10:57:53.874847300Z")).isEqualTo(utc("2017-11-21T10:57:53.8748473Z"));
        assertThat(timeOf("2024-12-09T11:31:23.2356205Z")).isEqualTo(utc("2024-12-09T11:31:23.2356205Z"));
        assertThat(timeOf("2024-12-09T11:31:23.235620Z")).isEqualTo(utc("2024-12-09T11:31:23.23562Z"));
        assertThat(timeOf("2024-12-09 11:31:23.235620")).isEqualTo(utc("2024-12-09T11:31:23.23562Z"));
        assertThat(timeOf("2024-12-09 11:31:23+00:00")).isEqualTo(utc("2024-12-09T11:31:23Z"));
        assertThat(timeOf("yesterday")).isEqualTo(new RawTime.Unreadable("yesterday"));
    }

    @Test
    void eventWithoutRecordIdIsFoundByItsLine() throws IOException {
        Decoded decoded = decode("\n\n<Event><System><Provider Name='x'/><EventID>1</EventID></System></Event>");

        assertThat(decoded.events()).singleElement().satisfies(event -> {
            assertThat(event.source()).isEqualTo(SourceRef.line("log.xml", 3));
            assertThat(event.recordId()).isEqualTo(-1);
            assertThat(event.time()).isEqualTo(new RawTime.Unreadable(""));
            assertThat(event.level()).isEqualTo(-1);
        });
    }

    @Test
    void classicMessageIdIsSplitIntoIdAndQualifiers() throws IOException {
        RawEvent event = only("<Event><System><EventID>3221232481</EventID></System></Event>");

        assertThat(event.id()).isEqualTo(3221232481L & 0xFFFF);
        assertThat(event.qualifiers()).isEqualTo(0xC000);
    }

    @Test
    void oneBadEventCostsOneProblemAndNotTheRest() throws IOException {
        Decoded decoded =
                decode(event("<Data>1</Data>") + "\n" + event("<Data>2</Dta>") + "\n" + event("<Data>3</Data>"));

        assertThat(decoded.events()).hasSize(3);
        assertThat(decoded.events().get(0).data()).containsExactly(new Datum("", "1"));
        assertThat(decoded.events().get(1).data()).isEmpty();
        assertThat(decoded.problemCodes()).containsExactly("xml.malformed");
        assertThat(decoded.problems().get(0).where().position()).isEqualTo(2);
    }

    @Test
    void eventWithoutEndIsCutWhereTheNextBegins() throws IOException {
        String whole = event("<Data>1</Data>");

        Decoded decoded = decode(whole.substring(0, whole.indexOf("<EventRecordID")) + "\n" + whole);

        assertThat(decoded.events()).hasSize(1);
        assertThat(decoded.problemCodes()).containsExactly("xml.malformed");
    }

    @Test
    void damagedQuotesDoNotSwallowTheNextEvent() throws IOException {
        Decoded decoded = decode(event("<Data Name='a>1</Data>") + event("<Data>2</Data>"));

        assertThat(decoded.problemCodes()).containsExactly("xml.malformed");
        assertThat(decoded.events())
                .hasSize(2)
                .last()
                .satisfies(event -> assertThat(event.data()).containsExactly(new Datum("", "2")));
    }

    @Test
    void truncationInTheMiddleKeepsWhatIsCertain() throws IOException {
        String events = "<Events>" + event("<Data>1</Data>") + event("<Data>2</Data><Data>3");

        Decoded decoded = decode(events.substring(0, events.lastIndexOf("</EventData>")));

        assertThat(decoded.events())
                .hasSize(2)
                .last()
                .satisfies(event -> assertThat(event.data()).containsExactly(new Datum("", "2")));
        assertThat(decoded.problemCodes()).containsExactly("xml.malformed");
    }

    @Test
    void truncationBetweenEventsIsToldWhereARootIsOpen() throws IOException {
        Decoded decoded = decode("<Events>\n" + event("") + "\n");

        assertThat(decoded.events()).hasSize(1);
        assertThat(decoded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("xml.malformed");
            assertThat(problem.text()).contains("</Events>");
        });
    }

    @Test
    void endWithoutStartIsAProblem() throws IOException {
        assertThat(decode("</EventData></Event>" + event("")).problemCodes()).containsExactly("xml.malformed");
    }

    @Test
    void emptyExportIsNoProblemButTextWithoutEventsIs() throws IOException {
        assertThat(decode("<?xml version=\"1.0\"?><Events></Events>").problems())
                .isEmpty();
        assertThat(decode("<EventsLikeThis/>").problemCodes()).containsExactly("eventxml.no-events");
        assertThat(decode("").problemCodes()).containsExactly("eventxml.no-events");
    }

    @Test
    void eventWithoutIdIsSkippedAndTold() throws IOException {
        Decoded decoded = decode("<Event><System><EventID>many</EventID></System></Event><Event/>");

        assertThat(decoded.events()).isEmpty();
        assertThat(decoded.problemCodes()).containsExactly("eventxml.incomplete-event", "eventxml.incomplete-event");
    }

    @Test
    void doctypeIsRefusedAndNothingBehindItIsRead() throws IOException {
        Decoded decoded =
                decode("<!DOCTYPE Events SYSTEM \"http://example.invalid/x.dtd\"><Events>" + event("") + "</Events>");

        assertThat(decoded.events()).isEmpty();
        assertThat(decoded.problemCodes()).contains("xml.doctype-refused");
    }

    @Test
    void eventTagInsideCdataOrCommentIsText() throws IOException {
        Decoded decoded = decode(event("<Data><![CDATA[<Event </Event> ]]></Data><!-- </Event> -->"));

        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.events())
                .singleElement()
                .satisfies(event -> assertThat(event.data()).containsExactly(new Datum("", "<Event </Event> ")));
    }

    @Test
    void endlessEventIsSkippedAndTheNextIsRead() throws IOException {
        String endless = START + "<EventData><Data>" + "x".repeat(ElementSlices.MAX_ELEMENT_CHARACTERS);

        Decoded decoded = decode(endless + "\n" + event("<Data>1</Data>"));

        assertThat(decoded.events()).hasSize(1);
        assertThat(decoded.problemCodes()).containsExactly("xml.too-long");
    }

    @Test
    void illegalCharactersAreToldOncePerFile() throws IOException {
        Decoded decoded = decode(event("<Data>&#x0;</Data>") + event("<Data>\u0002</Data>"));

        assertThat(decoded.events())
                .extracting(event -> event.data().get(0).value())
                .containsExactly("\uFFFD", "\uFFFD");
        assertThat(decoded.problemCodes()).containsExactly("xml.illegal-character");
    }

    private static String event(String data) {
        return START + SYSTEM + "<EventData>" + data + "</EventData></Event>";
    }

    private static Decoded decode(String text) throws IOException {
        return Decoded.by(new EventXmlDecoder(), "log.xml", text);
    }

    private static RawEvent only(String text) throws IOException {
        Decoded decoded = decode(text);
        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.events()).hasSize(1);
        return decoded.events().get(0);
    }

    private static RawTime timeOf(String systemTime) throws IOException {
        return only("<Event><System><EventID>1</EventID><TimeCreated SystemTime='" + systemTime
                        + "'/></System></Event>")
                .time();
    }

    private static RawTime utc(String instant) {
        return new RawTime.Utc(Instant.parse(instant));
    }
}
