package dev.culprit.cli;

import dev.culprit.knowledge.RuleBase;
import dev.culprit.knowledge.RuleBaseException;
import dev.culprit.report.reference.RuleReference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the reference of the rules to browse. */
@Command(
        name = "docs",
        mixinStandardHelpOptions = true,
        header = "Write a reference of the rules to browse: a page for each cause, with its evidence and weights, and"
                + " indexes of symptoms, facts, events, counters, error codes and limits.",
        description =
                "The same rules give the same bytes. HTML needs no network and no script; links of the Markdown work"
                        + " on GitHub.",
        footer = {
            "",
            "Examples:",
            "  culprit rules docs -o rules-reference",
            "  culprit rules docs -r my-rules -o docs/rules --format markdown"
        })
final class DocsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            required = true,
            description =
                    "Folder to write to, made if it is not there. What an earlier run wrote is replaced, and removed"
                            + " if it is no longer part of the reference; a folder with other files in it is refused.")
    private Path folder = Path.of("");

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "both",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private DocsFormat format = DocsFormat.both;

    @Option(
            names = "--force",
            description = "Write although the folder holds other files; they stay, unless a page has the same name.")
    private boolean force;

    DocsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, RuleBaseException {
        var output = new OwnedFolder(folder);
        if (!force) {
            output.requireOwnFilesOnly();
        }
        RuleBase base = rules.load(terminal);
        var reference = new RuleReference(
                base.pages(),
                base.catalogue(),
                base.limits().with(rules.limits()),
                base.writtenRules(),
                base.version());
        var files = new TreeMap<String, String>();
        if (format.isMarkdown()) {
            files.putAll(reference.markdown());
        }
        if (format.isHtml()) {
            files.putAll(reference.html());
        }
        output.replace(files);
        String start = format.isHtml() ? "index.html" : "README.md";
        terminal.out().println(files.size() + " files; begin with " + folder.resolve(start));
        terminal.out().flush();
        return ExitCode.RAN;
    }
}
