package dev.culprit.cli;

import dev.culprit.knowledge.RuleBases;
import dev.culprit.knowledge.Scaffold;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the files of a new cause. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        header = "Write the files of a new cause: rules, page, names and three cases, with comments.",
        description =
                "They work as they stand, with an event that does not exist; put yours in its place. Nothing that is"
                        + " there is overwritten.",
        footer = {"", "Example:", "  culprit rules new host-short-of-memory --area host"})
final class NewCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "CAUSE", description = "Id of the cause, such as host-short-of-memory.")
    private String cause = "";

    @Option(
            names = "--area",
            paramLabel = "AREA",
            defaultValue = "site",
            description = "Where it belongs, such as network or storage (default: site).")
    private String area = "";

    @Option(
            names = {"-r", "--rules"},
            paramLabel = "DIR",
            defaultValue = "my-rules",
            description = "Folder of your rules (default: my-rules).")
    private Path rules = Path.of("");

    @Option(
            names = "--corpus",
            paramLabel = "DIR",
            defaultValue = "my-corpus",
            description = "Folder of your cases (default: my-corpus).")
    private Path corpus = Path.of("");

    NewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (RuleBases.builtIn().page(cause).isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), cause + " comes with Culprit; culprit explain " + cause + " tells what it is");
        }
        PrintWriter out = terminal.out();
        try {
            new Scaffold(cause, area).write(rules, corpus).forEach(file -> out.println("wrote " + file));
        } catch (FileAlreadyExistsException there) {
            throw new ParameterException(spec.commandLine(), there.getFile() + " is there already", there);
        }
        out.println();
        out.println("next: fill them in, then");
        out.println("  culprit rules check " + rules);
        out.println("  culprit rules test -r " + rules + " --corpus " + corpus + " " + cause);
        out.flush();
        return ExitCode.RAN;
    }
}
