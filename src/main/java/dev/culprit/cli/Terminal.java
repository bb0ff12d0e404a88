package dev.culprit.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** The two output streams and what is known about them. */
final class Terminal {
    private static final int DEFAULT_WIDTH = 100;
    private static final int LEAST_WIDTH = 40;
    private static final int MOST_WIDTH = 160;

    private final PrintWriter out;
    private final PrintWriter err;
    private final Map<String, String> environment;
    private final long begun = System.nanoTime();

    Terminal(PrintWriter out, PrintWriter err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = Map.copyOf(environment);
    }

    /** Returns the streams and the environment of the process. */
    static Terminal ofProcess() {
        return new Terminal(
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                System.getenv());
    }

    /** Results go here; flushed by whoever prints. */
    PrintWriter out() {
        return out;
    }

    /** Progress, warnings and errors go here. */
    PrintWriter err() {
        return err;
    }

    boolean outIsTerminal() {
        return Boolean.getBoolean("culprit.stdout.terminal");
    }

    boolean errIsTerminal() {
        return Boolean.getBoolean("culprit.stderr.terminal");
    }

    /** Returns the width of the terminal in columns, 100 when the output goes elsewhere. */
    int width() {
        int width = Integer.getInteger("culprit.columns", 0);
        return outIsTerminal() && width > 0 ? Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width)) : DEFAULT_WIDTH;
    }

    /** Tells whether to colour: as asked, else on a terminal unless NO_COLOR is set. */
    boolean colour(ColorChoice choice) {
        return switch (choice) {
            case always -> true;
            case never -> false;
            case auto ->
                outIsTerminal() && environment().getOrDefault("NO_COLOR", "").isEmpty();
        };
    }

    /** Returns the environment of the process. */
    Map<String, String> environment() {
        return environment;
    }

    /** Returns how long the user has waited since the program began. */
    Duration waited() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
