package dev.culprit.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What to measure over cases beside running them. */
final class MeasureOptions {
    @Option(
            names = "--perturbations",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "Also judge each case up to N times, each time with something else left out, added or wrong, and"
                            + " print for each cause how often it is named rightly (default: 0; 8 make some thousands).")
    private int perturbations;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "What perturbations are drawn with; the same seed draws the same (default: 1).")
    private long seed;

    @Option(
            names = "--mutations",
            description = "Also take away what each found cause rests on, and tell where the rules do not notice.")
    private boolean mutations;

    @Option(names = "--report", paramLabel = "FILE", description = "Also write the tables to this file, as Markdown.")
    private Optional<Path> report = Optional.empty();

    /** How often to perturb each case; 0 for not at all. */
    int perturbations() {
        return perturbations;
    }

    /** What perturbations are drawn with. */
    long seed() {
        return seed;
    }

    /** Whether to take away evidence. */
    boolean mutations() {
        return mutations;
    }

    /** Where to write the tables; empty for nowhere. */
    Optional<Path> report() {
        return report;
    }

    /** Whether there is a table to print. */
    boolean isTable() {
        return perturbations > 0 || report.isPresent();
    }
}
