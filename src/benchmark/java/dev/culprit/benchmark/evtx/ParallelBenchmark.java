package dev.culprit.benchmark.evtx;

import dev.culprit.benchmark.evtx.RecordSink.PassResult;
import dev.culprit.decode.Workers;
import dev.culprit.decode.evtx.EvtxReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * All records printed as text and handed on in the order of the file and of the files: by the caller alone, then by
 * workers while the caller reads and hands on. The collector is the one that {@code bin/culprit} asks for.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseParallelGC"})
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 10)
public class ParallelBenchmark {
    private static final int FILES = 24;

    @Param("2")
    public int threads;

    private final EvtxReader alone = new EvtxReader(false, Workers.NONE);
    private ExecutorService pool = Executors.newFixedThreadPool(1);
    private Workers workers = Workers.NONE;
    private long digest;

    @Setup
    public void start(LogInMemory log) {
        pool.shutdown();
        pool = Executors.newFixedThreadPool(threads);
        workers = new PooledWorkers(pool, threads);
        digest = read(alone, log).digest();
    }

    @TearDown
    public void stop() {
        pool.shutdown();
    }

    /** The chunks of one large log, spread over the threads. */
    @Benchmark
    public void insideOneFile(LogInMemory log, SpeedUp speedUp) {
        var together = new EvtxReader(false, workers);
        compare(() -> check(read(alone, log)), () -> check(read(together, log)), speedUp);
    }

    /** A folder of large logs, each read by one thread. */
    @Benchmark
    public void overFiles(LogInMemory log, SpeedUp speedUp) {
        compare(() -> files(Workers.NONE, log), () -> files(workers, log), speedUp);
    }

    private void files(Workers each, LogInMemory log) {
        List<Runnable> completions = new ArrayList<>();
        for (int file = 0; file < FILES; file++) {
            completions.add(each.start(() -> check(read(alone, log))));
        }
        completions.forEach(Runnable::run);
    }

    private static void compare(Runnable one, Runnable several, SpeedUp speedUp) {
        long start = System.nanoTime();
        one.run();
        long between = System.nanoTime();
        several.run();
        long end = System.nanoTime();
        speedUp.add((between - start) / 1e9, (end - between) / 1e9);
    }

    private void check(PassResult result) {
        if (result.digest() != digest) {
            throw new IllegalStateException("several threads read something else than one, or in another order");
        }
    }

    private static PassResult read(EvtxReader reader, LogInMemory log) {
        var result = new PassResult();
        try {
            reader.read("big.evtx", log.open(), () -> new TextSink(result));
        } catch (IOException impossible) {
            throw new UncheckedIOException("what lies in memory can be read", impossible);
        }
        return result;
    }
}
