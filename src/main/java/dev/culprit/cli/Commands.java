package dev.culprit.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, handing each what it works with. */
final class Commands implements IFactory {
    private final Terminal terminal;
    private final Interruption interruption;
    private final String[] arguments;

    Commands(Terminal terminal, Interruption interruption, String... arguments) {
        this.terminal = terminal;
        this.interruption = interruption;
        this.arguments = arguments.clone();
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Object command = command(type);
        return command != null
                ? type.cast(command)
                : CommandLine.defaultFactory().create(type);
    }

    private @Nullable Object command(Class<?> type) {
        if (type == AnalyzeCommand.class) {
            return new AnalyzeCommand(terminal, interruption, arguments);
        }
        if (type == SearchCommand.class) {
            return new SearchCommand(terminal, interruption);
        }
        if (type == InventoryCommand.class) {
            return new InventoryCommand(terminal, interruption, arguments);
        }
        if (type == DumpCommand.class) {
            return new DumpCommand(terminal, interruption);
        }
        if (type == ExplainCommand.class) {
            return new ExplainCommand(terminal);
        }
        if (type == WhyNotCommand.class) {
            return new WhyNotCommand(terminal, interruption, arguments);
        }
        if (type == RulesCommand.ListRules.class) {
            return new RulesCommand.ListRules(terminal);
        }
        if (type == RulesCommand.Facts.class) {
            return new RulesCommand.Facts(terminal);
        }
        if (type == RulesCommand.Check.class) {
            return new RulesCommand.Check(terminal);
        }
        if (type == DiffCommand.class) {
            return new DiffCommand(terminal);
        }
        if (type == NewCommand.class) {
            return new NewCommand(terminal);
        }
        if (type == DocsCommand.class) {
            return new DocsCommand(terminal);
        }
        return type == TestCommand.class ? new TestCommand(terminal) : null;
    }
}
