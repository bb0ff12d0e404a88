package dev.culprit.cli;

import dev.culprit.knowledge.RuleBaseException;
import dev.culprit.model.Analysis;
import dev.culprit.pipeline.Pipeline;
import dev.culprit.report.InventoryJson;
import dev.culprit.report.InventoryText;
import dev.culprit.report.TextStyle.Verbosity;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a bundle holds, without a verdict. */
@Command(
        name = "inventory",
        mixinStandardHelpOptions = true,
        header = "List what a bundle holds and what is wrong with it.",
        description = "Every file with its kind, records and problems; every host; how well each log covers its time.",
        footer = {"", "Example:", "  culprit inventory bundle.zip -f json", "", ExitCode.HELP})
final class InventoryCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Interruption interruption;
    private final List<String> arguments;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = InputOptions.PATHS)
    private List<Path> paths = List.of();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private ClockOption clocks = new ClockOption();

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private ScreenOptions screen = new ScreenOptions();

    @Option(
            names = {"-v", "--verbose"},
            description = "Every file and every symptom that could not have been seen, by name.")
    private boolean verbose;

    @Mixin
    private FormatOption format = new FormatOption();

    InventoryCommand(Terminal terminal, Interruption interruption, String... arguments) {
        this.terminal = terminal;
        this.interruption = interruption;
        this.arguments = List.of(arguments);
    }

    @Override
    public Integer call() throws IOException, RuleBaseException {
        interruption.listen();
        Progress progress = screen.progress(terminal);
        Analysis analysis = new Pipeline(rules.load(terminal), Version.text())
                .analyze(
                        input.inventory(paths, rules.limits(), clocks, arguments), progress, interruption::interrupted);
        progress.done();
        PrintWriter out = terminal.out();
        switch (format.chosen()) {
            case text ->
                new InventoryText(screen.style(terminal, verbose ? Verbosity.VERBOSE : Verbosity.NORMAL))
                        .write(analysis.withElapsed(terminal.waited()), out);
            case json -> new InventoryJson().write(analysis, out);
        }
        out.flush();
        if (analysis.run().partial()) {
            return ExitCode.INTERRUPTED;
        }
        return analysis.hasReadable() ? ExitCode.RAN : ExitCode.NOTHING_READABLE;
    }
}
