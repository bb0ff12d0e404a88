package dev.culprit.cli;

import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many threads to work with. */
final class ThreadsOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Threads that decode event logs and write indexes (default: one for each processor). The output is"
                            + " the same for any number.")
    private Optional<Integer> threads = Optional.empty();

    /** Returns the number, at least 1. */
    int count() {
        int count = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
        if (count < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1");
        }
        return count;
    }
}
