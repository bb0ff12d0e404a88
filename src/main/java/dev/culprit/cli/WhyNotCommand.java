package dev.culprit.cli;

import dev.culprit.knowledge.RuleBase;
import dev.culprit.knowledge.RuleBaseException;
import dev.culprit.knowledge.Tuning;
import dev.culprit.model.Analysis;
import dev.culprit.model.CausePage;
import dev.culprit.model.WhyNot;
import dev.culprit.pipeline.Pipeline;
import dev.culprit.pipeline.Request;
import dev.culprit.report.TextStyle.Verbosity;
import dev.culprit.report.WhyNotJson;
import dev.culprit.report.WhyNotText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows where the rules of a cause stop over a bundle. */
@Command(
        name = "why-not",
        mixinStandardHelpOptions = true,
        header = "Tell why a cause was not named: which condition failed, which had no data, and what would change it.",
        description = {
            "Takes the rules of the cause apart and asks the bundle for each part. A part is met, not met (it was looked"
                    + " for where it would show), no data (what would show it was not collected) or open (it speaks of"
                    + " something that a part above it was to find).",
            "Compiles the conditions first, which takes some seconds."
        },
        footer = {"", "Example:", "  culprit why-not roce-dcb-missing-vlan-tag bundle.zip", "", ExitCode.HELP_ALL})
final class WhyNotCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Interruption interruption;
    private final List<String> arguments;

    @Parameters(index = "0", paramLabel = "CAUSE", description = "Id of the cause; culprit rules list names them all.")
    private String cause = "";

    @Parameters(index = "1..*", paramLabel = "PATH", arity = "1..*", description = InputOptions.PATHS)
    private List<Path> paths = List.of();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private ClockOption clocks = new ClockOption();

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private TuningOption tuning = new TuningOption();

    @Mixin
    private ScreenOptions screen = new ScreenOptions();

    @Option(
            names = {"-v", "--verbose"},
            description = "Also the rules that hold, part by part, and every rule that would name a missing symptom.")
    private boolean verbose;

    @Mixin
    private FormatOption format = new FormatOption();

    WhyNotCommand(Terminal terminal, Interruption interruption, String... arguments) {
        this.terminal = terminal;
        this.interruption = interruption;
        this.arguments = List.of(arguments);
    }

    @Override
    public Integer call() throws IOException, RuleBaseException {
        interruption.listen();
        RuleBase base = rules.load(terminal);
        CausePage page = RuleOptions.page(base, cause);
        Tuning site = tuning.read(base);
        Request request = input.request(paths, TuningOption.limits(site, rules), clocks, arguments)
                .suppressing(site.suppressions());
        var pipeline = new Pipeline(base, Version.text());
        Progress progress = screen.progress(terminal);
        Analysis analysis = pipeline.analyze(request, progress, interruption::interrupted);
        progress.stage("taking the rules apart");
        WhyNot why = pipeline.whyNot(request, analysis, page);
        progress.done();
        switch (format.chosen()) {
            case text ->
                terminal.out()
                        .print(new WhyNotText(screen.style(terminal, verbose ? Verbosity.VERBOSE : Verbosity.NORMAL))
                                .text(why));
            case json -> new WhyNotJson().write(why, terminal.out());
        }
        terminal.out().flush();
        if (analysis.run().partial()) {
            return ExitCode.INTERRUPTED;
        }
        if (!analysis.hasReadable()) {
            terminal.say("culprit: nothing in the input could be read; culprit inventory tells why");
            return ExitCode.NOTHING_READABLE;
        }
        return ExitCode.RAN;
    }
}
