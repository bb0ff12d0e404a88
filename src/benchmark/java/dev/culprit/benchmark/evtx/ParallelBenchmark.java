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

/** Several threads print all records as text, handed on in the order of the file and of the files. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@Fork(value = 2, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ParallelBenchmark {
    private static final int FILES = 4;

    /** Threads that decode; 1 is the caller's own, more are workers while the caller reads and hands on. */
    @Param({"1", "2"})
    public int threads;

    private final EvtxReader alone = new EvtxReader(false, Workers.NONE);
    private EvtxReader reader = alone;
    private Workers workers = Workers.NONE;
    private ExecutorService pool = Executors.newFixedThreadPool(1);
    private long digestOfOneThread;

    @Setup
    public void start(LogInMemory log) {
        if (threads > 1) {
            pool.shutdown();
            pool = Executors.newFixedThreadPool(threads);
            workers = new PooledWorkers(pool, threads);
            reader = new EvtxReader(false, workers);
        }
        digestOfOneThread = read(alone, log).digest();
    }

    @TearDown
    public void stop() {
        pool.shutdown();
    }

    /** The chunks of one large log, spread over the threads. */
    @Benchmark
    public void insideOneFile(LogInMemory log, Throughput throughput) {
        count(read(reader, log), log, throughput);
    }

    /** Four large logs, each read by one thread. */
    @Benchmark
    public void overFiles(LogInMemory log, Throughput throughput) {
        List<PassResult> results = new ArrayList<>();
        List<Runnable> completions = new ArrayList<>();
        for (int file = 0; file < FILES; file++) {
            var result = new PassResult();
            results.add(result);
            completions.add(workers.start(() -> read(alone, log, result)));
        }
        completions.forEach(Runnable::run);
        results.forEach(result -> count(result, log, throughput));
    }

    private void count(PassResult result, LogInMemory log, Throughput throughput) {
        if (result.digest() != digestOfOneThread) {
            throw new IllegalStateException("several threads read something else than one, or in another order");
        }
        throughput.add(result.records(), log.bytes());
    }

    private static PassResult read(EvtxReader reader, LogInMemory log) {
        var result = new PassResult();
        read(reader, log, result);
        return result;
    }

    private static void read(EvtxReader reader, LogInMemory log, PassResult result) {
        try {
            reader.read("big.evtx", log.open(), () -> new TextSink(result));
        } catch (IOException impossible) {
            throw new UncheckedIOException("what lies in memory can be read", impossible);
        }
    }
}
