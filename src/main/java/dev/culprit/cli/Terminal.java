package dev.culprit.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** The two output streams and what is known about them. */
final class Terminal {
    private static final int DEFAULT_WIDTH = 100;
    private static final int LEAST_WIDTH = 40;
    private static final int MOST_WIDTH = 160;

    private final OutputStream bytes;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Map<String, String> environment;
    private final long begun = System.nanoTime();

    Terminal(OutputStream bytes, PrintWriter err, Map<String, String> environment) {
        this.bytes = bytes;
        this.out = new PrintWriter(bytes, false, StandardCharsets.UTF_8);
        this.err = err;
        this.environment = Map.copyOf(environment);
    }

    /**
     * Returns the streams and the environment of the process.
     *
     * <p>Not {@code System.out}: that one keeps failures to itself, so that nobody would notice a reader who went away.
     */
    static Terminal ofProcess() {
        return new Terminal(
                new FileOutputStream(FileDescriptor.out),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                System.getenv());
    }

    /** Results go here; flushed by whoever prints. */
    PrintWriter out() {
        return out;
    }

    /** Results that are bytes go here, unbuffered; nothing may wait in {@link #out} at the same time. */
    OutputStream bytes() {
        return bytes;
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

    /** Returns the width of the terminal in columns; when the output goes elsewhere COLUMNS, or 100 without it. */
    int width() {
        int stated = environment.getOrDefault("COLUMNS", "").matches("[1-9][0-9]{0,3}")
                ? Integer.parseInt(environment.getOrDefault("COLUMNS", ""))
                : 0;
        int width = outIsTerminal() ? Integer.getInteger("culprit.columns", stated) : stated;
        return width > 0 ? Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width)) : DEFAULT_WIDTH;
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
