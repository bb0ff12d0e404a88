package dev.culprit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyNotCommandTest {
    @TempDir
    private Path folder;

    private CommandRun whyNot(String cause, String corpusCase, String... more) {
        var arguments = new ArrayList<>(List.of("why-not", cause, "corpus/" + corpusCase + "/bundle"));
        arguments.addAll(List.of(more));
        return CommandRun.of(folder.resolve("cache"), arguments.toArray(String[]::new));
    }

    private JsonNode json(String cause, String corpusCase, String... more) throws IOException {
        var arguments = new ArrayList<>(List.of("-f", "json"));
        arguments.addAll(List.of(more));
        return new ObjectMapper()
                .readTree(whyNot(cause, corpusCase, arguments.toArray(String[]::new))
                        .out());
    }

    @Test
    void aPartThatWasLookedForIsToldFromOneThatNothingCouldShow() {
        CommandRun run =
                whyNot("roce-dcb-missing-vlan-tag", "pfc-missing-on-hop/fires-settings-of-sddc-one-host-differs");

        assertThat(run.code()).isEqualTo(ExitCode.RAN);
        assertThat(run.out())
                .contains("not found (under 1 %): looked for and not seen")
                .containsSubsequence(
                        "not met  strong    the interface of SMB has no tag", "looked for and not seen on HV-N1")
                .containsSubsequence(
                        "no data  strong    RDMA moves and its priority stays empty", "not collected: \\Mellanox")
                .containsSubsequence("Rules against it", "What would change the verdict");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void theRuleOfASymptomIsFollowedToThePartThatFails() throws IOException {
        JsonNode why = json("roce-dcb-missing-vlan-tag", "pfc-missing-on-hop/fires-settings-of-sddc-one-host-differs");

        JsonNode rule = named(why.get("symptoms"), "a policy marks SMB with DSCP");
        assertThat(rule.get("about").asText()).isEqualTo("dcb.smb-by-dscp");
        assertThat(rule.get("conditions").findValuesAsText("state")).containsExactly("met", "not met");
    }

    @Test
    void whatRulesACauseOutIsSeenWithItsSymptom() throws IOException {
        JsonNode why = json(
                "roce-dcb-missing-vlan-tag",
                "roce-dcb-missing-vlan-tag/quiet-direct-cable",
                "--fact",
                "topology.direct-cable=true");

        assertThat(why.get("verdict").asText()).isEqualTo("not-found");
        assertThat(named(why.get("rules"), "the hosts are cabled to each other")
                        .get("state")
                        .asText())
                .isEqualTo("met");
        assertThat(why.get("changes").findValuesAsText("fire")).containsOnly("false");
    }

    @Test
    void aHealthyBundleSaysWhichLogsAreMissingAndNoMore() throws IOException {
        JsonNode why = json("roce-dcb-missing-vlan-tag", "_healthy/two-cluster-nodes");

        assertThat(why.get("rules"))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.get("state").asText()).isNotEqualTo("met"));
        assertThat(why.get("verdict").asText()).isIn("not-found", "not-evaluated");
    }

    /** The parts are asked for by probes: what they say has to be what the rules themselves did. */
    @Test
    void rulesWithAllPartsMetAreThoseThatGaveEvidence() throws IOException {
        JsonNode why = json("unmap-file-delete-stall", "unmap-file-delete-stall/fires-backups-die-at-six");
        CommandRun analyzed = CommandRun.of(
                folder.resolve("cache"),
                "analyze",
                "--no-index",
                "-f",
                "json",
                "corpus/unmap-file-delete-stall/fires-backups-die-at-six/bundle");
        JsonNode finding =
                new ObjectMapper().readTree(analyzed.out()).get("findings").get(0);

        long met = 0;
        for (JsonNode rule : why.get("rules")) {
            met += rule.get("state").asText().equals("met") ? 1 : 0;
        }
        long symptoms = finding.get("evidence").findValuesAsText("symptom").stream()
                .distinct()
                .count();
        assertThat(finding.get("cause").asText()).isEqualTo("unmap-file-delete-stall");
        assertThat(met).isGreaterThanOrEqualTo(symptoms).isPositive();
        assertThat(why.get("changes")).isEmpty();
    }

    @Test
    void rulesOfAnAuthorAreTakenApartToo() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        String page = Files.readString(Path.of("rules/causes/network/nic-link-flap.md"));
        String rule = Files.readString(Path.of("rules/causes/network/nic-link-flap.drl"));
        Files.writeString(rules.resolve("nic-link-flap.md"), page);
        Files.writeString(
                rules.resolve("nic-link-flap.drl"), rule.replaceFirst("rule \"[^\"]+\"", "rule \"a rule of mine\""));

        CommandRun run = whyNot("nic-link-flap", "_healthy/two-cluster-nodes", "-r", rules.toString(), "-v");

        assertThat(run.out()).contains("a rule of mine", rules + "/nic-link-flap.drl:");
    }

    @Test
    void aCauseThatIsNotKnownIsAFaultOfTheCall() {
        CommandRun run = whyNot("nic-link-flip", "_healthy/two-cluster-nodes");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.said()).contains("no cause is called nic-link-flip, and the nearest is nic-link-flap");
    }

    private static JsonNode named(JsonNode rules, String name) {
        for (JsonNode rule : rules) {
            if (rule.get("rule").asText().equals(name)) {
                return rule;
            }
        }
        throw new AssertionError("there is no rule \"" + name + "\"");
    }
}
