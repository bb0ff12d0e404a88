package dev.culprit.cli;

import dev.culprit.report.TextStyle;
import picocli.CommandLine.Option;

/** How much is shown, and how. */
final class DisplayOptions {
    @Option(
            names = {"-q", "--quiet"},
            description = "One line for each finding.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Every known cause with its outcome, coverage, files and all problems; in JSON also timings.")
    private boolean verbose;

    @Option(names = "--no-progress", description = "No progress on stderr, even on a terminal.")
    private boolean noProgress;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Colour: auto, always or never (default: auto; NO_COLOR is respected).")
    private ColorChoice color = ColorChoice.auto;

    boolean verbose() {
        return verbose;
    }

    TextStyle style(Terminal terminal) {
        TextStyle.Verbosity verbosity = quiet
                ? TextStyle.Verbosity.QUIET
                : verbose ? TextStyle.Verbosity.VERBOSE : TextStyle.Verbosity.NORMAL;
        return new TextStyle(terminal.width(), terminal.colour(color), verbosity, true);
    }

    Progress progress(Terminal terminal) {
        return noProgress || quiet || !terminal.errIsTerminal() ? Progress.silent() : Progress.on(terminal.err());
    }
}
