package dev.culprit.decode.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.decode.RawSetting;
import dev.culprit.model.SourceRef;
import dev.culprit.testkit.Decoded;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReachabilityTest {
    private static final String LARGE_FAILS = """
            PS C:\\> ping -f -l 9572 10.0.0.2 -S 10.0.0.1

            Pinging 10.0.0.2 from 10.0.0.1 with 9572 bytes of data:
            Request timed out.
            Request timed out.

            Ping statistics for 10.0.0.2:
                Packets: Sent = 2, Received = 0, Lost = 2 (100% loss),
            """;
    private static final String SMALL_PASSES = """
            C:\\Users\\admin>ping 10.0.0.2

            Pinging 10.0.0.2 with 32 bytes of data:
            Reply from 10.0.0.2: bytes=32 time<1ms TTL=128

            Ping statistics for 10.0.0.2:
                Packets: Sent = 1, Received = 1, Lost = 0 (0% loss),
            Approximate round trip times in milli-seconds:
                Minimum = 0ms, Maximum = 0ms, Average = 0ms

            """;

    @Test
    void largePingThatFailsTellsAllItsParts() throws IOException {
        Decoded decoded = decode("[SRV1]: " + LARGE_FAILS);

        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.settings()).allSatisfy(setting -> {
            assertThat(setting.cmdlet()).isEqualTo("ping");
            assertThat(setting.computer()).isEqualTo("SRV1");
            assertThat(setting.subject()).isEqualTo("10.0.0.2");
            assertThat(setting.source()).isEqualTo(SourceRef.line("a.txt", 1));
        });
        assertThat(named(decoded))
                .containsExactly(
                        "payload-bytes=9572",
                        "dont-fragment=true",
                        "source-address=10.0.0.1",
                        "sent=2",
                        "received=0",
                        "lost=2",
                        "result=failed",
                        "large-frame=failed");
        assertThat(decoded.settings().get(7).raw()).isEqualTo("ping -f -l 9572 10.0.0.2 -S 10.0.0.1");
    }

    @Test
    void severalRunsKeepApart() throws IOException {
        Decoded decoded = decode(LARGE_FAILS + SMALL_PASSES + SMALL_PASSES);

        assertThat(decoded.settings())
                .filteredOn(setting -> setting.name().endsWith("-frame"))
                .extracting(setting -> setting.source().position() + " " + setting.name() + " " + setting.value())
                .containsExactly("1 large-frame failed", "9 small-frame passed", "19 small-frame passed");
    }

    @Test
    void refusalToFragmentIsTooLargeInEveryLanguage() throws IOException {
        for (String refusal : List.of(
                "Packet needs to be fragmented but DF set.",
                "Reply from 10.0.0.254: Packet needs to be fragmented but DF set.",
                "Paket müsste fragmentiert werden, DF-Flag ist jedoch gesetzt.",
                "Pakket moet worden gefragmenteerd maar DF is ingesteld.",
                "Le paquet doit être fragmenté mais paramétré DF.")) {
            Decoded decoded = decode(LARGE_FAILS.replace("Request timed out.", refusal));

            assertThat(named(decoded)).as(refusal).contains("result=too-large", "large-frame=too-large");
        }
    }

    @Test
    void outputWithoutItsCommandIsReadInFourLanguages() throws IOException {
        Decoded decoded = decode("""
                Pinging SRV2.blog.com [10.0.0.2] with 32 bytes of data:
                Reply from 10.0.0.2: bytes=32 time=1ms TTL=128
                Ping statistics for 10.0.0.2:
                    Packets: Sent = 1, Received = 1, Lost = 0 (0% loss),

                Ping wird ausgeführt für 10.0.0.3 von 10.0.0.1 mit 1472 Bytes Daten:
                Antwort von 10.0.0.3: Bytes=1472 Zeit<1ms TTL=128
                Ping-Statistik für 10.0.0.3:
                    Pakete: Gesendet = 1, Empfangen = 1, Verloren = 0
                    (0% Verlust),
                Ca. Zeitangaben in Millisek.:
                    Minimum = 0ms, Maximum = 0ms, Mittelwert = 0ms

                Pingen naar 10.0.0.4 met 32 bytes aan gegevens:
                Time-out bij opdracht.
                Ping-statistieken voor 10.0.0.4:
                    Pakketten: verzonden = 1, ontvangen = 0, verloren = 1
                    (100% verlies).

                Envoi d’une requête 'Ping'  10.0.0.5 avec 32 octets de données :
                Délai d’attente de la demande dépassé.
                Statistiques Ping pour 10.0.0.5:
                    Paquets : envoyés = 1, reçus = 0, perdus = 1 (perte 100%),
                """);

        assertThat(decoded.settings())
                .filteredOn(setting -> setting.name().equals("small-frame"))
                .extracting(setting -> setting.subject() + " " + setting.value())
                .containsExactly("SRV2.blog.com passed", "10.0.0.3 passed", "10.0.0.4 failed", "10.0.0.5 failed");
        assertThat(named(decoded))
                .contains("source-address=10.0.0.1")
                .noneMatch(one -> one.startsWith("dont-fragment"));
    }

    @Test
    void unreachableCountedAsReceivedIsNoAnswer() throws IOException {
        Decoded decoded = decode("""
                C:\\>ping 10.0.0.9
                Reply from 10.0.0.1: Destination host unreachable.
                    Packets: Sent = 1, Received = 1, Lost = 0 (0% loss),
                """);

        assertThat(named(decoded)).contains("received=1", "result=failed", "small-frame=failed");
    }

    @Test
    void largePingThatMayBeFragmentedProvesNothingAboutLargeFrames() throws IOException {
        Decoded typed = decode(SMALL_PASSES.replace("ping 10.0.0.2", "ping -l 9572 10.0.0.2"));
        Decoded headed = decode(LARGE_FAILS.substring(LARGE_FAILS.indexOf("Pinging")));

        assertThat(named(typed))
                .contains("dont-fragment=false", "result=passed")
                .noneMatch(one -> one.contains("frame="));
        assertThat(named(headed)).contains("result=failed").noneMatch(one -> one.contains("frame"));
    }

    @Test
    void optionsAreReadInAnyOrderAndWithTypographicDashes() {
        PingCommand ping = PingCommand.of("C:\\Windows\\System32\\PING.EXE SRV2 –f /l 8972 -n 1 -s 3 > a.txt")
                .orElseThrow();

        assertThat(ping.target()).isEqualTo("SRV2");
        assertThat(ping.payload()).isEqualTo(8972);
        assertThat(ping.dontFragment()).isTrue();
        assertThat(ping.source()).isEmpty();
        assertThat(PingCommand.of("pingback 10.0.0.2")).isEmpty();
        assertThat(PingCommand.of("ping -f")).isEmpty();
        assertThat(PingCommand.of("")).isEmpty();
    }

    @Test
    void pingThatBreaksOffIsAProblemAndNoVerdict() throws IOException {
        Decoded decoded = decode("PS C:\\> ping -f -l 9572 SRV2\nPing request could not find host SRV2.\n");

        assertThat(decoded.problemCodes()).containsExactly("config.ping-without-result");
        assertThat(named(decoded)).containsExactly("payload-bytes=9572", "dont-fragment=true");
    }

    @Test
    void longestStandardPayloadIsASmallFrame() throws IOException {
        assertThat(named(decode(LARGE_FAILS.replace("9572", "1472")))).contains("small-frame=failed");
        assertThat(named(decode(LARGE_FAILS.replace("9572", "1473")))).contains("large-frame=failed");
    }

    @Test
    void closedPortIsToldWithEveryProperty() throws IOException {
        Decoded decoded = decode("""
                PS C:\\> Test-NetConnection SRV2 -Port 6600
                WARNING: TCP connect to (10.0.0.2 : 6600) failed
                WARNING: Ping to 10.0.0.2 failed with status: TimedOut


                ComputerName           : SRV2
                RemoteAddress          : 10.0.0.2
                RemotePort             : 6600
                InterfaceAlias         : LM-1
                SourceAddress          : 10.0.0.1
                PingSucceeded          : True
                PingReplyDetails (RTT) : 0 ms
                TcpTestSucceeded       : False



                PS C:\\>
                """);

        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.settings()).allSatisfy(setting -> {
            assertThat(setting.cmdlet()).isEqualTo("Test-NetConnection");
            assertThat(setting.subject()).isEqualTo("SRV2");
        });
        assertThat(named(decoded))
                .containsExactly(
                        "ComputerName=SRV2",
                        "RemoteAddress=10.0.0.2",
                        "RemotePort=6600",
                        "InterfaceAlias=LM-1",
                        "SourceAddress=10.0.0.1",
                        "PingSucceeded=True",
                        "PingReplyDetails (RTT)=0 ms",
                        "TcpTestSucceeded=False",
                        "port-6600=closed");
        assertThat(decoded.settings().get(8).raw()).isEqualTo("Test-NetConnection SRV2 -Port 6600");
    }

    @Test
    void openPortWithoutACommandLineNamesTargetAndPort() throws IOException {
        Decoded decoded = decode("""
                ComputerName     : SRV2
                RemoteAddress    : 10.0.0.2
                RemotePort       : 445
                TcpTestSucceeded : True
                """);

        RawSetting last = decoded.settings().get(decoded.settings().size() - 1);
        assertThat(last.name() + "=" + last.value() + " " + last.raw()).isEqualTo("port-445=open SRV2:445");
    }

    @Test
    void warningAloneTellsAClosedPort() throws IOException {
        Decoded decoded = decode("""
                PS C:\\> tnc SRV2 -Port 6600 -InformationLevel Quiet
                WARNING: TCP connect to SRV2:6600 failed
                False
                """);

        assertThat(decoded.settings())
                .containsExactly(new RawSetting(
                        SourceRef.line("a.txt", 2),
                        "Test-NetConnection",
                        "",
                        "SRV2",
                        "port-6600",
                        "closed",
                        "tnc SRV2 -Port 6600 -InformationLevel Quiet"));
    }

    @Test
    void unresolvedNameSaysNothingAboutThePort() throws IOException {
        Decoded decoded = decode("""
                ComputerName     : SRV9
                RemoteAddress    :
                RemotePort       : 6600
                TcpTestSucceeded : False
                """);

        assertThat(named(decoded)).contains("TcpTestSucceeded=False").noneMatch(one -> one.startsWith("port-"));
    }

    @Test
    void exportedConnectionTestReadsLikeThePrintedOne() throws IOException {
        Decoded decoded = Decoded.by(new ClixmlDecoder(), "x.xml", """
                <Objs><Obj RefId="0"><TN RefId="0"><T>TestNetConnectionResult</T></TN><Props>
                <S N="ComputerName">SRV2</S><Obj N="RemoteAddress"><ToString>10.0.0.2</ToString></Obj>
                <U32 N="RemotePort">6600</U32><B N="TcpTestSucceeded">true</B></Props></Obj></Objs>
                """);

        assertThat(decoded.settings()).extracting(RawSetting::subject).containsOnly("SRV2");
        assertThat(named(decoded)).endsWith("port-6600=open");
    }

    private static List<String> named(Decoded decoded) {
        return decoded.settings().stream()
                .map(setting -> setting.name() + "=" + setting.value())
                .toList();
    }

    private static Decoded decode(String text) throws IOException {
        return Decoded.by(new ConsoleTextDecoder(), "a.txt", text);
    }
}
