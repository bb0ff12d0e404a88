package dev.culprit.decode.evtx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawTime;
import dev.culprit.model.Datum;
import dev.culprit.testkit.Decoded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real logs hold in their odd places, told by evtxexport 20181227 or, where that gives up, by their bytes. */
class SampleTrapsTest {
    private static final String CAPI = "Microsoft-Windows-CAPI2%4Operational.evtx";

    /** The quotes are entity references: 49 in front of the tag, 49 or, where nothing follows, 09 behind it. */
    @ParameterizedTest
    @CsvSource({
        "E_Windows_system32_winevt_logs_, 25, eTag, '\"ea9ee7b1bc43d21:0\"'",
        "E_Windows_system32_winevt_logs_, 28, Header, 'If-None-Match: \"ea9ee7b1bc43d21:0\"'",
        "E_ShadowCopy6_windows_system32_winevt_logs_, 485, Header, 'X-Cache: MISS from [\"web-proxy.shieldbase.lan\"]'"
    })
    void entityReferencesAreReadInText(String folder, long recordId, String name, String value) throws IOException {
        assertThat(event(folder + CAPI, recordId).data()).contains(new Datum(name, value));
    }

    /** The value of record 141 is 16, one in 143 is 8, and two in 148 are 65,536 and 8. */
    @Test
    void truthMayBeAnyNumber() throws IOException {
        String log = "sample-with-irregular-bool-values.evtx";

        assertThat(event(log, 141).data()).contains(new Datum("IsMachine", "true"));
        assertThat(event(log, 143).data())
                .contains(new Datum("IsDomainJoined", "false"), new Datum("IsAsyncProcessing", "true"));
        assertThat(event(log, 148).data())
                .contains(new Datum("IsBackgroundProcessing", "true"), new Datum("IsAsyncProcessing", "true"));
    }

    @Test
    void sizesArePrintedInHex() throws IOException {
        assertThat(event("Security_with_size_t.evtx", 2).data())
                .contains(new Datum("ProcessId", "0x4"), new Datum("TargetLogonId", "0x3e7"))
                .contains(new Datum("TargetUserSid", "S-1-5-18"), new Datum("ProcessName", ""));
    }

    @Test
    void recordWithoutAnyTemplateIsReadWhole() throws IOException {
        RawEvent event = event("MSExchange_Management_wec.evtx", 3_229);

        assertThat(event.time()).isEqualTo(new RawTime.Utc(Instant.parse("2021-11-19T16:52:33.833733500Z")));
        assertThat(List.of(event.provider(), event.channel(), event.computer()))
                .containsExactly("MSExchange CmdletLogs", "MSExchange Management", "WEC.ave.local");
        assertThat(event.qualifiers()).isEqualTo(16_384);
        assertThat(event.data())
                .hasSize(27)
                .startsWith(new Datum("", "Set-Mailbox"))
                .contains(new Datum("", "S-1-5-21-186559946-3925841745-111227986-500"))
                .endsWith(new Datum("", ""), new Datum("", "fr-FR"));
    }

    @Test
    void classicEventKeepsItsBinaryAndTheLastDigitOfItsTime() throws IOException {
        RawEvent event = event("2-vss_7-System.evtx", 3);

        assertThat(event.time()).isEqualTo(new RawTime.Utc(Instant.parse("2018-07-06T18:38:38.811220300Z")));
        assertThat(event.qualifiers()).isEqualTo(0x8000);
        assertThat(event.data())
                .containsExactly(new Datum("Binary", "E2070700050006001200260026002B030000000000000000"));
    }

    @Test
    void brokenTableOfStringsChangesNothing() throws IOException {
        assertThat(decode("security_bad_string_cache.evtx").events())
                .isEqualTo(decode("security.evtx").events());
    }

    private static RawEvent event(String log, long recordId) throws IOException {
        return decode(log).events().stream()
                .filter(event -> event.recordId() == recordId)
                .findFirst()
                .orElseThrow();
    }

    private static Decoded decode(String log) throws IOException {
        Path file = SampleFiles.folder().resolve(log);
        assumeTrue(Files.exists(file), "no sample log " + file);
        return Logs.decode(Files.readAllBytes(file));
    }
}
