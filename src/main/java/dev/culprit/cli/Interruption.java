package dev.culprit.cli;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * What Ctrl+C does: before the verdict it stops reading, so that what was read is judged and printed, marked as partial;
 * after the verdict it gives up the index and keeps the verdict's exit code.
 */
final class Interruption {
    /** How long a run that is interrupted before its verdict may take to print what it has. */
    private static final long PATIENCE_SECONDS = 20;

    /** How long a run may take to clear away a half-made index, which the next run does if this one cannot. */
    private static final long PATIENCE_AFTER_VERDICT_SECONDS = 2;

    private final Consumer<Thread> shutdownHooks;
    private final IntConsumer halt;
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean interrupted;
    private volatile boolean exiting;
    private volatile Optional<Verdict> verdict = Optional.empty();

    private record Verdict(int code, Runnable giveUp) {}

    /**
     * Prepares to listen.
     *
     * @param shutdownHooks takes the thread that is to run when the process is told to end
     * @param halt ends the process at once with an exit code
     */
    Interruption(Consumer<Thread> shutdownHooks, IntConsumer halt) {
        this.shutdownHooks = shutdownHooks;
        this.halt = halt;
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
        Optional<Verdict> told = verdict;
        told.ifPresent(known -> known.giveUp().run());
        try {
            finished.await(told.isPresent() ? PATIENCE_AFTER_VERDICT_SECONDS : PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            // There is nothing left to wait for but the end, which comes now.
            Thread.currentThread().interrupt();
        }
        halt.accept(verdict.map(Verdict::code).orElse(ExitCode.INTERRUPTED));
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
        verdict = Optional.of(new Verdict(verdictCode, giveUp));
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
