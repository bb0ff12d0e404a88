package dev.culprit.decode.eventxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawTime;
import dev.culprit.model.Datum;
import dev.culprit.model.SourceRef;
import dev.culprit.testkit.Decoded;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventTextDecoderTest {
    private static final String SEND_FAILED = """
            Log Name:      Microsoft-Windows-Hyper-V-VMMS-Admin
            Source:        Microsoft-Windows-Hyper-V-VMMS
            Date:          10/8/2013 10:06:26 AM
            Event ID:      22038
            Task Category: None
            Level:         Error
            Keywords:     \s
            User:          SYSTEM
            Computer:      SRV1.BLOG.COM
            Description:
            Sending data for a migration of ‘Test01′ failed: the connection was closed. (0×80072746).
            """;

    @Test
    void copiedBlockBecomesAnEventWithItsTimeAsPrinted() throws IOException {
        Decoded decoded = decode("Dear support,\n\n" + SEND_FAILED);

        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.events())
                .containsExactly(new RawEvent(
                        SourceRef.line("mail.txt", 3),
                        -1,
                        new RawTime.Local("10/8/2013 10:06:26 AM"),
                        "SRV1.BLOG.COM",
                        "Microsoft-Windows-Hyper-V-VMMS-Admin",
                        "Microsoft-Windows-Hyper-V-VMMS",
                        22038,
                        0,
                        2,
                        List.of(),
                        "Sending data for a migration of ‘Test01′ failed: the connection was closed. (0×80072746)."));
    }

    @Test
    void blocksGluedTogetherKeepApart() throws IOException {
        Decoded decoded = decode(SEND_FAILED + SEND_FAILED.replace("22038", "22040") + " \n" + SEND_FAILED);

        assertThat(decoded.events()).extracting(RawEvent::id).containsExactly(22038, 22040, 22038);
        assertThat(decoded.events())
                .extracting(RawEvent::message)
                .allMatch(message -> message.endsWith("(0×80072746)."));
    }

    @Test
    void everyEncodingAndLineEndGivesTheSame() throws IOException {
        RawEvent expected = decode(SEND_FAILED).events().get(0);
        String windows = SEND_FAILED.replace("\n", "\r\n").replace('′', '’');

        for (byte[] bytes : List.of(
                ("\uFEFF" + windows).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + windows).getBytes(StandardCharsets.UTF_8),
                windows.getBytes(Charset.forName("windows-1252")))) {
            RawEvent event = Decoded.by(new EventTextDecoder(), "mail.txt", bytes)
                    .events()
                    .get(0);

            assertThat(event.message()).isEqualTo(expected.message().replace('′', '’'));
            assertThat(event.time()).isEqualTo(expected.time());
        }
    }

    @Test
    void germanDutchAndFrenchLabelsAndLevelsAreKnown() throws IOException {
        Decoded decoded = decode("""
                Protokollname: System
                Quelle:        Service Control Manager
                Datum:         08.10.2013 10:06:26
                Ereignis-ID:   7031
                Aufgabenkategorie:Keine
                Ebene:         Fehler
                Schlüsselwörter:Klassisch
                Benutzer:      Nicht zutreffend
                Computer:      SRV1.blog.com
                Beschreibung:
                Der Dienst wurde unerwartet beendet.
                Logboeknaam:   System
                Bron:          Microsoft-Windows-Kernel-Power
                Datum:         8-10-2013 10:06:26
                Gebeurtenis-id:41
                Taakcategorie: (63)
                Niveau:        Kritiek
                Trefwoorden:   (2)
                Gebruiker:     SYSTEM
                Computer:      SRV2
                Beschrijving:
                Het systeem is opnieuw opgestart.
                Nom du journal :System
                Source :       e1iexpress
                Date :         08/10/2013 10:06:26
                ID de l’événement :27
                Catégorie de la tâche :Aucun
                Niveau :       Avertissement
                Mots clés :    Classique
                Utilisateur :  N/A
                Ordinateur :   SRV3
                Description :
                La liaison réseau est déconnectée.
                """);

        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.events())
                .extracting(event -> "%s|%s|%d|%d|%s|%s|%s"
                        .formatted(
                                event.channel(),
                                event.provider(),
                                event.id(),
                                event.level(),
                                event.computer(),
                                ((RawTime.Local) event.time()).text(),
                                event.message()))
                .containsExactly(
                        "System|Service Control Manager|7031|2|SRV1.blog.com|08.10.2013 10:06:26|"
                                + "Der Dienst wurde unerwartet beendet.",
                        "System|Microsoft-Windows-Kernel-Power|41|1|SRV2|8-10-2013 10:06:26|"
                                + "Het systeem is opnieuw opgestart.",
                        "System|e1iexpress|27|3|SRV3|08/10/2013 10:06:26|La liaison réseau est déconnectée.");
    }

    @Test
    void descriptionKeepsItsOwnBlankLines() throws IOException {
        RawEvent event = decode("""
                        Log Name: System
                        Source: Microsoft-Windows-Hyper-V-High-Availability
                        Event ID: 21502
                        Description:
                        'Virtual Machine VM01' live migration did not succeed.

                        Migration of 'VM01' failed at the destination 'SRV2'.

                        Receiving data failed: the connection was closed. (0x80072746)

                        Error: {Closed}
                        """).events().get(0);

        assertThat(event.message()).contains("\n\nReceiving data").endsWith("Error: {Closed}");
        assertThat(event.time()).isEqualTo(new RawTime.Unreadable(""));
        assertThat(event.level()).isEqualTo(-1);
    }

    @Test
    void articleAfterABlockDoesNotLendItsCodesToTheEvent() throws IOException {
        for (String article : List.of(
                "So we looked at the switch, and it was not 0x8007274C.",
                "It's the network. (0x8007274C)",
                "image\n\nThat is all. (0x8007274C)",
                "Event ID: 21502 reads quite differently. (0x8007274C)",
                "Best regards,\nA. Nonymous (0x8007274C)",
                "Von: Support\nBetreff: 0x8007274C")) {
            Decoded decoded = decode(SEND_FAILED + "\n" + article + "\n\n0x8007274C again\n" + SEND_FAILED);

            assertThat(decoded.events())
                    .as(article)
                    .hasSize(2)
                    .allSatisfy(event -> assertThat(event.message()).doesNotContain("0x8007274C"));
        }
    }

    @Test
    void textExportOfWevtutilIsReadToo() throws IOException {
        Decoded decoded = decode("""
                Event[0]:
                  Log Name: System
                  Source: Service Control Manager
                  Date: 2013-10-08T10:06:26.123
                  Event ID: 7036
                  Task: N/A
                  Level: Information
                  Opcode: N/A
                  Keyword: Classic
                  User: N/A
                  User Name: N/A
                  Computer: SRV1
                  Description:\s
                The service entered the running state.

                Event[1]:
                  Log Name: System
                  Event ID: 7040
                """);

        assertThat(decoded.events()).extracting(RawEvent::id).containsExactly(7036, 7040);
        assertThat(decoded.events().get(0).message()).isEqualTo("The service entered the running state.");
        assertThat(decoded.events().get(0).level()).isEqualTo(4);
    }

    @Test
    void quotedMailAndMarkUpAroundLabelsAreLookedThrough() throws IOException {
        Decoded decoded =
                decode(SEND_FAILED.lines().map(line -> "> " + line + "\n").reduce("", String::concat)
                        + "**Log Name:** System\n**Event ID:** 41\n");

        assertThat(decoded.events()).extracting(RawEvent::id).containsExactly(22038, 41);
        assertThat(decoded.events().get(0).message()).startsWith("Sending data");
        assertThat(decoded.events().get(1).channel()).isEqualTo("System");
    }

    @Test
    void eventXmlBehindABlockIsPreferredAndKeepsTheText() throws IOException {
        Decoded decoded = decode(SEND_FAILED + """
                Event Xml:
                <Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event">
                  <System>
                    <Provider Name="Microsoft-Windows-Hyper-V-VMMS" />
                    <EventID>22038</EventID>
                    <TimeCreated SystemTime="2013-10-08T08:06:26.123456700Z" />
                    <EventRecordID>4712</EventRecordID>
                    <Channel>Microsoft-Windows-Hyper-V-VMMS-Admin</Channel>
                    <Computer>SRV1.BLOG.COM</Computer>
                  </System>
                  <EventData><Data Name="ErrorCode">0x80072746</Data></EventData>
                </Event>
                and this is running text
                """ + SEND_FAILED);

        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.events()).hasSize(2);
        RawEvent event = decoded.events().get(0);
        assertThat(event.source()).isEqualTo(SourceRef.record("mail.txt", 4712));
        assertThat(event.time()).isEqualTo(new RawTime.Utc(Instant.parse("2013-10-08T08:06:26.1234567Z")));
        assertThat(event.data()).containsExactly(new Datum("ErrorCode", "0x80072746"));
        assertThat(event.message()).startsWith("Sending data");
    }

    @Test
    void unreadableEventXmlLeavesTheTextAndAProblem() throws IOException {
        Decoded decoded = decode(SEND_FAILED + "Event Xml:\n<Event xmlns=“x”>\n<System>\n</Event>\n" + SEND_FAILED);

        assertThat(decoded.events()).extracting(RawEvent::id).containsExactly(22038, 22038);
        assertThat(decoded.events().get(0).time()).isEqualTo(new RawTime.Local("10/8/2013 10:06:26 AM"));
        assertThat(decoded.problemCodes()).containsExactly("xml.malformed");
        assertThat(decoded.problems().get(0).where()).isEqualTo(SourceRef.line("mail.txt", 13));
    }

    @Test
    void blockCutInItsHeadingIsAProblemAndAWordInRunningTextIsNot() throws IOException {
        assertThat(decode("Log Name: System\nSource: disk\n").problemCodes())
                .containsExactly("eventtext.incomplete-event", "eventtext.no-events");
        assertThat(decode("Log name: see below\nno more\n" + SEND_FAILED).problems())
                .isEmpty();
        assertThat(decode("nothing here").problemCodes()).containsExactly("eventtext.no-events");
    }

    @Test
    void headingWithoutDescriptionEndsInRunningText() throws IOException {
        Decoded decoded = decode("Log Name: System\nEvent ID: 41\n" + "bla\n".repeat(20) + "Source: elsewhere\n");

        assertThat(decoded.events()).singleElement().satisfies(event -> {
            assertThat(event.provider()).isEmpty();
            assertThat(event.message()).isEmpty();
        });
    }

    @Test
    void endlessDescriptionIsCutAndTold() throws IOException {
        Decoded decoded = decode(SEND_FAILED + "value\n".repeat(100_000));

        assertThat(decoded.events().get(0).message().length()).isLessThanOrEqualTo(DescriptionText.MAX_CHARACTERS);
        assertThat(decoded.problemCodes()).containsExactly("eventtext.description-too-long");
    }

    @Test
    void hostileLinesAreReadLikeAnyOther() throws IOException {
        for (String line :
                List.of("> ".repeat(30_000), "a" + " ".repeat(60_000) + "x", "I ".repeat(30_000), ":".repeat(60_000))) {
            assertThat(decode(SEND_FAILED + line + "\n" + SEND_FAILED).events()).hasSize(2);
        }
    }

    private static Decoded decode(String text) throws IOException {
        return Decoded.by(new EventTextDecoder(), "mail.txt", text);
    }
}
