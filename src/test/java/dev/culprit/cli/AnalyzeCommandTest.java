package dev.culprit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzeCommandTest {
    private static final Path CASES = Path.of("corpus", "live-migration-mtu-mismatch-host");
    private static final Path FIRES = CASES.resolve("fires-event-viewer-xml").resolve("bundle");
    private static final String CAUSE = "live-migration-mtu-mismatch-host";

    @TempDir
    private Path folder;

    private CommandRun analyze(Object... arguments) {
        return CommandRun.of(
                folder.resolve("cache"),
                Stream.concat(Stream.of("analyze"), Stream.of(arguments).map(Object::toString))
                        .toArray(String[]::new));
    }

    private static JsonNode json(CommandRun run) throws Exception {
        return new ObjectMapper().readTree(run.out());
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }

    @Test
    void theCauseIsNamedWithEvidenceRivalsAndFix() {
        CommandRun run = analyze(FIRES);

        assertThat(run.code()).isEqualTo(ExitCode.RAN);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "found 97 %", CAUSE, "SRV1", "SRV2", "9614", "0x80072746", "ping -f -l 9572", "nic-link-flap");
    }

    @Test
    void theReportInJsonSaysTheSame() throws Exception {
        JsonNode report = json(analyze(FIRES, "-f", "json"));

        assertThat(report.at("/schema").asText()).isEqualTo("culprit.report/1");
        assertThat(report.at("/findings/0/cause").asText()).isEqualTo(CAUSE);
        assertThat(report.at("/findings/0/confidence").asDouble()).isBetween(0.96, 0.98);
        assertThat(report.at("/causes")).hasSizeGreaterThanOrEqualTo(9);
    }

    @Test
    void takingTheEvidenceAwayChangesTheVerdict() throws Exception {
        Path bundle = copy(FIRES, folder.resolve("bundle"));
        for (String node : new String[] {"Node_SRV1", "Node_SRV2"}) {
            Files.delete(bundle.resolve(node).resolve("GetNetAdapterAdvancedProperty.xml"));
        }
        JsonNode withoutSettings = json(analyze(bundle, "-f", "json"));
        Files.delete(bundle.resolve("Node_SRV1").resolve("Hyper-V-VMMS-Admin.xml"));
        JsonNode withoutLog = json(analyze(bundle, "-f", "json"));

        assertThat(withoutSettings.at("/findings/0/verdict").asText()).isEqualTo("suspected");
        assertThat(withoutSettings.at("/findings/0/missing").toString()).contains("Get-NetAdapterAdvancedProperty");
        assertThat(withoutLog.at("/findings")).isEmpty();
        assertThat(withoutLog.at("/causes").toString()).contains("not-evaluated");
    }

    @Test
    void sameInputGivesSameBytesInAnyZoneAndLocaleAndOrder() {
        String node1 = FIRES.resolve("Node_SRV1").toString();
        String node2 = FIRES.resolve("Node_SRV2").toString();
        String first = analyze(node1, node2, "-f", "json").out();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
        String second = analyze(node1, node2, "-f", "json").out();
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
        String swapped = analyze(node2, node1, "-f", "json").out();

        assertThat(second).isEqualTo(first);
        assertThat(findings(swapped)).isEqualTo(findings(first));
    }

    private static String findings(String report) {
        return report.substring(report.indexOf("\"findings\""), report.indexOf("\"run\""));
    }

    @Test
    void failOnIsAnsweredByTheExitCode() {
        assertThat(analyze(FIRES, "--fail-on", "high").code()).isEqualTo(ExitCode.FINDING);
        assertThat(analyze(FIRES, "--fail-on", "critical").code()).isEqualTo(ExitCode.RAN);
    }

    @Test
    void aChangedThresholdChangesWhatItJudges() throws Exception {
        JsonNode report = json(analyze(FIRES, "-f", "json", "--set", "switch.largest-common-frame=12000"));

        assertThat(report.at("/findings/0/verdict").asText()).isEqualTo("suspected");
    }

    @Test
    void unknownLimitsFactsZonesAndTimesAreUsageErrors() {
        assertThat(analyze(FIRES, "--set", "switch.frame=1").err())
                .contains("switch.frame", "switch.largest-common-frame");
        assertThat(analyze(FIRES, "--set", "switch.frame=1").code()).isEqualTo(ExitCode.USAGE);
        assertThat(analyze(FIRES, "--fact", "moon=full").err()).contains("moon");
        assertThat(analyze(FIRES, "--fact", "migration.large-ping=banana").err())
                .contains("passed or failed");
        assertThat(analyze(FIRES, "--timezone", "Mars").err()).contains("Europe/Brussels");
        assertThat(analyze(FIRES, "--from", "noon").err()).contains("2013-10-08T10:00Z");
        assertThat(analyze().code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void eventsOutsideTheWindowAreNotJudged() throws Exception {
        assertThat(json(analyze(FIRES, "-f", "json", "--to", "2013-10-08T09:00Z"))
                        .at("/findings"))
                .isEmpty();
    }

    @Test
    void nothingReadableEndsWithFiveAndASentence() throws Exception {
        Files.write(Files.createDirectories(folder.resolve("in")).resolve("System.evtx"), new byte[] {1, 2, 3, 4, 5});

        CommandRun run = analyze(folder.resolve("in"));

        assertThat(run.code()).isEqualTo(ExitCode.NOTHING_READABLE);
        assertThat(run.err()).contains("nothing in", "EVTX", "archives");
    }

    @Test
    void aMistypedPathIsSaidBeforeAnythingIsRead() {
        CommandRun run = analyze(FIRES, folder.resolve("absent"));

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("there is no", "absent");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void strictAnswersUnreadableInput() throws Exception {
        Path bundle = copy(FIRES, folder.resolve("bundle"));
        Files.write(bundle.resolve("junk.evtx"), new byte[] {1, 2, 3, 4, 5});

        assertThat(analyze(bundle).code()).isEqualTo(ExitCode.RAN);
        assertThat(analyze(bundle, "--strict").code()).isEqualTo(ExitCode.PARTLY_UNREADABLE);
    }

    @Test
    void quietIsOneLineForEachFinding() {
        assertThat(analyze(FIRES, "-q").out().lines()).hasSize(1);
    }

    @Test
    void pipedTextFillsTheColumnsThatTheEnvironmentNamesElseEighty() {
        String usual = analyze(FIRES).out();
        String narrow = CommandRun.ofColumns(60, folder.resolve("cache"), "analyze", FIRES.toString())
                .out();

        assertThat(prose(usual)).allMatch(line -> line.length() <= 80).anyMatch(line -> line.length() > 72);
        assertThat(prose(narrow)).allMatch(line -> line.length() <= 60).anyMatch(line -> line.length() > 52);
    }

    /** Returns the lines that are no commands, which are never broken. */
    private static List<String> prose(String text) {
        return text.lines()
                .filter(line -> !line.contains("-RegistryKeyword") && !line.contains("Format-Table"))
                .toList();
    }

    @Test
    void whatCannotBeStatedIsAnsweredWithWhatCan() {
        assertThat(analyze(FIRES, "--fact", "moon").said())
                .contains("no rule knows a fact moon; known: azure-local.version, backup-target.before-server-2012,")
                .contains("culprit rules facts");
        assertThat(analyze(FIRES, "--fact", "migration.large-ping").said())
                .isEqualTo("culprit: the fact migration.large-ping is passed or failed, and none of them is stated ");
    }

    @Test
    void adapterIsNamedOnceHoweverManyOfItsQueuesShowTheFault() {
        var bundle = Path.of("corpus", "pfc-missing-on-hop", "fires-drops-under-load", "bundle");

        assertThat(analyze(bundle, "-q", "--no-index").out())
                .contains("S2D-N3, Mellanox ConnectX-4 Lx Ethernet Adapter; Mellanox ConnectX-4 Lx Ethernet Adapter #2,"
                        + " Priority 3  One hop");
    }

    @Test
    void anIndexIsKeptUnlessUnwanted() {
        analyze(FIRES, "--no-index");
        assertThat(folder.resolve("cache").resolve("culprit")).doesNotExist();

        analyze(FIRES);
        assertThat(folder.resolve("cache").resolve("culprit")).isNotEmptyDirectory();
    }

    @Test
    void factsBesideTheBundleCountAndUnknownOnesAreSaid() throws Exception {
        copy(FIRES, folder.resolve("bundle"));
        Files.writeString(folder.resolve("facts.yaml"), "moon: full\n");

        CommandRun run = analyze(folder.resolve("bundle"), "-f", "json");

        assertThat(json(run).at("/problems").toString()).contains("facts.unusable", "moon");
    }

    @Test
    void aNodeOfWhichNothingCameIsNamed() throws Exception {
        Path whole = Path.of("corpus/roce-dcb-missing-vlan-tag/fires-whole-sddc-collection/bundle");
        Path partly = folder.resolve("partly");
        String gone = "";
        try (Stream<Path> files = Files.walk(whole)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path relative = whole.relativize(file);
                String top = relative.getName(0).toString();
                gone = gone.isEmpty() && top.startsWith("Node_") ? top : gone;
                if (!top.equals(gone)) {
                    Files.createDirectories(partly.resolve(relative).getParent());
                    Files.copy(file, partly.resolve(relative));
                }
            }
        }
        String node = gone.substring("Node_".length());

        Path script = folder.resolve("collect.ps1");
        assertThat(analyze("--no-index", "--collect-script", script, partly).out())
                .contains("NOTHING of " + node + " is in the input");
        assertThat(script).content().contains("# --- on " + node + " ---", "wevtutil epl System System-" + node);
        assertThat(analyze("--no-index", whole).out()).doesNotContain("NOTHING of");
        assertThat(analyze("--no-index", "-f", "json", partly).out())
                .contains("nodesNotCollected", "and nothing was collected of " + node);
    }
}
