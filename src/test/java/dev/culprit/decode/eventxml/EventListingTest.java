package dev.culprit.decode.eventxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawTime;
import dev.culprit.model.SourceRef;
import dev.culprit.testkit.Decoded;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventListingTest {
    private static final String LISTING = """
            BLOG\\admin @ SRV1:
            PS C:\\> Get-WinEvent -ListLog *SMB* | Get-WinEvent | where Message -like "*RDMA*" | fl *


            Message              : A network connection was disconnected.

                                   Server name: \\SRV2
                                   Connection type: Rdma
            Id                   : 30804
            Version              : 0
            Qualifiers           :
            Level                : 2
            RecordId             : 812
            ProviderName         : Microsoft-Windows-SMBClient
            LogName              : Microsoft-Windows-SmbClient/Connectivity
            MachineName          : SRV1.blog.com
            TimeCreated          : 11/21/2017 4:57:53 AM
            Properties           : {System.Diagnostics.Eventing.Reader.EventProperty}

            Message              : second
            Id                   : 30803
            LevelDisplayName     : Fehler
            TimeCreated          : 11/21/2017 4:58:00 AM

            """;

    @Test
    void aListedEventHasItsPropertiesAndTheWholeMessage() throws IOException {
        Decoded decoded = decode(LISTING);

        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.events())
                .containsExactly(
                        new RawEvent(
                                SourceRef.record("Smb-WindowsEvents.txt", 812),
                                812,
                                new RawTime.Local("11/21/2017 4:57:53 AM"),
                                "SRV1.blog.com",
                                "Microsoft-Windows-SmbClient/Connectivity",
                                "Microsoft-Windows-SMBClient",
                                30804,
                                0,
                                2,
                                List.of(),
                                """
                                A network connection was disconnected.
                                Server name: \\SRV2
                                Connection type: Rdma"""),
                        new RawEvent(
                                SourceRef.line("Smb-WindowsEvents.txt", 20),
                                -1,
                                new RawTime.Local("11/21/2017 4:58:00 AM"),
                                "",
                                "",
                                "",
                                30803,
                                0,
                                -1,
                                List.of(),
                                "second"));
    }

    @Test
    void anEventThatBreaksOffBeforeItsTimeIsNone() throws IOException {
        Decoded decoded = decode(LISTING.substring(0, LISTING.indexOf("TimeCreated")));

        assertThat(decoded.events()).isEmpty();
        assertThat(decoded.problemCodes()).containsExactly("eventtext.no-events");
    }

    @Test
    void eventsWithoutAnEmptyLineBetweenThemKeepApart() throws IOException {
        Decoded decoded = decode("Id : 1\nTimeCreated : 1/2/2017 4:57\nId : 2\nTimeCreated : 1/2/2017 4:58\n");

        assertThat(decoded.events()).extracting(RawEvent::id).containsExactly(1, 2);
    }

    private static Decoded decode(String text) throws IOException {
        return Decoded.by(new EventTextDecoder(), "Smb-WindowsEvents.txt", text);
    }
}
