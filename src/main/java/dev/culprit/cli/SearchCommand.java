package dev.culprit.cli;

import dev.culprit.knowledge.RuleBase;
import dev.culprit.knowledge.RuleBaseException;
import dev.culprit.model.Catalogue;
import dev.culprit.pipeline.EventSearch;
import dev.culprit.pipeline.IndexPlace;
import dev.culprit.report.SearchJson;
import dev.culprit.report.SearchText;
import dev.culprit.report.TextStyle;
import dev.culprit.report.TextStyle.Verbosity;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Events of a bundle that match a query. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        header = "Find events of a bundle.",
        description = {
            "Searches the index that analyze kept, and makes it first where there is none. A record that stands in several"
                    + " files, such as an export and a raw copy, is there once, under the first file. On a screen a line is"
                    + " cut where it ends; into a pipe it is whole, with its place at the end. Times are those that the"
                    + " hosts wrote; where a clock was off, and analyze puts its times right, a last line says so.",
            "",
            EventSearch.QUERY_HELP
        },
        footer = {"", "Example:", "  culprit search 'error:0x80072746 AND host:srv1' bundle.zip", "", ExitCode.HELP})
final class SearchCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Interruption interruption;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "QUERY", description = "What to find, see above.")
    private String query = "";

    @Parameters(paramLabel = "PATH", arity = "1..*", index = "1..*", description = InputOptions.PATHS)
    private List<Path> paths = List.of();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private ScreenOptions screen = new ScreenOptions();

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "Where indexes are kept (default: culprit in the user's cache folder).")
    private Optional<Path> directory = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "Most events to show (default: 100); all that match are counted.")
    private int limit;

    @Option(
            names = {"-v", "--verbose"},
            description = "Each event with all it says and the place it was read from.")
    private boolean verbose;

    @Mixin
    private FormatOption format = new FormatOption();

    SearchCommand(Terminal terminal, Interruption interruption) {
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public Integer call() throws IOException, RuleBaseException {
        if (limit < 0) {
            throw new ParameterException(spec.commandLine(), "--limit must be at least 0");
        }
        Path root = directory
                .or(() -> IndexPlace.usual(terminal.environment()))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "this system names no cache folder; say --index DIR"));
        RuleBase rules = new RuleOptions().load(terminal);
        Progress progress = screen.progress(terminal);
        interruption.listen();
        Optional<EventSearch.Found> found = new EventSearch(rules, Version.text())
                .search(query, input.search(paths), root, limit, progress, interruption::interrupted);
        progress.done();
        if (found.isEmpty()) {
            return interruption.interrupted() ? ExitCode.INTERRUPTED : ExitCode.INTERNAL;
        }
        print(found.get(), rules.catalogue());
        if (found.get().searched() == 0) {
            terminal.say("culprit: no event could be read; what each file is: culprit inventory PATH");
            return ExitCode.NOTHING_READABLE;
        }
        return ExitCode.RAN;
    }

    private SearchText text(Catalogue catalogue) {
        TextStyle style = screen.style(terminal, verbose ? Verbosity.VERBOSE : Verbosity.NORMAL);
        return terminal.isScreen() ? SearchText.forScreen(style, catalogue) : SearchText.forPipe(style, catalogue);
    }

    private void print(EventSearch.Found found, Catalogue catalogue) throws IOException {
        PrintWriter out = terminal.out();
        switch (format.chosen()) {
            case text -> text(catalogue).write(found.events(), found.total(), found.clocks(), out);
            case json -> new SearchJson(catalogue).write(found.events(), found.total(), found.clocks(), out);
        }
        out.flush();
        var lines = new ProblemLines(line -> terminal.err().println("culprit: " + line));
        found.problems().forEach(lines::add);
        lines.end();
    }
}
