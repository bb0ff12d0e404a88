package dev.culprit.cli;

import dev.culprit.knowledge.CorpusCase;
import dev.culprit.knowledge.RuleBase;
import dev.culprit.knowledge.RuleBaseException;
import dev.culprit.knowledge.RuleBases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
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
        description = {
            "Exits with 2 if a case fails, or if there are none of a CAUSE. Rules that no case makes fire are named at the end: of the"
                    + " causes whose cases ran, and without CAUSE also those that perceive. With --rules only rules of"
                    + " those folders are named."
        },
        footer = {
            "",
            "Examples:",
            "  culprit rules test",
            "  culprit rules test -r my-rules my-cause",
            "  culprit rules test -r my-rules my-cause --watch",
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

    @Option(
            names = "--watch",
            description =
                    "Stay, and run again what a change of rules or cases touches: a cause's file its cases, symptoms"
                            + " and catalogues all. Ctrl+C or the end of the input ends it.")
    private boolean watch;

    TestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, RuleBaseException {
        TestRun.Judged judged = causes.isEmpty() ? TestRun.Judged.ALL : TestRun.Judged.CAUSES;
        if (watch) {
            return watch(judged);
        }
        RuleBase base = rules.load(terminal);
        List<CorpusCase> cases = cases();
        List<String> without = causesWithoutCases(cases);
        boolean passed = run(base).over(cases, true, judged).isEmpty();
        without.forEach(cause -> terminal.say(
                base.page(cause).isPresent() || CorpusCase.isGroup(cause)
                        ? "there is no case of " + cause + " in " + corpus.folder()
                        : RuleOptions.unknownCause(base, cause)));
        if (cases.isEmpty() && without.isEmpty()) {
            terminal.say("there is no case in " + corpus.folder()
                    + "; a case is a folder CAUSE/TITLE with a bundle and an expected.json");
        }
        return passed && !cases.isEmpty() && without.isEmpty() ? ExitCode.RAN : ExitCode.USAGE;
    }

    private List<String> causesWithoutCases(List<CorpusCase> cases) {
        return causes.stream()
                .filter(cause -> cases.stream().noneMatch(each -> each.cause().equals(cause)))
                .toList();
    }

    private List<CorpusCase> cases() throws IOException {
        return corpus.cases().stream()
                .filter(corpusCase -> causes.isEmpty() || causes.contains(corpusCase.cause()))
                .toList();
    }

    private TestRun run(RuleBase base) {
        return new TestRun(terminal, base, rules, measures);
    }

    private int watch(TestRun.Judged judged) throws IOException {
        if (measures.report().isPresent()) {
            throw new IllegalArgumentException(
                    "--report wants the whole run, and --watch runs parts of it; leave out one of the two");
        }
        RuleBase builtIn = RuleBases.builtIn();
        Path shipped = shippedRules();
        var watched = new ArrayList<Path>(rules.folders());
        boolean isNamed = false;
        for (Path folder : rules.folders()) {
            isNamed |= Files.isDirectory(folder) && Files.isDirectory(shipped) && Files.isSameFile(folder, shipped);
        }
        if (!isNamed && Files.isDirectory(shipped)) {
            watched.add(shipped);
        }
        var work = new TestWatch.Work() {
            @Override
            public List<CorpusCase> cases() throws IOException {
                return TestCommand.this.cases();
            }

            @Override
            public TestRun run(SortedSet<Path> changedRules) throws RuleBaseException {
                boolean changed =
                        watched.contains(shipped) && changedRules.stream().anyMatch(file -> file.startsWith(shipped));
                RuleBase base = changed ? RuleBases.withChangedFiles(builtIn, shipped, changedRules) : builtIn;
                return TestCommand.this.run(rules.load(terminal, base));
            }
        };
        return new TestWatch(terminal, work, judged, watched, corpus.folder()).untilInputEnds();
    }

    /** The rules that the built-in ones are made from, where they lie beside the program. */
    private static Path shippedRules() throws IOException {
        Path here = Path.of("rules");
        Path shipped = Path.of(System.getProperty("culprit.home", "."), "rules");
        boolean same = Files.isDirectory(here) && Files.isDirectory(shipped) && Files.isSameFile(here, shipped);
        return same ? here : shipped;
    }
}
