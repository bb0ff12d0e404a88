package dev.culprit.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * One run of the program inside the test.
 *
 * @param code exit code
 * @param out what it printed on stdout
 * @param err what it printed on stderr
 */
record CommandRun(int code, String out, String err) {

    /** Returns what it printed on stderr, with blanks where the width of the screen broke it. */
    String said() {
        return err.replaceAll("\\s+", " ");
    }

    /** Runs a command whose user keeps caches below a folder. */
    static CommandRun of(Path cache, String... arguments) {
        var out = new ByteArrayOutputStream();
        CommandRun run = into(out, cache, arguments);
        return new CommandRun(run.code(), out.toString(StandardCharsets.UTF_8), run.err());
    }

    /** Runs a command as {@link #of} does, with the environment saying how many columns to fill. */
    static CommandRun ofColumns(int columns, Path cache, String... arguments) {
        var out = new ByteArrayOutputStream();
        var environment = Map.of("XDG_CACHE_HOME", cache.toString(), "COLUMNS", Integer.toString(columns));
        CommandRun run = into(out, environment, arguments);
        return new CommandRun(run.code(), out.toString(StandardCharsets.UTF_8), run.err());
    }

    /** Runs a command whose stdout is a stream of the test. */
    static CommandRun into(OutputStream out, Path cache, String... arguments) {
        return into(out, Map.of("XDG_CACHE_HOME", cache.toString()), arguments);
    }

    private static CommandRun into(OutputStream out, Map<String, String> environment, String... arguments) {
        var err = new StringWriter();
        var terminal = new Terminal(out, new PrintWriter(err), environment);
        int code = Main.commandLine(terminal, new Interruption(hook -> {}, halted -> {}), arguments)
                .execute(arguments);
        terminal.out().flush();
        terminal.err().flush();
        return new CommandRun(code, "", err.toString());
    }
}
