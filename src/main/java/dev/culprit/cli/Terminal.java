package dev.culprit.cli;

import dev.culprit.report.WrappedMessage;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** The input, the two output streams and what is known about them. */
final class Terminal {
    private static final int DEFAULT_WIDTH = 80;
    private static final int LEAST_WIDTH = 40;
    private static final int MOST_WIDTH = 160;

    private final OutputStream bytes;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Map<String, String> environment;
    private final InputStream in;
    private final long begun = System.nanoTime();

    Terminal(OutputStream bytes, PrintWriter err, Map<String, String> environment) {
        this(bytes, err, environment, InputStream.nullInputStream());
    }

    Terminal(OutputStream bytes, PrintWriter err, Map<String, String> environment, InputStream in) {
        this.in = in;
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
                System.getenv(),
                System.in);
    }

    /** Results go here; flushed by whoever prints. */
    PrintWriter out() {
        return out;
    }

    /** What is typed; nothing but its end is of interest. */
    InputStream in() {
        return in;
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

    /** Says something to people on stderr, broken at blanks to the width of the screen. */
    void say(String message) {
        err.print(WrappedMessage.of(message, width()));
        err.flush();
    }

    /** Prints lines that are laid out already on standard error. */
    void show(String lines) {
        err.print(lines);
        err.flush();
    }

    /** Returns how many columns to fill: COLUMNS if it is set, else the width of the terminal, or 80 without one. */
    int width() {
        String stated = environment.getOrDefault("COLUMNS", "");
        int width = stated.matches("[1-9][0-9]{0,3}")
                ? Integer.parseInt(stated)
                : outIsTerminal() ? Integer.getInteger("culprit.columns", 0) : 0;
        return width > 0 ? Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width)) : DEFAULT_WIDTH;
    }

    /** Tells whether text is for a screen: stdout is one, or somebody stated its width. */
    boolean isScreen() {
        return outIsTerminal() || !environment.getOrDefault("COLUMNS", "").isEmpty();
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
