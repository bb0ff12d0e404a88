package dev.culprit.cli;

import dev.culprit.knowledge.CorpusCase;
import dev.culprit.knowledge.RuleBase;
import dev.culprit.knowledge.RuleBaseException;
import dev.culprit.knowledge.RuleBases;
import dev.culprit.knowledge.RuleCheck;
import dev.culprit.knowledge.RuleProblem;
import dev.culprit.report.FactsText;
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
            RuleBase base = rules.load();
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
                    .print(new FactsText(style).text(rules.load().catalogue().facts()));
            terminal.out().flush();
            return ExitCode.RAN;
        }
    }

    /** Compiles and lints rules. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            header = "Compile rules and say what is wrong with them, with file, line and what to write instead.",
            description = "Exits with 2 if there is an error.")
    static final class Check implements Callable<Integer> {
        private final Terminal terminal;

        @Parameters(
                paramLabel = "DIR",
                arity = "0..*",
                description = "Folders with rules that are to be added to the built-in ones (default: the folder rules,"
                        + " by itself).")
        private List<Path> folders = List.of();

        Check(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            List<RuleProblem> problems = folders.isEmpty()
                    ? RuleCheck.check(Path.of("rules"))
                    : RuleCheck.check(RuleBases.builtIn(), folders);
            PrintWriter out = terminal.out();
            problems.stream().map(RuleProblem::text).forEach(out::println);
            long errors = problems.stream().filter(RuleProblem::isError).count();
            out.println(errors + " errors, " + (problems.size() - errors) + " warnings");
            out.flush();
            return errors == 0 ? ExitCode.RAN : ExitCode.USAGE;
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

        private Path folder() {
            Path here = Path.of("corpus");
            Path shipped = Path.of(System.getProperty("culprit.home", "."), "corpus");
            return folder.orElse(Files.isDirectory(here) ? here : shipped);
        }
    }
}
