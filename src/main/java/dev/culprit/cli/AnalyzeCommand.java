package dev.culprit.cli;

import dev.culprit.knowledge.RuleBase;
import dev.culprit.knowledge.RuleBaseException;
import dev.culprit.knowledge.Tuning;
import dev.culprit.model.Analysis;
import dev.culprit.model.Catalogue;
import dev.culprit.model.Finding;
import dev.culprit.model.Severity;
import dev.culprit.model.Verdict;
import dev.culprit.pipeline.KeptIndex;
import dev.culprit.pipeline.Pipeline;
import dev.culprit.pipeline.ProgressListener;
import dev.culprit.pipeline.Request;
import dev.culprit.report.CollectScript;
import dev.culprit.report.JsonReport;
import dev.culprit.report.ProfileText;
import dev.culprit.report.TextReport;
import dev.culprit.report.TextStyle.Verbosity;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The main job: from a bundle to its verdict. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        header = "Name the cause behind a bundle.",
        description =
                "Reads the bundle, judges it by the rules and prints the causes, best first, each with its evidence.",
        footer = {
            "",
            "Examples:",
            "  culprit analyze HealthTest-cluster1.zip",
            "  culprit analyze Node_SRV1 Node_SRV2 ping.txt --timezone Europe/Brussels",
            "  culprit analyze bundle.zip -f json > report.json",
            "",
            "A copied text block (\"Log Name: … Description: …\") carries no zone: say --timezone if it is not UTC.",
            "",
            ExitCode.HELP_ALL
        })
final class AnalyzeCommand implements Callable<Integer> {
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
    private IndexOptions index = new IndexOptions();

    @Mixin
    private TuningOption tuning = new TuningOption();

    @Mixin
    private ScreenOptions screen = new ScreenOptions();

    @Option(
            names = {"-q", "--quiet"},
            description = "One line for each finding, and no progress.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Every known cause with its outcome, coverage, files and all problems; in JSON also timings.")
    private boolean verbose;

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "Exit with 3 if a cause of this severity or worse is found or suspected: critical, high,"
                    + " medium, low or info.")
    private Optional<Severity> failOn = Optional.empty();

    @Option(
            names = "--collect-script",
            paramLabel = "FILE",
            description =
                    "Also write a PowerShell script, a block for each host, that collects what is missing; read-only.")
    private Optional<Path> collectScript = Optional.empty();

    @Option(
            names = "--profile-rules",
            description = "Also run each rule by itself and list the slowest on standard error, with what it took.")
    private boolean profileRules;

    @Option(names = "--strict", description = "Exit with 6 if some of the input could not be read.")
    private boolean strict;

    AnalyzeCommand(Terminal terminal, Interruption interruption, String... arguments) {
        this.terminal = terminal;
        this.interruption = interruption;
        this.arguments = List.of(arguments);
    }

    @Override
    public Integer call() throws IOException, RuleBaseException {
        interruption.listen();
        Progress progress = quiet ? Progress.silent() : screen.progress(terminal);
        RuleBase base = rules.load(terminal);
        Tuning site = tuning.read(base);
        Request request = input.request(paths, TuningOption.limits(site, rules), clocks, arguments)
                .suppressing(site.suppressions());
        var pipeline = new Pipeline(base, Version.text());
        Analysis analysis = pipeline.analyze(request, progress, interruption::interrupted);
        progress.done();
        print(analysis.withElapsed(terminal.waited()), base.catalogue());
        if (collectScript.isPresent()) {
            Files.writeString(collectScript.get(), new CollectScript(analysis).text());
        }
        if (profileRules) {
            terminal.show(
                    new ProfileText(screen.style(terminal, verbosity())).text(pipeline.profile(request, analysis)));
        }
        int code = exitCode(analysis);
        KeptIndex kept = index.of(terminal, request, base.version());
        interruption.verdictIsOut(code, kept::giveUp);
        if (!analysis.run().partial()) {
            kept.keep(pipeline, ProgressListener.SILENT, interruption::interrupted)
                    .failure()
                    .ifPresent(problem ->
                            terminal.say("culprit: no index was kept, so a search will make one: " + problem.text()));
        }
        return code;
    }

    private void print(Analysis analysis, Catalogue catalogue) throws IOException {
        PrintWriter out = terminal.out();
        switch (format.chosen()) {
            case text -> new TextReport(screen.style(terminal, verbosity()), catalogue).write(analysis, out);
            case json -> new JsonReport(verbose, catalogue).write(analysis, out);
        }
        out.flush();
    }

    private Verbosity verbosity() {
        return quiet ? Verbosity.QUIET : verbose ? Verbosity.VERBOSE : Verbosity.NORMAL;
    }

    private int exitCode(Analysis analysis) {
        if (analysis.run().partial()) {
            return ExitCode.INTERRUPTED;
        }
        if (!analysis.hasReadable()) {
            terminal.say(nothingReadable(analysis));
            return ExitCode.NOTHING_READABLE;
        }
        if (failOn.isPresent() && analysis.diagnosis().findings().stream().anyMatch(this::isBadEnough)) {
            return ExitCode.FINDING;
        }
        return strict && !analysis.inputProblems().isEmpty() ? ExitCode.PARTLY_UNREADABLE : ExitCode.RAN;
    }

    private static String nothingReadable(Analysis analysis) {
        Optional<String> locked = analysis.problems().stream()
                .filter(problem -> problem.code().equals("bundle.archive-encrypted"))
                .map(problem -> problem.where().artifact() + ": " + problem.text())
                .findFirst();
        if (locked.isPresent()) {
            return "culprit: nothing could be read. " + locked.get();
        }
        int files = analysis.artifacts().size();
        return "culprit: nothing in " + String.join(", ", analysis.inputs()) + " could be read. Tried "
                + (files == 1 ? "1 file" : files + " files")
                + " as EVTX, event XML, copied event text, CLIXML, cmdlet output, registry exports, performance"
                + " counters and console transcripts, also inside archives. What each file is: culprit inventory "
                + String.join(" ", analysis.inputs());
    }

    private boolean isBadEnough(Finding finding) {
        return finding.verdict() != Verdict.SUPPRESSED
                && finding.page().severity().compareTo(failOn.orElse(Severity.CRITICAL)) <= 0;
    }
}
