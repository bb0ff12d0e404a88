package dev.culprit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {
    private static final String BUNDLE = Path.of(
                    "corpus", "live-migration-mtu-mismatch-host", "fires-event-viewer-xml", "bundle")
            .toString();

    @TempDir
    private Path cache;

    @Test
    void eventsAreFoundWithOrWithoutAnAnalysisBefore() {
        String query = "error:0x80072746 AND host:srv1";
        CommandRun before = CommandRun.of(cache, "search", query, BUNDLE);
        CommandRun.of(cache, "analyze", BUNDLE);
        CommandRun after = CommandRun.of(cache, "search", query, BUNDLE);

        assertThat(before.code()).isEqualTo(ExitCode.RAN);
        assertThat(before.err()).isEmpty();
        assertThat(before.out()).contains("22038", "22040", "21018").doesNotContain("20413");
        assertThat(after.out()).isEqualTo(before.out());
    }

    @Test
    void aSymbolIsAsGoodAsItsCode() {
        String byCode =
                CommandRun.of(cache, "search", "error:0x80072746", BUNDLE).out();
        String bySymbol =
                CommandRun.of(cache, "search", "error:WSAECONNRESET", BUNDLE).out();

        assertThat(bySymbol).isEqualTo(byCode);
    }

    @Test
    void hitsComeAsJsonToo() throws Exception {
        CommandRun run = CommandRun.of(cache, "search", "id:20413", BUNDLE, "-f", "json");

        JsonNode found = new ObjectMapper().readTree(run.out());
        assertThat(found.at("/total").asInt()).isEqualTo(2);
        assertThat(found.at("/events"))
                .hasSize(2)
                .allMatch(event -> event.at("/id").asInt() == 20413);
    }

    @Test
    void anIndexThatCannotBeMadeIsTold() throws Exception {
        Path file = Files.writeString(cache.resolve("file"), "in the way");

        CommandRun run = CommandRun.of(cache, "search", "id:1", BUNDLE, "--index", file.toString());

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.said()).contains("no index can be made in " + file);
    }

    @Test
    void nothingReadableIsNotNothingFound() throws Exception {
        Path empty = Files.createFile(cache.resolve("System.evtx"));

        CommandRun nothingRead = CommandRun.of(cache, "search", "id:1", empty.toString());
        CommandRun nothingFound = CommandRun.of(cache, "search", "id:1", BUNDLE);

        assertThat(nothingRead.code()).isEqualTo(ExitCode.NOTHING_READABLE);
        assertThat(nothingRead.err())
                .contains("System.evtx: empty: 0 bytes [bundle.empty]")
                .contains("no event could be read");
        assertThat(nothingFound.code()).isEqualTo(ExitCode.RAN);
    }

    @Test
    void aLimitBelowZeroIsAUsageError() {
        assertThat(CommandRun.of(cache, "search", "id:1", BUNDLE, "--limit", "-5")
                        .code())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aMalformedQueryIsAUsageErrorThatShowsHowToWriteIt() {
        CommandRun run = CommandRun.of(cache, "search", "colour:red", BUNDLE);

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("colour", "host");
    }

    @Test
    void aRecordOfSeveralFilesIsFoundOnce() throws Exception {
        Path once = cache.resolve("once");
        Path twice = cache.resolve("twice");
        for (Path copy : List.of(once.resolve("SRV1"), twice.resolve("SRV1"), twice.resolve("archive/SRV1"))) {
            Files.createDirectories(copy);
            try (var files = Files.list(Path.of(BUNDLE, "Node_SRV1"))) {
                for (Path file : files.toList()) {
                    Files.copy(file, copy.resolve(file.getFileName()));
                }
            }
        }

        String ofOne = CommandRun.of(cache, "search", "*", once.toString()).out();
        String ofTwo = CommandRun.of(cache, "search", "*", twice.toString()).out();

        assertThat(lastLine(ofOne)).isEqualTo(lastLine(ofTwo)).matches("[1-9][0-9]* events found");
    }

    @Test
    void linesAreWholeInAPipeAndCutOnAScreen() {
        CommandRun piped = CommandRun.of(cache, "search", "id:22040", BUNDLE);
        CommandRun screen = CommandRun.ofColumns(60, cache, "search", "id:22040", BUNDLE);

        assertThat(piped.out()).contains(".xml").doesNotContain("…");
        assertThat(screen.out()).contains("…").doesNotContain(".xml");
    }

    private static String lastLine(String text) {
        return text.substring(text.stripTrailing().lastIndexOf('\n') + 1).strip();
    }

    @Test
    void aClockThatWasOffIsSaidBesideItsRecords() throws Exception {
        String bundle = "corpus/nic-link-flap/fires-clock-of-the-other-node-ahead/bundle";

        CommandRun ahead = CommandRun.of(cache, "search", "host:srv2", bundle);
        CommandRun right = CommandRun.of(cache, "search", "host:srv1", bundle);
        JsonNode found = new ObjectMapper()
                .readTree(CommandRun.of(cache, "search", "host:srv2", bundle, "-f", "json")
                        .out());

        assertThat(ahead.out().replaceAll("\\s+", " "))
                .contains(
                        "the clock of SRV2 was 90.1 s ahead of SRV1 (6 pairs of records): its times here are as it wrote");
        assertThat(right.out()).contains("events found").doesNotContain("clock of");
        assertThat(found.at("/clocks/0/host").asText()).isEqualTo("srv2");
        assertThat(found.at("/clocks/0/clockOffsetSeconds").asDouble()).isBetween(90.0, 90.3);
    }
}
