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
        return command != null ? type.cast(command) : CommandLine.defaultFactory().create(type);
    }

    private @Nullable Object command(Class<?> type) {
        if (type == AnalyzeCommand.class) {
            return new AnalyzeCommand(terminal, interruption, arguments);
        }
        if (type == InventoryCommand.class) {
            return new InventoryCommand(terminal, interruption, arguments);
        }
        return null;
    }
}
