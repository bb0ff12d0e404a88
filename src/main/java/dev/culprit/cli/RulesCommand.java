package dev.culprit.cli;

import dev.culprit.knowledge.CorpusCase;
import dev.culprit.knowledge.RuleBase;
import dev.culprit.knowledge.RuleBaseException;
import dev.culprit.knowledge.RuleBases;
import dev.culprit.knowledge.RuleCheck;
import dev.culprit.model.RuleProblem;
import dev.culprit.report.FactsText;
import dev.culprit.report.RuleProblemsJson;
import dev.culprit.report.RulesListJson;
import dev.culprit.report.RulesListText;
import dev.culprit.report.TextStyle;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The author's bench: list, check, test and document rules. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        header = "List, check, test and document the rules.",
        description = "Rules are code that runs with your rights: use only folders you trust.",
        subcommands = {
            RulesCommand.ListRules.class,
            RulesCommand.Facts.class,
            NewCommand.class,
            RulesCommand.Check.class,
            TestCommand.class,
            DiffCommand.class,
            DocsCommand.class
        })
final class RulesCommand {

    /** Lists every known cause. */
    @Command(name = "list", mixinStandardHelpOptions = true, header = "List every cause that is known.")
    static final class ListRules implements Callable<Integer> {
        private final Terminal terminal;

        @Mixin
        private RuleOptions rules = new RuleOptions();

        @Mixin
        private CorpusOptions corpus = new CorpusOptions();

        @Mixin
        private FormatOption format = new FormatOption();

        ListRules(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws IOException, RuleBaseException {
            RuleBase base = rules.load(terminal);
            var cases = new TreeMap<String, Integer>();
            for (CorpusCase corpusCase : corpus.casesIfThereAreAny()) {
                cases.merge(corpusCase.cause(), 1, Integer::sum);
            }
            PrintWriter out = terminal.out();
            switch (format.chosen()) {
                case text -> new RulesListText(style()).write(base.pages(), cases, out);
                case json -> new RulesListJson().write(base.pages(), cases, out);
            }
            out.flush();
            return ExitCode.RAN;
        }

        private TextStyle style() {
            return new TextStyle(
                    terminal.width(), terminal.colour(ColorChoice.auto), TextStyle.Verbosity.NORMAL, false);
        }
    }

    /** Lists what a person may state. */
    @Command(
            name = "facts",
            mixinStandardHelpOptions = true,
            header = "List what no file holds and you can state with --fact.")
    static final class Facts implements Callable<Integer> {
        private final Terminal terminal;

        @Mixin
        private RuleOptions rules = new RuleOptions();

        Facts(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws IOException, RuleBaseException {
            var style = new TextStyle(
                    terminal.width(), terminal.colour(ColorChoice.auto), TextStyle.Verbosity.NORMAL, false);
            terminal.out()
                    .print(new FactsText(style)
                            .text(rules.load(terminal).catalogue().facts()));
            terminal.out().flush();
            return ExitCode.RAN;
        }
    }

    /** Compiles and lints rules. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            header = "Compile rules and say what is wrong with them, with file, line and what to write instead.",
            description = {
                "Exits with 2 if there is an error.",
                "",
                "With --format json, one document for editors: errors, warnings and problems, each with file, line and"
                        + " column where they are known, rule, severity (error or warning), code, message and hint. A"
                        + " code keeps its meaning; rules/README.md lists them."
            })
    static final class Check implements Callable<Integer> {
        private final Terminal terminal;

        @Parameters(
                paramLabel = "DIR",
                arity = "0..*",
                description = "Folders with rules that are to be added to the built-in ones (default: the folder rules,"
                        + " by itself).")
        private List<Path> folders = List.of();

        @Mixin
        private FormatOption format = new FormatOption();

        Check(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws IOException {
            List<RuleProblem> problems = folders.isEmpty()
                    ? RuleCheck.check(Path.of("rules"))
                    : RuleCheck.check(RuleBases.builtIn(), folders);
            PrintWriter out = terminal.out();
            switch (format.chosen()) {
                case text -> writeText(problems, out);
                case json -> new RuleProblemsJson().write(problems, out);
            }
            out.flush();
            return problems.stream().anyMatch(RuleProblem::isError) ? ExitCode.USAGE : ExitCode.RAN;
        }

        /** Prints problems, one a line, and how many there are. */
        static void writeText(List<RuleProblem> problems, PrintWriter out) {
            problems.stream().map(RuleProblem::text).forEach(out::println);
            long errors = problems.stream().filter(RuleProblem::isError).count();
            long warnings = problems.size() - errors;
            out.println(errors
                    + (errors == 1 ? " error, " : " errors, ")
                    + warnings
                    + (warnings == 1 ? " warning" : " warnings"));
        }
    }

    /** Where the cases are. */
    static final class CorpusOptions {
        @Option(
                names = "--corpus",
                paramLabel = "DIR",
                description =
                        "Folder with the cases (default: corpus in the current folder, else the one that comes with"
                                + " Culprit).")
        private Optional<Path> folder = Optional.empty();

        /**
         * Returns all cases, sorted.
         *
         * @throws IOException if the folder is not there or a case is malformed
         */
        List<CorpusCase> cases() throws IOException {
            return CorpusCase.below(folder());
        }

        List<CorpusCase> casesIfThereAreAny() throws IOException {
            return Files.isDirectory(folder()) ? cases() : List.of();
        }

        /** Returns the folder with the cases. */
        Path folder() {
            Path here = Path.of("corpus");
            Path shipped = Path.of(System.getProperty("culprit.home", "."), "corpus");
            return folder.orElse(Files.isDirectory(here) ? here : shipped);
        }
    }
}
