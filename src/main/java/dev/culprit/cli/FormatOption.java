package dev.culprit.cli;

import picocli.CommandLine.Option;

/** How results are written. */
final class FormatOption {
    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json (default: text).")
    private OutputFormat format = OutputFormat.text;

    OutputFormat chosen() {
        return format;
    }
}
