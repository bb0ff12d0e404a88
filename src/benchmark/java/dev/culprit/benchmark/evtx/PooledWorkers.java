package dev.culprit.benchmark.evtx;

import dev.culprit.decode.Workers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;

/** A pool of threads as a decoder's workers. */
final class PooledWorkers implements Workers {
    private final ExecutorService pool;
    private final int count;

    /**
     * Makes workers of a pool.
     *
     * @param count threads that the pool has
     */
    PooledWorkers(ExecutorService pool, int count) {
        this.pool = pool;
        this.count = count;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public Runnable start(Runnable work) {
        CompletableFuture<?> running = CompletableFuture.runAsync(work, pool);
        return () -> await(running);
    }

    private static void await(CompletableFuture<?> running) {
        try {
            running.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException thrownByTheWork) {
                throw thrownByTheWork;
            }
            throw failed;
        }
    }
}
