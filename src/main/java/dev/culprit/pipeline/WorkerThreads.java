package dev.culprit.pipeline;

import dev.culprit.decode.Workers;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A fixed number of threads that do not keep the program alive. */
final class WorkerThreads implements Workers, AutoCloseable {
    private final int count;
    private final ExecutorService threads;

    private WorkerThreads(int count) {
        this.count = count;
        threads = Executors.newFixedThreadPool(count, work -> {
            var thread = new Thread(work, "culprit-worker");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Starts threads beside the caller's; how many, at least 1. */
    static WorkerThreads start(int count) {
        return new WorkerThreads(count);
    }

    /** Work that may be spread over threads. */
    interface Spread<T> {
        T with(Workers workers) throws IOException;
    }

    /**
     * Does work with threads beside the caller's, which end with it.
     *
     * @param count how many; with 0 or less the caller does everything itself
     */
    static <T> T use(int count, Spread<T> work) throws IOException {
        if (count <= 0) {
            return work.with(Workers.NONE);
        }
        try (WorkerThreads threads = start(count)) {
            return work.with(threads);
        }
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public Runnable start(Runnable work) {
        Future<?> done = threads.submit(work);
        return () -> await(done);
    }

    private static void await(Future<?> done) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    done.get();
                    return;
                } catch (InterruptedException later) {
                    // Nothing here is left half done; whoever interrupted finds the mark when the work is finished.
                    interrupted = true;
                }
            }
        } catch (ExecutionException failed) {
            throw unwrapped(failed);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unwrapped(ExecutionException failed) {
        if (failed.getCause() instanceof Error error) {
            throw error;
        }
        return failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
