package dev.culprit.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.culprit.model.ArtifactKind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindDetectorTest {
    private static final String BLOCK = """
            Log Name:      Microsoft-Windows-Hyper-V-VMMS-Admin
            Source:        Microsoft-Windows-Hyper-V-VMMS
            Date:          10/8/2013 10:06:26 AM
            Event ID:      22038
            """;

    private static final String LISTING = """
            BLOG\\admin @ SRV1:
            PS C:\\> Get-WinEvent | fl *

            Message     : lost
            Id          : 30804
            TimeCreated : 10/8/2013 10:06:26 AM
            """;

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(
                        ArtifactKind.PERFMON_CSV, "\"(PDH-CSV 4.0) (W. Europe Standard Time)(-60)\",\"\\\\H\\O\\c\"\n"),
                Arguments.of(ArtifactKind.PERFMON_CSV, "\n\"(PDH-CSV 4.0)\",\"\\\\H\\O\\c\"\n"),
                Arguments.of(ArtifactKind.PERFMON_CSV, "(PDH-TSV 4.0) (UTC)(0)\t\\\\H\\O\\c\n"),
                Arguments.of(ArtifactKind.PERFMON_CSV, "(PDH-CSV 4.0) (UTC)(0);\\\\H\\O\\c\n22.09.2026 21:42;0,5\n"),
                Arguments.of(ArtifactKind.PERFMON_CSV, "\n\n \"(PDH-CSV 4.0) (RTZ 2 (\";\"\\\\H\\O\\c\"\n"),
                Arguments.of(ArtifactKind.PERFMON_CSV, "\"Time\",\"\\\\H\\O(a)\\c\",\"\\\\H\\O(b)\\c\"\n"),
                Arguments.of(ArtifactKind.PERFMON_CSV, "\n;\\Memory\\Pages/sec\n22.09.2026 21:42;0,5\n"),
                Arguments.of(ArtifactKind.PERFMON_CSV, "Time,\\\\H\\O(0,3)\\c\n\"9/22/2026 21:42\",1\n"),
                Arguments.of(ArtifactKind.OTHER_TEXT, "Name,Path\nbackup,\\\\server\\share\\folder\n"),
                Arguments.of(ArtifactKind.OTHER_TEXT, "copied, \\\\server\\share\\folder to here\nand more\n"),
                Arguments.of(ArtifactKind.OTHER_TEXT, "Time,Value\n9/22/2026 21:42,1\n"),
                Arguments.of(
                        ArtifactKind.REGISTRY_EXPORT, "Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE]"),
                Arguments.of(ArtifactKind.REGISTRY_EXPORT, "REGEDIT4\n"),
                Arguments.of(ArtifactKind.CLIXML, "<Objs Version=\"1.1.0.1\" xmlns=\"x\"><S>a</S></Objs>"),
                Arguments.of(ArtifactKind.CLIXML, "#< CLIXML\n<Objs Version=\"1.1.0.1\"/>"),
                Arguments.of(ArtifactKind.CLIXML, "<?xml version=\"1.0\"?>\n<!-- saved -->\n<Objs/>"),
                Arguments.of(
                        ArtifactKind.EVENT_XML,
                        "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>"),
                Arguments.of(ArtifactKind.EVENT_XML, "<?xml version=\"1.0\"?>\n<Events><Event><System>"),
                Arguments.of(ArtifactKind.EVENT_XML, "<Events>\n</Events>\n"),
                Arguments.of(ArtifactKind.OTHER_TEXT, "<Events><Event name=\"party\"/></Events>"),
                Arguments.of(ArtifactKind.OTHER_TEXT, "<EventsAndMore><System/></EventsAndMore>"),
                Arguments.of(ArtifactKind.OTHER_TEXT, "<html><Event><System/></Event></html>"),
                Arguments.of(
                        ArtifactKind.CLUSTER_LOG,
                        "00000d7c.00001b28::2013/10/08-10:06:26.123 INFO  [NM] Received request from client\n"),
                Arguments.of(ArtifactKind.CLUSTER_LOG, "[===Cluster ===]\nUTC= localtime + time zone offset\n"),
                Arguments.of(ArtifactKind.EVENT_TEXT, BLOCK),
                Arguments.of(ArtifactKind.EVENT_TEXT, "A long story first.\n\n" + BLOCK.replace("\n", "\n\n")),
                Arguments.of(ArtifactKind.EVENT_TEXT, "Protokollname: System\nQuelle: NETLOGON\nEreignis-ID: 5719\n"),
                Arguments.of(ArtifactKind.EVENT_TEXT, "Logboeknaam:   System\nBron: disk\nGebeurtenis-id: 153\n"),
                Arguments.of(
                        ArtifactKind.EVENT_TEXT, "Nom du journal\u00a0:System\nID de l\u2019\u00e9v\u00e9nement : 7\n"),
                Arguments.of(ArtifactKind.EVENT_TEXT, "**Log Name:** System\n**Source:** disk\n**Event ID**: 153\n"),
                Arguments.of(ArtifactKind.EVENT_TEXT, "Event[0]:\n  Log Name: System\n  Event ID: 153\n"),
                Arguments.of(ArtifactKind.EVENT_TEXT, LISTING),
                Arguments.of(ArtifactKind.OTHER_TEXT, "Log Name: as said\n" + "text\n".repeat(20) + "Event ID: none\n"),
                Arguments.of(ArtifactKind.OTHER_TEXT, "no event at all\n"),
                Arguments.of(ArtifactKind.TRANSCRIPT, "**********************\nWindows PowerShell transcript start\n"),
                Arguments.of(ArtifactKind.TRANSCRIPT, "PS C:\\Users\\didier> Get-NetAdapter\n"),
                Arguments.of(ArtifactKind.TRANSCRIPT, "[SRV1]: PS C:\\> hostname\n"),
                Arguments.of(ArtifactKind.TRANSCRIPT, "C:\\Windows\\system32>ping -f -l 8972 10.0.0.2\n"),
                Arguments.of(ArtifactKind.TRANSCRIPT, "BLOG\\admin @ SRV1:\nGet-NetAdapterQos\n"),
                Arguments.of(ArtifactKind.TRANSCRIPT, "\nPinging 10.0.0.2 with 8972 bytes of data:\n"),
                Arguments.of(ArtifactKind.TRANSCRIPT, "Ping-Statistik f\u00fcr 10.0.0.2:\n"),
                Arguments.of(ArtifactKind.TRANSCRIPT, "ComputerName     : SRV2\nTcpTestSucceeded : False\n"),
                Arguments.of(ArtifactKind.CMDLET_TEXT, "Name  DisplayValue\n----  ------------\nLM-1  9614 Bytes\n"),
                Arguments.of(ArtifactKind.CMDLET_TEXT, "Name  Mtu\n----  ---\nLM-1 9614\n"),
                Arguments.of(ArtifactKind.CMDLET_TEXT, "Hostname:       A\nZeitzone:       (UTC+01:00) Berlin\n"),
                Arguments.of(ArtifactKind.CMDLET_TEXT, "\nName         : LM-1\nDisplayValue : 9614 Bytes\n"),
                Arguments.of(ArtifactKind.CMDLET_TEXT, "Name         :\nDisplayValue : 9614 Bytes\n"),
                Arguments.of(ArtifactKind.OTHER_TEXT, "A title\n-------\nand prose: with a colon\n"),
                Arguments.of(ArtifactKind.OTHER_TEXT, "first : 1\nsecond thing : 2\n"));
    }

    @Test
    void aHoleOfZerosInATextIsNoReasonToLeaveItUnread() {
        String csv = "\"(PDH-CSV 4.0) (UTC)(0)\",\"\\\\H\\O\\c\"\n" + "\"09/22/2026 21:42:32.824\",\"1\"\n".repeat(20);
        String holed = csv.substring(0, 200) + "\0".repeat(4000) + csv.substring(200);

        assertThat(KindDetector.kindOf(holed.getBytes(StandardCharsets.UTF_8))).isEqualTo(ArtifactKind.PERFMON_CSV);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsToldByWhatItHolds(ArtifactKind kind, String text) {
        assertThat(KindDetector.kindOf(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(kind);
        assertThat(KindDetector.kindOf(text.replace("\n", "\r\n").getBytes(Charset.forName("windows-1252"))))
                .as("Windows line ends and code page")
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anEncodingChangesNothing(ArtifactKind kind, String text) {
        assertThat(KindDetector.kindOf(("\ufeff" + text).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(kind);
        assertThat(KindDetector.kindOf(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(kind);
        assertThat(KindDetector.kindOf(("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(kind);
        assertThat(KindDetector.kindOf(text.getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(kind);
        assertThat(KindDetector.kindOf(text.getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(kind);
    }

    @Test
    void aTextWhoseEndACrashFilledWithZerosIsStillAText() {
        byte[] text = (BLOCK + "\0".repeat(5000)).getBytes(StandardCharsets.UTF_8);

        assertThat(KindDetector.kindOf(text)).isEqualTo(ArtifactKind.EVENT_TEXT);
    }

    @Test
    void aHeadThatEndsInsideACharacterIsStillAText() {
        byte[] text = "Ping-Statistik f\u00fcr 10.0.0.2: \u00fc".getBytes(StandardCharsets.UTF_8);

        assertThat(KindDetector.kindOf(Arrays.copyOf(text, text.length - 1))).isEqualTo(ArtifactKind.TRANSCRIPT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4096})
    void chunksWithoutAFileHeaderAreAnEventLog(int offset) {
        byte[] head = new byte[8192];
        head[0] = 1;
        System.arraycopy("ElfChnk\0".getBytes(StandardCharsets.US_ASCII), 0, head, offset, 8);

        assertThat(KindDetector.kindOf(head)).isEqualTo(ArtifactKind.EVTX);
    }

    @Test
    void aFileHeaderIsAnEventLog() {
        assertThat(KindDetector.kindOf("ElfFile\0\0\0".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(ArtifactKind.EVTX);
    }

    @Test
    void aTraceWithThePerformanceLogsProviderIsABinaryPerformanceLog() {
        byte[] provider = ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x933f3bb3)
                .putShort((short) 0x943e)
                .putShort((short) 0x490d)
                .order(ByteOrder.BIG_ENDIAN)
                .putLong(0x9ced3cbb14c14479L)
                .array();
        ByteBuffer trace =
                ByteBuffer.allocate(0x10000).order(ByteOrder.LITTLE_ENDIAN).putInt(0x10000);

        assertThat(KindDetector.kindOf(trace.array())).as("another event trace").isEqualTo(ArtifactKind.UNKNOWN);
        assertThat(KindDetector.kindOf(trace.put(0x1234, provider).array())).isEqualTo(ArtifactKind.PERFMON_BLG);
    }

    @Test
    void archivesAreToldByTheirSignatures() {
        byte[] tar = new byte[512];
        System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, tar, 257, 5);
        tar[0] = 'a';

        assertThat(ArchiveFormat.of(bytes('P', 'K', 3, 4))).contains(ArchiveFormat.ZIP);
        assertThat(ArchiveFormat.of(bytes('P', 'K', 5, 6))).contains(ArchiveFormat.ZIP);
        assertThat(ArchiveFormat.of(bytes(0x1f, 0x8b, 8))).contains(ArchiveFormat.GZIP);
        assertThat(ArchiveFormat.of(bytes('7', 'z', 0xbc, 0xaf, 0x27, 0x1c))).contains(ArchiveFormat.SEVEN_ZIP);
        assertThat(ArchiveFormat.of(bytes(0xfd, '7', 'z', 'X', 'Z', 0))).contains(ArchiveFormat.XZ);
        assertThat(ArchiveFormat.of(bytes('B', 'Z', 'h', '9', 0x31, 0x41, 0x59, 0x26, 0x53, 0x59)))
                .contains(ArchiveFormat.BZIP2);
        assertThat(ArchiveFormat.of(bytes('B', 'Z', 'h', '9', ' ', 'm', 'i', 'n', 'd', 's')))
                .isEmpty();
        assertThat(ArchiveFormat.of(tar)).contains(ArchiveFormat.TAR);
        assertThat(KindDetector.kindOf(tar)).isEqualTo(ArtifactKind.ARCHIVE);
    }

    @Test
    void aByteOrderMarkAloneIsEmpty() {
        assertThat(KindDetector.kindOf(bytes(0xff, 0xfe))).isEqualTo(ArtifactKind.EMPTY);
        assertThat(KindDetector.kindOf(bytes(0xef, 0xbb, 0xbf))).isEqualTo(ArtifactKind.EMPTY);
        assertThat(KindDetector.kindOf(new byte[0])).isEqualTo(ArtifactKind.EMPTY);
        assertThat(KindDetector.kindOf(new byte[100])).isEqualTo(ArtifactKind.EMPTY);
    }

    @Test
    void noiseIsUnknown() {
        byte[] noise = new byte[KindDetector.HEAD_BYTES];
        new Random(1).nextBytes(noise);

        assertThat(KindDetector.kindOf(noise)).isEqualTo(ArtifactKind.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " ", "\n", "- ", "<", "<!--", "\t:", "*", "PS ", "x :\n", "[\n", "Log Name:"})
    void noTextTakesLong(String piece) {
        byte[] head = piece.repeat(KindDetector.HEAD_BYTES / piece.length()).getBytes(StandardCharsets.UTF_8);

        assertTimeout(Duration.ofSeconds(2), () -> KindDetector.kindOf(head));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
