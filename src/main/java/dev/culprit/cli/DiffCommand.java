package dev.culprit.cli;

import dev.culprit.knowledge.CorpusCase;
import dev.culprit.knowledge.RuleBase;
import dev.culprit.knowledge.RuleBaseException;
import dev.culprit.knowledge.RuleBases;
import dev.culprit.model.Diagnosis;
import dev.culprit.model.OutcomeChange;
import dev.culprit.pipeline.Pipeline;
import dev.culprit.pipeline.ProgressListener;
import dev.culprit.pipeline.Request;
import dev.culprit.report.OutcomeChangesText;
import dev.culprit.report.TextStyle.Verbosity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows which verdicts change with the rules. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        header = "Say which verdicts differ between two sets of rules, over the corpus or over bundles.",
        description = "Each set is a folder whose rules are added to the built-in ones, or the word built-in for those"
                + " alone.",
        footer = {
            "",
            "Examples:",
            "  culprit rules diff built-in my-rules",
            "  culprit rules diff my-rules my-rules-new --on incident.zip -v"
        })
final class DiffCommand implements Callable<Integer> {
    private static final String BUILT_IN = "built-in";

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "OLD", description = "Folder of rules, or built-in.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "Folder of rules, or built-in.")
    private String after = "";

    @Option(
            names = "--on",
            paramLabel = "PATH",
            description =
                    "A bundle to judge, or a folder of cases, each by itself; may be given many times (default: the cases"
                            + " of the corpus).")
    private List<Path> bundles = List.of();

    @Mixin
    private RulesCommand.CorpusOptions corpus = new RulesCommand.CorpusOptions();

    @Option(
            names = {"-v", "--verbose"},
            description = "Also where only the confidence differs, by a hundredth or more.")
    private boolean verbose;

    @Mixin
    private ScreenOptions screen = new ScreenOptions();

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, RuleBaseException {
        RuleBase old = rules(before);
        RuleBase changed = rules(after);
        var cases = new ArrayList<CorpusCase>();
        var alone = new ArrayList<Path>();
        sort(cases, alone);
        int differing = 0;
        for (CorpusCase corpusCase : cases) {
            differing += told(
                    corpusCase.name(),
                    new CaseRunner(old).analyze(corpusCase).diagnosis(),
                    new CaseRunner(changed).analyze(corpusCase).diagnosis());
        }
        for (Path bundle : alone) {
            differing += told(bundle.toString(), diagnosis(old, bundle), diagnosis(changed, bundle));
        }
        int inputs = cases.size() + alone.size();
        String what = alone.isEmpty() ? "case" : cases.isEmpty() ? "bundle" : "input";
        terminal.out().println(differing + " of " + inputs + " " + what + (inputs == 1 ? " differs" : "s differ"));
        terminal.out().flush();
        return ExitCode.RAN;
    }

    /** Tells what is to be judged apart: cases with their arguments, and bundles as they are. */
    private void sort(List<CorpusCase> cases, List<Path> alone) throws IOException {
        var found = new ArrayList<CorpusCase>();
        if (bundles.isEmpty()) {
            found.addAll(corpus.cases());
        }
        for (Path path : bundles) {
            if (!Files.exists(path)) {
                throw new IllegalArgumentException("there is no " + path);
            }
            if (CorpusCase.isCorpus(path)) {
                found.addAll(CorpusCase.below(path));
            } else {
                alone.add(path);
            }
        }
        for (CorpusCase corpusCase : found) {
            List<String> faults =
                    corpusCase.faults().isEmpty() ? CaseRunner.faultsOfArguments(corpusCase) : corpusCase.faults();
            if (faults.isEmpty()) {
                cases.add(corpusCase);
            } else {
                terminal.say(corpusCase.name() + " is left out: " + String.join("; ", faults));
            }
        }
    }

    private static RuleBase rules(String which) throws RuleBaseException {
        RuleBase builtIn = RuleBases.builtIn();
        return which.equals(BUILT_IN) ? builtIn : RuleBases.withAuthorRules(builtIn, List.of(Path.of(which)));
    }

    private static Diagnosis diagnosis(RuleBase rules, Path bundle) throws IOException {
        return new Pipeline(rules, Version.text())
                .analyze(Request.of(List.of(bundle)), ProgressListener.SILENT, () -> false)
                .diagnosis();
    }

    /** Prints what differs over one input; returns 1 if anything does. */
    private int told(String input, Diagnosis one, Diagnosis other) {
        List<OutcomeChange> changes = OutcomeChange.between(one, other).stream()
                .filter(change -> verbose || change.isOfVerdict())
                .toList();
        var text = new OutcomeChangesText(screen.style(terminal, Verbosity.NORMAL));
        terminal.out().print(text.text(input, changes));
        terminal.out().flush();
        return changes.isEmpty() ? 0 : 1;
    }
}
