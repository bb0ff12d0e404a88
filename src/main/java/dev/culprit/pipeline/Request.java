package dev.culprit.pipeline;

import dev.culprit.model.Span;
import dev.culprit.model.Suppression;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to analyse, and what the user said about it.
 *
 * @param inputs folders, archives and files
 * @param zone zone of local times that carry none
 * @param zoneStated whether the user named that zone
 * @param window the time to judge; empty for all
 * @param facts facts stated on the command line, by name; they win over those of a facts.yaml
 * @param limits thresholds changed for this run
 * @param suppressions causes that are not to be named for a while
 * @param encoding character set of counter files without a byte order mark; empty to tell it by their bytes
 * @param correctClocks whether times of hosts whose clock was off are put right
 * @param everyCounter whether every known counter is looked at for what is notable about it, and not only those of rules
 * @param recover whether to look for deleted records in the unused space of event logs
 * @param threads threads to work with, at least 1; the result is the same for any number
 * @param arguments command line, for the record
 * @param settings options in force, for the record
 */
public record Request(
        List<Path> inputs,
        ZoneId zone,
        boolean zoneStated,
        Optional<Span> window,
        Map<String, String> facts,
        Map<String, Double> limits,
        List<Suppression> suppressions,
        Optional<Charset> encoding,
        boolean correctClocks,
        boolean everyCounter,
        boolean recover,
        int threads,
        List<String> arguments,
        Map<String, String> settings) {
    public Request {
        inputs = List.copyOf(inputs);
        facts = Map.copyOf(facts);
        limits = Map.copyOf(limits);
        suppressions = List.copyOf(suppressions);
        arguments = List.copyOf(arguments);
        settings = Map.copyOf(settings);
    }

    /** Returns a request with nothing said beyond the inputs; times without a zone are UTC. */
    public static Request of(List<Path> inputs) {
        return new Request(
                inputs,
                ZoneId.of("UTC"),
                false,
                Optional.empty(),
                Map.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                true,
                false,
                false,
                1,
                List.of(),
                Map.of());
    }

    /** Returns the same request with some causes silenced. */
    public Request suppressing(List<Suppression> entries) {
        return new Request(
                inputs,
                zone,
                zoneStated,
                window,
                facts,
                limits,
                entries,
                encoding,
                correctClocks,
                everyCounter,
                recover,
                threads,
                arguments,
                settings);
    }
}
