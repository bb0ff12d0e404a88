package dev.culprit.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Everything known after one run; the one model behind every report.
 *
 * @param tool what ran
 * @param inputs the paths as the user named them
 * @param observations what was read
 * @param diagnosis what was concluded
 * @param artifacts what became of each file
 * @param inputProblems what could not be read
 * @param run how it was asked for
 */
public record Analysis(
        Tool tool,
        List<String> inputs,
        Observations observations,
        Diagnosis diagnosis,
        List<ArtifactOutcome> artifacts,
        List<Problem> inputProblems,
        Run run) {

    /**
     * The program and its knowledge.
     *
     * @param version version of the program
     * @param rulesVersion digest of the rule base
     * @param rulesCount rules loaded
     */
    public record Tool(String version, String rulesVersion, int rulesCount) {}

    /**
     * How the run was asked for and how it went.
     *
     * @param args command line without the program's name
     * @param settings options in force, by name
     * @param window the time the user asked about; empty for all
     * @param elapsed time from start to verdict
     * @param partial whether it was interrupted, so that some input was not read
     */
    public record Run(
            List<String> args,
            SortedMap<String, String> settings,
            Optional<Span> window,
            Duration elapsed,
            boolean partial) {}

    public Analysis {
        inputs = List.copyOf(inputs);
        artifacts = artifacts.stream().sorted().toList();
        inputProblems = inputProblems.stream().sorted().toList();
    }

    /** Returns the same analysis with the time that the user waited for it. */
    public Analysis withElapsed(Duration waited) {
        var timed = new Run(run.args(), run.settings(), run.window(), waited, run.partial());
        return new Analysis(tool, inputs, observations, diagnosis, artifacts, inputProblems, timed);
    }

    /** Tells whether at least one file was understood: it gave records, or it is of a kind that is read and is empty. */
    public boolean hasReadable() {
        return artifacts.stream()
                .anyMatch(file -> file.records() > 0
                        || (file.skipped().isEmpty()
                                && file.problems() == 0
                                && file.artifact().kind() != ArtifactKind.ARCHIVE));
    }

    /**
     * Tells whether the time that the user asked about holds no record and no sample of the input; what is judged then, is
     * judged by settings and stated facts alone.
     */
    public boolean windowIsEmpty() {
        return run.window()
                .filter(window -> observations.span().filter(window::overlaps).isEmpty()
                        && observations.series().isEmpty())
                .isPresent();
    }

    /** Returns every problem of every stage, sorted. */
    public List<Problem> problems() {
        return Stream.of(inputProblems, observations.problems(), diagnosis.problems())
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
    }
}
