package dev.culprit.cli;

import dev.culprit.pipeline.ProgressListener;
import java.io.PrintWriter;
import java.util.Locale;

/** One line on stderr that is written over and wiped before the result. */
final class Progress implements ProgressListener {
    private static final long NANOS_BETWEEN_LINES = 100_000_000;
    private static final String WIPE = "\r\u001B[K";

    private final PrintWriter out;
    private final boolean silent;
    private long lastShown;

    private Progress(PrintWriter out, boolean silent) {
        this.out = out;
        this.silent = silent;
    }

    static Progress on(PrintWriter err) {
        return new Progress(err, false);
    }

    static Progress silent() {
        return new Progress(new PrintWriter(PrintWriter.nullWriter()), true);
    }

    @Override
    public void reading(String artifact, long files, long events) {
        long now = System.nanoTime();
        if (!silent && (lastShown == 0 || now - lastShown > NANOS_BETWEEN_LINES)) {
            lastShown = now;
            String name = artifact.substring(artifact.lastIndexOf('/') + 1);
            out.print(WIPE + String.format(Locale.ROOT, "reading %,d files, %,d events: %.40s", files, events, name));
            out.flush();
        }
    }

    @Override
    public void stage(String what) {
        if (!silent) {
            out.print(WIPE + what);
            out.flush();
        }
    }

    @Override
    public void done() {
        if (!silent) {
            out.print(WIPE);
            out.flush();
        }
    }
}
