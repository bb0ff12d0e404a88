package dev.culprit.report;

import dev.culprit.model.Analysis;
import dev.culprit.model.ArtifactKind;
import dev.culprit.model.ArtifactOutcome;
import dev.culprit.model.HostName;
import dev.culprit.model.Missing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a script that collects what a bundle lacks: a block to paste for each host, read-only, with what takes long at its
 * end.
 */
public final class CollectScript {
    private static final String RECORDS = "typeperf ";
    private static final String STATES = "--fact ";

    private final Analysis analysis;
    private final Wording wording;
    private final StringBuilder text = new StringBuilder();

    public CollectScript(Analysis analysis) {
        this.analysis = analysis;
        this.wording = new Wording(analysis);
    }

    /** Returns the script for PowerShell; it ends with a line feed, and only line feeds end its lines. */
    public String text() {
        text.setLength(0);
        comment("What " + String.join(", ", analysis.inputs()) + " lacks to judge every known cause.");
        comment(
                "Nothing here changes a setting. Paste each block into an elevated PowerShell on its host, and put the");
        comment("folders that they make beside the bundle.");
        Map<String, List<Missing>> byHost =
                missing().stream().collect(Collectors.groupingBy(Missing::host, TreeMap::new, Collectors.toList()));
        byHost.forEach(this::host);
        binaryLogs();
        stated(byHost.values().stream().flatMap(List::stream).toList());
        return text.toString();
    }

    private List<Missing> missing() {
        var diagnosis = analysis.diagnosis();
        return Stream.concat(
                        diagnosis.findings().stream().flatMap(finding -> finding.missing().stream()),
                        diagnosis.outcomes().stream().flatMap(outcome -> outcome.missing().stream()))
                .filter(missing -> !missing.collect().isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private void host(String host, List<Missing> missing) {
        var commands = new ArrayList<>(Collecting.byCommand(missing.stream()
                        .filter(one -> !one.collect().startsWith(STATES))
                        .toList())
                .entrySet());
        if (commands.isEmpty()) {
            return;
        }
        commands.sort(Comparator.comparing((Map.Entry<String, List<Missing>> entry) ->
                        entry.getKey().startsWith(RECORDS))
                .thenComparing(Map.Entry::getKey));
        String folder = "culprit-" + (HostName.isPlain(host) ? Wording.host(host) : "$env:COMPUTERNAME");
        heading(host.isEmpty() ? "on each host" : "on " + Wording.host(host));
        line("New-Item -ItemType Directory -Force \"" + folder + "\" | Set-Location");
        commands.forEach(entry -> command(entry.getKey(), entry.getValue()));
    }

    private void command(String command, List<Missing> missing) {
        comment(String.join("; ", wording.wants(missing)));
        if (command.startsWith(RECORDS)) {
            comment("it records for an hour: have the fault show while it runs");
        }
        // What stands in angle brackets is for a person to fill in, and a shell would take it for something else.
        line((command.matches(".*<[^>]*>.*") ? "# fill in: " : "") + command);
    }

    private void binaryLogs() {
        List<ArtifactOutcome> logs = analysis.artifacts().stream()
                .filter(outcome -> outcome.artifact().kind() == ArtifactKind.PERFMON_BLG)
                .toList();
        if (!logs.isEmpty()) {
            heading("on any Windows machine, beside the file");
            logs.forEach(log -> comment(log.artifact().path() + ": " + log.skipped()));
        }
    }

    private void stated(List<Missing> missing) {
        List<String> facts = missing.stream()
                .filter(one -> one.collect().startsWith(STATES))
                .map(one -> one.what() + ": " + one.collect())
                .distinct()
                .sorted()
                .toList();
        if (!facts.isEmpty()) {
            heading("what only people know: run culprit again with");
            facts.forEach(this::comment);
        }
    }

    private void heading(String title) {
        line("");
        comment("--- " + title + " ---");
    }

    private void comment(String words) {
        line("# " + words);
    }

    private void line(String words) {
        text.append(words.replaceAll("[\\r\\n]+", " ")).append('\n');
    }
}
