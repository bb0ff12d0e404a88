package dev.culprit.cli;

import dev.culprit.knowledge.RuleBaseException;
import dev.culprit.model.RuleProblem;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program. */
@Command(
        name = "culprit",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        header = "Names the cause behind a Hyper-V, failover-cluster, Storage Spaces Direct or SMB Direct incident.",
        description = {
            "",
            "Give it what you were sent: event logs (.evtx, XML, copied text), performance counters (CSV), cmdlet output,"
                    + " transcripts, in folders or zips. It names the cause with the evidence for and against, what is"
                    + " missing, a read-only command"
                    + " that settles it, and the fix. It reads files only: no network, nothing is sent anywhere.",
            ""
        },
        footer = {"", "Start with:  culprit analyze bundle.zip", "", ExitCode.HELP_ALL},
        subcommands = {
            AnalyzeCommand.class,
            SearchCommand.class,
            InventoryCommand.class,
            DumpCommand.class,
            ExplainCommand.class,
            WhyNotCommand.class,
            RulesCommand.class
        })
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Main() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        var terminal = Terminal.ofProcess();
        var interruption = new Interruption(Runtime.getRuntime()::addShutdownHook, Runtime.getRuntime()::halt);
        int code = commandLine(terminal, interruption, arguments).execute(arguments);
        terminal.out().flush();
        terminal.err().flush();
        interruption.exit(code);
    }

    /** Returns the command line, ready to execute; tests run it in their own process. */
    static CommandLine commandLine(Terminal terminal, Interruption interruption, String... arguments) {
        var factory = new Commands(terminal, interruption, arguments);
        CommandLine line = new CommandLine(new Main(), factory);
        line.setOut(terminal.out());
        line.setErr(terminal.err());
        line.setUsageHelpWidth(Math.min(terminal.width(), 100));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((fault, given) -> usage(fault, terminal));
        line.setExecutionExceptionHandler((fault, command, given) -> failure(fault, terminal));
        return line;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int usage(ParameterException fault, Terminal terminal) {
        CommandLine command = fault.getCommandLine();
        terminal.say("culprit: " + fault.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(fault, terminal.err());
        terminal.say("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static int failure(Exception fault, Terminal terminal) throws Exception {
        if (fault instanceof RuleBaseException rules) {
            rules.problems().stream().map(RuleProblem::text).forEach(terminal::say);
            return ExitCode.USAGE;
        }
        if (fault instanceof IllegalArgumentException) {
            terminal.say("culprit: " + fault.getMessage());
            return ExitCode.USAGE;
        }
        if (fault instanceof NoSuchFileException missing) {
            terminal.say("culprit: there is no " + missing.getFile());
            return ExitCode.USAGE;
        }
        if (fault instanceof IOException) {
            terminal.say("culprit: " + fault.getMessage());
            return ExitCode.INTERNAL;
        }
        terminal.say("culprit: this is a fault of the program, please report it with the lines below");
        fault.printStackTrace(terminal.err());
        return ExitCode.INTERNAL;
    }
}
