package dev.culprit.cli;

import dev.culprit.knowledge.RuleBase;
import dev.culprit.knowledge.RuleBaseException;
import dev.culprit.knowledge.Tuning;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** What one site wants otherwise. */
final class TuningOption {
    @Option(
            names = "--tuning",
            paramLabel = "FILE",
            description =
                    "What your site wants otherwise, as YAML: limits: {NAME: {value: 2, reason: why}} and suppress:"
                            + " [{cause: ID, host: srv1, until: 2026-12-31, reason: why}]. --set goes before its limits.")
    private Optional<Path> file = Optional.empty();

    /**
     * Reads the file.
     *
     * @return nothing otherwise if there is none
     * @throws RuleBaseException if an entry is wrong
     * @throws IOException if the file cannot be read
     */
    Tuning read(RuleBase rules) throws RuleBaseException, IOException {
        return file.isPresent() ? Tuning.read(file.get(), rules) : Tuning.NONE;
    }

    /** Returns the thresholds of a tuning with those on the command line put before them. */
    static Map<String, Double> limits(Tuning tuning, RuleOptions rules) {
        var limits = new TreeMap<>(tuning.limits());
        limits.putAll(rules.limits());
        return limits;
    }
}
