package dev.culprit.decode.clusterlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawTime;
import dev.culprit.model.Datum;
import dev.culprit.model.SourceRef;
import dev.culprit.testkit.Decoded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterLogDecoderTest {
    private static final String HEAD = """
            [=== Cluster ===]

            Build Number 14393
            UTC= localtime + time zone offset; with daylight savings, the time zone offset of this machine is -120 minutes, or -2 hours.

            The logs were generated using local time.
            Current node: name (SRV1) id (1)

            [=== Resources ===]

            _embeddedFailureAction,deadlockTimeout
            2,300000
            [=== Cluster Logs ===]
            """;

    private static final String ENTRIES = """
            00000a1c.00000e58::2016/10/08-10:06:15.123 INFO  [NODE] Node 1: New join with n2: stage: 'Attempt'
            00000a1c.00000e58::2016/10/08-10:06:16.000 ERR   [RES] Physical Disk <Disk 2>: open failed, status 0xC0000185.
              one line more
            """;

    @Test
    void localTimesArePlacedByTheHeadsOwnDistanceToUtc() throws IOException {
        Decoded decoded = decode(HEAD + ENTRIES);

        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.events())
                .containsExactly(
                        new RawEvent(
                                SourceRef.line("SRV1_cluster.log", 14),
                                -1,
                                new RawTime.Utc(Instant.parse("2016-10-08T08:06:15.123Z")),
                                "SRV1",
                                "cluster.log",
                                "cluster.log",
                                0,
                                0,
                                4,
                                List.of(
                                        new Datum("Component", "NODE"),
                                        new Datum("Process", "00000a1c"),
                                        new Datum("Thread", "00000e58")),
                                "[NODE] Node 1: New join with n2: stage: 'Attempt'"),
                        new RawEvent(
                                SourceRef.line("SRV1_cluster.log", 15),
                                -1,
                                new RawTime.Utc(Instant.parse("2016-10-08T08:06:16Z")),
                                "SRV1",
                                "cluster.log",
                                "cluster.log",
                                0,
                                0,
                                2,
                                List.of(
                                        new Datum("Component", "RES"),
                                        new Datum("Process", "00000a1c"),
                                        new Datum("Thread", "00000e58")),
                                "[RES] Physical Disk <Disk 2>: open failed, status 0xC0000185.\n  one line more"));
    }

    @Test
    void timesOfALogInUtcAreAsWritten() throws IOException {
        Decoded decoded = decode(HEAD.replace("using local time", "using Coordinated Universal Time (UTC)") + ENTRIES);

        assertThat(decoded.problems()).isEmpty();
        assertThat(times(decoded)).first().isEqualTo(Instant.parse("2016-10-08T10:06:15.123Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "The logs were generated using local time.\n"})
    void timesOfALogWhoseHeadDoesNotTellHowFarTheyAreFromUtcArePresumedOnly(String head) throws IOException {
        Decoded decoded = decode(head + ENTRIES);

        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.events().get(0).time())
                .isEqualTo(new RawTime.Presumed(LocalDateTime.parse("2016-10-08T10:06:15.123")));
    }

    @Test
    void aCopiedEventKeepsTheNameOfItsLog() throws IOException {
        Decoded decoded = decode(
                HEAD + "[System] 00000bec.00000690::2016/10/08-10:06:15.123 ERR   Cluster node 'SRV2' was removed.\n");

        assertThat(decoded.events().get(0).data()).contains(new Datum("Log", "System"));
        assertThat(decoded.events().get(0).message()).isEqualTo("Cluster node 'SRV2' was removed.");
    }

    @Test
    void aLogInUtf16ThatIsCutInALineGivesWhatIsThere() throws IOException {
        String cut = (HEAD + ENTRIES).replaceFirst("(?s)status.*", "");

        Decoded decoded = Decoded.by(
                new ClusterLogDecoder(), "SRV1_health.log", ("\uFEFF" + cut).getBytes(StandardCharsets.UTF_16LE));

        assertThat(decoded.events())
                .extracting(RawEvent::channel, RawEvent::message)
                .last()
                .hasToString("(\"health.log\", \"[RES] Physical Disk <Disk 2>: open failed,\")");
    }

    @Test
    void aTimeThatDoesNotExistBelongsToTheTextBefore() throws IOException {
        Decoded decoded = decode(HEAD + ENTRIES + ENTRIES.replace("2016/10/08", "2016/13/08"));

        assertThat(decoded.events()).hasSize(2);
        assertThat(decoded.events().get(1).message()).contains("2016/13/08-10:06:16.000 ERR");
    }

    @Test
    void aHeadWithoutALogSaysSo() throws IOException {
        assertThat(decode(HEAD).problemCodes()).containsExactly("clusterlog.no-entries");
    }

    @Test
    void anEntryWithoutEndIsCutAndTold() throws IOException {
        Decoded decoded = decode(HEAD + ENTRIES + "more\n".repeat(20_000));

        assertThat(decoded.problemCodes()).containsExactly("clusterlog.entry-too-long");
        assertThat(decoded.events().get(1).message()).hasSizeLessThanOrEqualTo(1 << 16);
    }

    private static List<Instant> times(Decoded decoded) {
        return decoded.events().stream()
                .map(event -> ((RawTime.Utc) event.time()).instant())
                .toList();
    }

    private static Decoded decode(String text) throws IOException {
        return Decoded.by(new ClusterLogDecoder(), "SRV1_cluster.log", text);
    }
}
