package dev.culprit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkerThreadsTest {
    @Test
    void workIsDoneSideBySideOnOtherThreads() {
        var bothRunning = new CountDownLatch(2);
        var worker = new AtomicReference<Thread>(Thread.currentThread());
        try (WorkerThreads threads = WorkerThreads.start(2)) {
            Runnable first = threads.start(() -> {
                worker.set(Thread.currentThread());
                meet(bothRunning);
            });
            Runnable second = threads.start(() -> meet(bothRunning));
            first.run();
            second.run();

            assertThat(threads.count()).isEqualTo(2);
            assertThat(bothRunning.getCount()).isZero();
            assertThat(worker.get()).isNotSameAs(Thread.currentThread());
            assertThat(worker).hasValueMatching(Thread::isDaemon);
        }
    }

    @Test
    void whatWorkThrowsComesOutWhereItIsAwaited() {
        try (WorkerThreads threads = WorkerThreads.start(1)) {
            Runnable failing = threads.start(() -> {
                throw new IllegalStateException("a fault");
            });
            Runnable worse = threads.start(() -> {
                throw new StackOverflowError("another");
            });

            assertThatThrownBy(failing::run)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("a fault");
            assertThatThrownBy(worse::run).isInstanceOf(StackOverflowError.class);
        }
    }

    @Test
    void interruptionOfTheWaitingThreadDoesNotLeaveWorkHalfDone() {
        Thread waiting = Thread.currentThread();
        var interrupted = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (WorkerThreads threads = WorkerThreads.start(1)) {
            Runnable work = threads.start(() -> {
                await(interrupted);
                untilItWaitsAgain(waiting);
                done.countDown();
            });
            waiting.interrupt();
            interrupted.countDown();
            work.run();

            assertThat(done.getCount()).isZero();
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** Returns when a thread has taken note of its interruption and waits all the same, or when nobody asks any more. */
    private static void untilItWaitsAgain(Thread thread) {
        while (thread.isInterrupted() || thread.getState() != Thread.State.WAITING) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("it no longer waits");
            }
            Thread.onSpinWait();
        }
    }

    private static void meet(CountDownLatch latch) {
        latch.countDown();
        await(latch);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
