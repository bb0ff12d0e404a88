package dev.culprit.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What Ctrl+C does: before the verdict it stops reading, so that what was read is judged and printed, marked as partial;
 * after the verdict it gives up the index and keeps the verdict's exit code.
 */
final class Interruption {
    /** How long an interrupted run may take to print what it has. */
    private static final long PATIENCE_SECONDS = 20;

    private final Consumer<Thread> shutdownHooks;
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean interrupted;
    private volatile boolean exiting;
    private volatile int code = ExitCode.INTERRUPTED;
    private volatile Runnable afterVerdict = () -> {};

    /**
     * Prepares to listen.
     *
     * @param shutdownHooks takes the thread that is to run when the process is told to end
     */
    Interruption(Consumer<Thread> shutdownHooks) {
        this.shutdownHooks = shutdownHooks;
    }

    /** Starts to listen; from now on Ctrl+C no longer ends the process at once. */
    void listen() {
        shutdownHooks.accept(new Thread(this::onShutdown, "culprit-interruption"));
    }

    private void onShutdown() {
        if (exiting) {
            return;
        }
        interrupted = true;
        afterVerdict.run();
        try {
            boolean inTime = finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            Runtime.getRuntime().halt(inTime ? code : ExitCode.INTERRUPTED);
        } catch (InterruptedException impatient) {
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
        }
    }

    boolean interrupted() {
        return interrupted;
    }

    /**
     * Notes that the verdict is out.
     *
     * @param verdictCode exit code to keep whatever happens next
     * @param giveUp what to stop if Ctrl+C comes now; run by another thread
     */
    void verdictIsOut(int verdictCode, Runnable giveUp) {
        code = verdictCode;
        afterVerdict = giveUp;
    }

    /** Ends the process. */
    void exit(int normalCode) {
        if (interrupted) {
            finished.countDown();
            return;
        }
        exiting = true;
        System.exit(normalCode);
    }
}
