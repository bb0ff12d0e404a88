package dev.culprit.cli;

import dev.culprit.knowledge.CorpusCase;
import dev.culprit.knowledge.CorpusCase.Expected;
import dev.culprit.knowledge.RuleBase;
import dev.culprit.model.Analysis;
import dev.culprit.pipeline.Pipeline;
import dev.culprit.pipeline.ProgressListener;
import dev.culprit.pipeline.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
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

    /** Returns one sentence for each reason why a case cannot be run as it stands; empty if it can. */
    public List<String> faults(CorpusCase corpusCase) {
        var faults = new ArrayList<>(corpusCase.faults());
        Expected expected = corpusCase.expected();
        var asked = new TreeSet<String>(expected.outcomes().keySet());
        asked.addAll(expected.missing().keySet());
        asked.addAll(expected.mayName());
        expected.named().forEach(named -> asked.add(named.cause()));
        if (!CorpusCase.isGroup(corpusCase.cause())) {
            asked.add(corpusCase.cause());
        }
        asked.stream()
                .filter(cause -> rules.page(cause).isEmpty())
                .forEach(cause -> faults.add(RuleOptions.unknownCause(rules, cause)));
        faults.addAll(faultsOfArguments(corpusCase));
        return faults;
    }

    /** Returns what is wrong with the arguments of a case; empty if nothing is. */
    static List<String> faultsOfArguments(CorpusCase corpusCase) {
        try {
            Arguments given = parsed(corpusCase);
            return given.rules.folders().isEmpty()
                    ? List.of()
                    : List.of("args of " + corpusCase.name() + ": rules are given to the whole run, not to a case");
        } catch (IllegalArgumentException wrong) {
            return List.of(String.valueOf(wrong.getMessage()));
        }
    }

    /**
     * Returns the analysis of a case's bundle with the case's arguments; the case must have no {@link #faults}.
     *
     * @throws IOException if the temporary space for nested archives cannot be used
     */
    public Analysis analyze(CorpusCase corpusCase) throws IOException {
        return new Pipeline(rules, Version.text()).analyze(request(corpusCase), ProgressListener.SILENT, () -> false);
    }

    /**
     * Returns what the case asks for: its bundle, with its arguments.
     *
     * @throws IllegalArgumentException if an argument is wrong; the message names the case
     */
    public Request request(CorpusCase corpusCase) {
        Arguments given = parsed(corpusCase);
        return given.input.request(given.paths, given.rules.limits(), given.clocks, arguments(corpusCase));
    }

    private static Arguments parsed(CorpusCase corpusCase) {
        var given = new Arguments();
        try {
            new CommandLine(given).parseArgs(arguments(corpusCase).toArray(String[]::new));
        } catch (CommandLine.ParameterException wrong) {
            throw new IllegalArgumentException("args of " + corpusCase.name() + ": " + wrong.getMessage(), wrong);
        }
        return given;
    }

    private static List<String> arguments(CorpusCase corpusCase) {
        var arguments = new ArrayList<>(corpusCase.expected().args());
        arguments.add(corpusCase.bundle().toString());
        return arguments;
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
