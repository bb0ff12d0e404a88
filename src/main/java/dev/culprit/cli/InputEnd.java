package dev.culprit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for the end of an input whose content does not matter: Ctrl+D on a terminal, or the end of whoever writes to it. */
final class InputEnd {
    private final CountDownLatch reached = new CountDownLatch(1);

    private InputEnd() {}

    /** Begins to read an input, in a thread that does not keep the program alive. */
    static InputEnd of(InputStream in) {
        var end = new InputEnd();
        var reader = new Thread(() -> end.read(in), "culprit-input");
        reader.setDaemon(true);
        reader.start();
        return end;
    }

    private void read(InputStream in) {
        try {
            while (in.read() >= 0) {
                // What is typed means nothing; only that it ends does.
            }
        } catch (IOException unreadable) {
            // An input that cannot be read, such as that of a program in the background, has ended as well.
        } finally {
            reached.countDown();
        }
    }

    /** Waits for the end and tells whether it is reached; an interrupted thread is told that it is. */
    boolean isReachedWithin(Duration patience) {
        try {
            return reached.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
