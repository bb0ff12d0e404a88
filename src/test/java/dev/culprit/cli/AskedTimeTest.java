package dev.culprit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --from} and {@code --to} leave of a bundle to judge. */
class AskedTimeTest {
    /** SRV2 wrote the loss of its link 90 s late. */
    private static final String CLOCK_AHEAD = "corpus/nic-link-flap/fires-clock-of-the-other-node-ahead/bundle";

    @TempDir
    private Path cache;

    private CommandRun analyze(String... arguments) {
        return CommandRun.of(
                cache,
                Stream.concat(Stream.of("analyze", "--no-index"), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private Map<String, Long> verdicts(String... arguments) throws Exception {
        JsonNode report = new ObjectMapper()
                .readTree(analyze(Stream.concat(Stream.of("-f", "json"), Stream.of(arguments))
                                .toArray(String[]::new))
                        .out());
        return StreamSupport.stream(report.at("/causes").spliterator(), false)
                .collect(Collectors.groupingBy(cause -> cause.at("/verdict").asText(), Collectors.counting()));
    }

    /** In the minute that the report shows, and not in that of the node's own clock. */
    @Test
    void theTimeAskedAboutIsThatOfTheReport() {
        CommandRun run = analyze("--from", "2013-10-08T10:06:00Z", "--to", "2013-10-08T10:07:00Z", CLOCK_AHEAD);

        assertThat(run.out()).contains("judged: 8 Oct 2013 10:06:00–10:07:00Z").contains("nic-link-flap · SRV2");
    }

    @Test
    void aTimeWithoutRecordsIsSaidAndCoversNothing() {
        CommandRun run =
                analyze("--from", "2034-03-12", "corpus/roce-dcb-missing-vlan-tag/fires-whole-sddc-collection/bundle");

        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        "where there is no record and no sample: what follows rests on settings and stated facts alone")
                .doesNotContain("in logs that cover the window");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--from=2013-10-08T10:06:00Z", "--to=2013-10-08T10:07:00Z"})
    void anOpenEndIsJudgedAsFarAsTheLogsReach(String end) throws Exception {
        assertThat(verdicts(end, CLOCK_AHEAD)).isEqualTo(verdicts(CLOCK_AHEAD)).containsKey("not-found");
    }

    @Test
    void aTimeBehindTheEndOfTheLogsIsNotJudged() throws Exception {
        assertThat(verdicts("--from=2014-01-01", CLOCK_AHEAD)).containsOnlyKeys("not-evaluated");
    }
}
