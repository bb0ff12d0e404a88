package dev.culprit.cli;

import dev.culprit.bench.Bench;
import dev.culprit.knowledge.CaseMismatches;
import dev.culprit.knowledge.CorpusCase;
import dev.culprit.knowledge.RuleBase;
import dev.culprit.knowledge.RuleBaseException;
import dev.culprit.model.Analysis;
import dev.culprit.model.BenchScores;
import dev.culprit.report.ScoresText;
import dev.culprit.report.TextStyle;
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

/** Runs the corpus, and measures the rules over perturbations of it. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        header = "Run the cases of the corpus and say which verdicts differ from what they expect.",
        description = "Exits with 2 if a case fails, or if there are none.",
        footer = {
            "",
            "Examples:",
            "  culprit rules test",
            "  culprit rules test -r my-rules my-cause",
            "  culprit rules test --perturbations 8 --report calibration.md"
        })
final class TestCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "CAUSE",
            arity = "0..*",
            description = "Only the cases of these causes (default: all, which shows whether a new rule disturbs"
                    + " another cause).")
    private List<String> causes = List.of();

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private RulesCommand.CorpusOptions corpus = new RulesCommand.CorpusOptions();

    @Option(
            names = "--perturbations",
            paramLabel = "N",
            defaultValue = "0",
            description = "Also judge each case N times with something left out, added or wrong, and print for each"
                    + " cause how often it is named rightly (default: 0; 8 make some thousands).")
    private int perturbations;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "What perturbations are drawn with; the same seed draws the same (default: 1).")
    private long seed;

    @Option(
            names = "--mutations",
            description = "Also take away what each found cause rests on, and tell where the rules do not notice.")
    private boolean mutations;

    @Option(names = "--report", paramLabel = "FILE", description = "Also write the tables to this file, as Markdown.")
    private Optional<Path> report = Optional.empty();

    TestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, RuleBaseException {
        RuleBase base = rules.load(terminal);
        var bench = new Bench(base, base.limits().with(rules.limits()));
        List<CorpusCase> cases = corpus.cases().stream()
                .filter(corpusCase -> causes.isEmpty() || causes.contains(corpusCase.cause()))
                .toList();
        int failed = run(cases, new CaseRunner(base), bench);
        PrintWriter out = terminal.out();
        out.println(cases.size() + " cases, " + failed + " failed");
        if (mutations) {
            List<String> unnoticed = bench.mutations();
            unnoticed.forEach(sentence -> out.println("weak  " + sentence));
            out.println(unnoticed.size() + " pieces of evidence that nothing rests on");
        }
        if (perturbations > 0 || report.isPresent()) {
            measure(bench);
        }
        out.flush();
        return failed == 0 && !cases.isEmpty() ? ExitCode.RAN : ExitCode.USAGE;
    }

    private int run(List<CorpusCase> cases, CaseRunner runner, Bench bench) throws IOException {
        PrintWriter out = terminal.out();
        int failed = 0;
        for (CorpusCase corpusCase : cases) {
            Analysis analysis = runner.analyze(corpusCase);
            List<String> mismatches = CaseMismatches.between(corpusCase.expected(), analysis);
            failed += mismatches.isEmpty() ? 0 : 1;
            out.println((mismatches.isEmpty() ? "ok    " : "FAIL  ") + corpusCase.name());
            mismatches.forEach(mismatch -> out.println("      " + mismatch));
            out.flush();
            bench.add(
                    corpusCase,
                    analysis.observations(),
                    runner.request(corpusCase).window(),
                    analysis.diagnosis());
        }
        return failed;
    }

    private void measure(Bench bench) throws IOException {
        PrintWriter out = terminal.out();
        BenchScores scores = bench.measure(perturbations, seed, sentence -> out.println("wrong " + sentence));
        var style =
                new TextStyle(terminal.width(), terminal.colour(ColorChoice.auto), TextStyle.Verbosity.NORMAL, false);
        out.println();
        out.print(new ScoresText(style).text(scores));
        if (report.isPresent()) {
            Files.writeString(report.get(), ScoresText.markdown(scores));
        }
    }
}
