package dev.culprit.decode.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.decode.RawSetting;
import dev.culprit.model.SourceRef;
import dev.culprit.testkit.Decoded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistryTest {
    private static final String FILE_SYSTEM = "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\FileSystem";

    private static final String EXPORT = """
            Windows Registry Editor Version 5.00

            ; a comment
            [HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\FileSystem]
            @="standard"
            "DisableDeleteNotification"=dword:00000001
            "FilterSupportedFeaturesMode"=dword:00000000
            "Folder"="C:\\\\Data \\"new\\""
            "Path"=hex(2):25,00,54,00,45,00,4d,00,50,00,\\
              25,00,00,00
            "Names"=hex(7):61,00,00,00,62,00,63,00,00,00,00,00
            "Big"=hex(b):00,00,00,00,01,00,00,00
            "Bytes"=hex:01,ff
            "Gone"=-

            [-HKEY_LOCAL_MACHINE\\SOFTWARE\\Deleted]
            "Value"="x"
            """;

    @Test
    void exportedValuesAreSettingsOfTheirKey() throws IOException {
        Decoded decoded = export(EXPORT.getBytes(StandardCharsets.UTF_8));

        assertThat(decoded.problems()).isEmpty();
        assertThat(summary(decoded))
                .containsExactly(
                        "(default)=standard",
                        "DisableDeleteNotification=1",
                        "FilterSupportedFeaturesMode=0",
                        "Folder=C:\\Data \"new\"",
                        "Path=%TEMP%",
                        "Names=a, bc",
                        "Big=4294967296",
                        "Bytes=01,ff");
        assertThat(decoded.settings()).allSatisfy(setting -> {
            assertThat(setting.cmdlet()).isEqualTo("Get-ItemProperty");
            assertThat(setting.subject()).isEqualTo(FILE_SYSTEM);
        });
        assertThat(decoded.settings().get(1).source()).isEqualTo(SourceRef.line("FileSystem.reg", 6));
    }

    @Test
    void regeditWritesUtf16() throws IOException {
        Decoded decoded = export(("\uFEFF" + EXPORT.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_16LE));

        assertThat(summary(decoded)).hasSize(8).contains("DisableDeleteNotification=1");
    }

    @Test
    void theOlderFormatHasTextsOfOneByteACharacter() throws IOException {
        Decoded decoded = export("""
                REGEDIT4
                [HKEY_LOCAL_MACHINE\\SOFTWARE\\X]
                "Path"=hex(2):25,54,45,4d,50,25,00
                """.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(summary(decoded)).containsExactly("Path=%TEMP%");
    }

    @Test
    void anExportThatEndsInAValueSaysSoAndKeepsTheRest() throws IOException {
        String cut = EXPORT.substring(0, EXPORT.indexOf("  25,00,00,00"));

        Decoded decoded = export(cut.getBytes(StandardCharsets.UTF_8));

        assertThat(summary(decoded)).hasSize(4);
        assertThat(decoded.problemCodes()).containsExactly("registry.cut");
        assertThat(decoded.problems().get(0).where()).isEqualTo(SourceRef.line("FileSystem.reg", 9));
    }

    @Test
    void whatIsNoValueIsToldOnce() throws IOException {
        Decoded decoded = export((EXPORT + "nonsense\nmore of it\n\"X\"=dword:zz\n").getBytes(StandardCharsets.UTF_8));

        assertThat(decoded.problemCodes()).containsExactly("registry.line-not-understood");
    }

    @Test
    void anExportWithoutValuesSaysSo() throws IOException {
        assertThat(export("Windows Registry Editor Version 5.00\n".getBytes(StandardCharsets.UTF_8))
                        .problemCodes())
                .containsExactly("registry.no-values");
    }

    @Test
    void whatFsutilAndRegQueryPrintAreTheSameSettings() throws IOException {
        Decoded decoded = console("""
                C:\\>fsutil behavior query DisableDeleteNotify
                NTFS DisableDeleteNotify = 1  (Deaktiviert)
                ReFS DisableDeleteNotify = 0  (Allows TRIM operations to be sent to the storage device)

                C:\\>reg query HKLM\\SYSTEM\\CurrentControlSet\\Control\\FileSystem /v FilterSupportedFeaturesMode

                HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\FileSystem
                    FilterSupportedFeaturesMode    REG_DWORD    0x1

                """);

        assertThat(decoded.problems()).isEmpty();
        assertThat(summary(decoded))
                .containsExactly(
                        "DisableDeleteNotification=1",
                        "RefsDisableDeleteNotification=0",
                        "FilterSupportedFeaturesMode=1");
        assertThat(decoded.settings()).extracting(RawSetting::subject).containsOnly(FILE_SYSTEM);
    }

    @Test
    void theOlderFsutilHasOneLine() throws IOException {
        assertThat(summary(console("C:\\>fsutil behavior query disabledeletenotify\nDisableDeleteNotify = 0\n")))
                .containsExactly("DisableDeleteNotification=0");
    }

    @Test
    void aCommandThatFailedWasNotCollected() throws IOException {
        Decoded decoded = console("""
                C:\\>fsutil behavior query DisableDeleteNotify
                Error:  Access is denied.

                PS C:\\> Get-NetAdapterRdma
                Get-NetAdapterRdma : The term 'Get-NetAdapterRdma' is not recognized as the name of a cmdlet
                At line:1 char:1
                    + CategoryInfo          : ObjectNotFound: (Get-NetAdapterRdma:String) [], CommandNotFoundException
                    + FullyQualifiedErrorId : CommandNotFoundException
                """);

        assertThat(decoded.settings()).isEmpty();
        assertThat(decoded.problemCodes()).containsExactly("config.command-failed", "config.command-failed");
        assertThat(decoded.problems().get(0).text()).contains("fsutil behavior query DisableDeleteNotify");
    }

    private static List<String> summary(Decoded decoded) {
        return decoded.settings().stream()
                .map(setting -> setting.name() + "=" + setting.value())
                .toList();
    }

    private static Decoded export(byte[] content) throws IOException {
        return Decoded.by(new RegistryExportDecoder(), "FileSystem.reg", content);
    }

    private static Decoded console(String text) throws IOException {
        return Decoded.by(new ConsoleTextDecoder(), "console.txt", text);
    }
}
