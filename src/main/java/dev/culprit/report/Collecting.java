package dev.culprit.report;

import dev.culprit.model.Analysis;
import dev.culprit.model.CauseOutcome;
import dev.culprit.model.CounterRecording;
import dev.culprit.model.Missing;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Gathers what is missing by the command that collects it; all counters of one host are recorded by one command. */
final class Collecting {
    private final TreeMap<String, SortedSet<String>> countersOfHosts = new TreeMap<>();

    Collecting(Collection<Missing> all) {
        all.stream()
                .filter(one -> !one.counter().isEmpty())
                .forEach(one -> countersOfHosts
                        .computeIfAbsent(one.host(), host -> new TreeSet<>())
                        .add(one.counter()));
    }

    /** Gathers all that a report shows, so that what two findings lack of a host does not land in one file twice. */
    static Collecting shownIn(Analysis analysis, boolean verbose) {
        var diagnosis = analysis.diagnosis();
        List<CauseOutcome> outcomes = verbose ? diagnosis.outcomes() : ClosingText.open(analysis);
        return new Collecting(Stream.concat(
                        diagnosis.findings().stream().flatMap(finding -> finding.missing().stream()),
                        outcomes.stream().flatMap(outcome -> outcome.missing().stream()))
                .toList());
    }

    /** Returns the command that collects it, with whatever else of all the same command collects; "" if there is none. */
    private String command(Missing missing) {
        SortedSet<String> counters = countersOfHosts.getOrDefault(missing.host(), new TreeSet<>());
        return missing.counter().isEmpty() || counters.size() < 2
                ? missing.collect()
                : CounterRecording.command(missing.host(), counters);
    }

    /** Returns what is missing by command, in the order in which each command is met first. */
    static Map<String, List<Missing>> byCommand(List<Missing> missing) {
        return new Collecting(missing).grouped(missing);
    }

    /** Returns some of what is missing by command, in the order in which each command is met first. */
    Map<String, List<Missing>> grouped(List<Missing> missing) {
        var byCommand = new LinkedHashMap<String, LinkedHashSet<Missing>>();
        missing.forEach(one -> byCommand
                .computeIfAbsent(command(one), command -> new LinkedHashSet<>())
                .add(one));
        var lists = new LinkedHashMap<String, List<Missing>>();
        byCommand.forEach((command, ones) -> lists.put(command, List.copyOf(ones)));
        return lists;
    }
}
