package dev.culprit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuningOptionTest {
    private static final String FLAPPING = "corpus/nic-link-flap/fires-clock-of-the-other-node-ahead/bundle";

    @TempDir
    private Path folder;

    private CommandRun analyze(String tuning, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("tuning.yaml"), tuning);
        String[] arguments = new String[more.length + 5];
        System.arraycopy(more, 0, arguments, 5, more.length);
        arguments[0] = "analyze";
        arguments[1] = "--no-index";
        arguments[2] = "--tuning";
        arguments[3] = file.toString();
        arguments[4] = FLAPPING;
        return CommandRun.of(folder.resolve("cache"), arguments);
    }

    @Test
    void aSilencedCauseStaysVisibleAndRaisesNoAlarm() throws IOException {
        String tuning = """
                suppress:
                - {cause: nic-link-flap, host: SRV2.example.com, until: 2013-12-31, reason: a new cable is ordered}
                """;

        CommandRun text = analyze(tuning, "--fail-on", "low");
        JsonNode finding =
                new ObjectMapper().readTree(analyze(tuning, "-f", "json").out()).at("/findings/0");

        assertThat(text.code()).isEqualTo(ExitCode.RAN);
        assertThat(text.out().replaceAll("\\s+", " "))
                .contains("suppressed 88 %")
                .contains("silenced by your tuning: a new cable is ordered (until 2013-12-31");
        assertThat(finding.get("verdict").asText()).isEqualTo("suppressed");
    }

    @Test
    void anotherHostIsNotSilenced() throws IOException {
        CommandRun run = analyze("""
                suppress:
                - {cause: nic-link-flap, host: srv9, until: 2013-12-31, reason: elsewhere}
                """);

        assertThat(run.out()).contains("found 88 %").doesNotContain("silenced");
    }

    @Test
    void anEntryThatEndedBeforeTheBundleIsWarnedAboutAndNotApplied() throws IOException {
        CommandRun run = analyze("""
                suppress:
                - {cause: nic-link-flap, until: 2013-10-07, reason: a new cable is ordered}
                """);

        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("found 88 %")
                .contains("the entry that silences nic-link-flap ended on 2013-10-07");
    }

    @Test
    void aLimitOfTheSiteHoldsUnlessTheCommandLineSaysOtherwise() throws IOException {
        String tuning = "limits:\n  switch.largest-common-frame: {value: 9000, reason: our switches carry no more}\n";

        assertThat(settings(analyze(tuning, "-f", "json"))).contains("9000.0");
        assertThat(settings(analyze(tuning, "-f", "json", "--set", "switch.largest-common-frame=8000")))
                .contains("8000.0")
                .doesNotContain("9000.0");
    }

    private static String settings(CommandRun run) throws IOException {
        return new ObjectMapper().readTree(run.out()).at("/run/settings").toString();
    }

    @Test
    void whatIsWrongIsSaidWithItsLine() throws IOException {
        CommandRun run = analyze("""
                limits:
                  switch.largest-frame: {value: 9000, reason: no such limit}
                suppress:
                - {cause: nic-link-flip, until: soon, reason: neither cause nor day}
                """);

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.said())
                .contains("tuning.yaml:2", "there is no limit 'switch.largest-frame'")
                .contains("tuning.yaml:4", "no cause is called 'nic-link-flip'", "write nic-link-flap")
                .contains("'soon' is no day");
    }
}
