package dev.culprit.cli;

import dev.culprit.knowledge.CaseMismatches;
import dev.culprit.knowledge.CorpusCase;
import dev.culprit.knowledge.RuleBase;
import dev.culprit.model.Analysis;
import dev.culprit.pipeline.Pipeline;
import dev.culprit.pipeline.ProgressListener;
import dev.culprit.pipeline.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs cases of the corpus as {@code culprit analyze} would run their bundles. */
public final class CaseRunner {
    private final RuleBase rules;

    public CaseRunner(RuleBase rules) {
        this.rules = rules;
    }

    /**
     * Runs one case.
     *
     * @return one sentence for each difference from what is expected; empty if the case passes
     * @throws IOException if the temporary space for nested archives cannot be used
     */
    public List<String> mismatches(CorpusCase corpusCase) throws IOException {
        return CaseMismatches.between(corpusCase.expected(), analyze(corpusCase));
    }

    /**
     * Returns the analysis of a case's bundle with the case's arguments.
     *
     * @throws IOException if the temporary space for nested archives cannot be used
     */
    public Analysis analyze(CorpusCase corpusCase) throws IOException {
        return new Pipeline(rules, Version.text()).analyze(request(corpusCase), ProgressListener.SILENT, () -> false);
    }

    /** Returns what the case asks for: its bundle, with its arguments. */
    public Request request(CorpusCase corpusCase) {
        var arguments = new ArrayList<>(corpusCase.expected().args());
        arguments.add(corpusCase.bundle().toString());
        var given = new Arguments();
        new CommandLine(given).parseArgs(arguments.toArray(String[]::new));
        return given.input.request(given.paths, given.rules.limits(), given.clocks, arguments);
    }

    /** The arguments of {@code analyze} that a case may use. */
    @Command(name = "case")
    private static final class Arguments {
        @Parameters(paramLabel = "PATH", arity = "1..*", description = InputOptions.PATHS)
        private List<Path> paths = List.of();

        @Mixin
        private InputOptions input = new InputOptions();

        @Mixin
        private ClockOption clocks = new ClockOption();

        @Mixin
        private RuleOptions rules = new RuleOptions();
    }
}
