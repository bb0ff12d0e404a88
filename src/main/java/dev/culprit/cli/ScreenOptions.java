package dev.culprit.cli;

import dev.culprit.report.TextStyle;
import dev.culprit.report.TextStyle.Verbosity;
import picocli.CommandLine.Option;

/** How the terminal is used. */
final class ScreenOptions {
    @Option(names = "--no-progress", description = "No progress on stderr, even on a terminal.")
    private boolean noProgress;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Colour: auto, always or never (default: auto; NO_COLOR is respected).")
    private ColorChoice color = ColorChoice.auto;

    TextStyle style(Terminal terminal, Verbosity verbosity) {
        return new TextStyle(terminal.width(), terminal.colour(color), verbosity, true);
    }

    Progress progress(Terminal terminal) {
        return noProgress || !terminal.errIsTerminal() ? Progress.silent() : Progress.on(terminal.err());
    }
}
