package dev.culprit.cli;

import dev.culprit.knowledge.CorpusCase;
import dev.culprit.knowledge.RuleBase;
import dev.culprit.knowledge.RuleBaseException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs the corpus, and measures the rules over perturbations of it. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        header = "Run the cases of the corpus and say which verdicts differ from what they expect.",
        description = {
            "Exits with 2 if a case fails, or if there are none. Rules that no case makes fire are named at the end: of the"
                    + " causes whose cases ran, and without CAUSE also those that perceive. With --rules only rules of"
                    + " those folders are named."
        },
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

    @Mixin
    private MeasureOptions measures = new MeasureOptions();

    TestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, RuleBaseException {
        RuleBase base = rules.load(terminal);
        List<CorpusCase> cases = corpus.cases().stream()
                .filter(corpusCase -> causes.isEmpty() || causes.contains(corpusCase.cause()))
                .toList();
        TestRun.Judged judged = causes.isEmpty() ? TestRun.Judged.ALL : TestRun.Judged.CAUSES;
        return new TestRun(terminal, base, rules, measures).over(cases, true, judged);
    }
}
