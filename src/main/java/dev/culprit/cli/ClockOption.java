package dev.culprit.cli;

import picocli.CommandLine.Option;

/** Whether clocks that were off are put right; for the verbs that know by how much they were. */
final class ClockOption {
    @Option(
            names = "--raw-clocks",
            description =
                    "Leave times as the clock of each host showed them. Else, where records of several hosts about one"
                            + " moment show that a clock was off, its times are put right.")
    private boolean rawClocks;

    /** Tells whether times are put right. */
    boolean correct() {
        return !rawClocks;
    }
}
