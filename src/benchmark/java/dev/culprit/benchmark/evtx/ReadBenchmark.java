package dev.culprit.benchmark.evtx;

import dev.culprit.benchmark.evtx.RecordSink.PassResult;
import dev.culprit.decode.RawEvent;
import dev.culprit.decode.Workers;
import dev.culprit.decode.evtx.ChunkSink;
import dev.culprit.decode.evtx.EvtxDecoder;
import dev.culprit.decode.evtx.EvtxReader;
import dev.culprit.model.Artifact;
import dev.culprit.model.ArtifactKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** One thread reads a whole log in each pass. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@Fork(value = 2, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadBenchmark {
    private static final Artifact ARTIFACT = new Artifact("big.evtx", ArtifactKind.EVTX, -1, "");

    private final EvtxReader reader = new EvtxReader(false, Workers.NONE);
    private final EvtxDecoder decoder = new EvtxDecoder();
    private WantedEvents wanted = new WantedEvents(List.of());

    @Setup
    public void chooseEvents(LogInMemory log) throws IOException {
        List<RawEvent> events = new ArrayList<>();
        decoder.decode(ARTIFACT, log.content.log(1).open(), new RawEventCounter(events::add));
        wanted = new WantedEvents(events);
        System.out.printf(Locale.ROOT, "the filter lets %.2f %% of the records pass%n", 100 * wanted.share());
    }

    /** Header, System fields and every named value within reach, no text made. */
    @Benchmark
    public long fields(LogInMemory log, Throughput throughput) throws IOException {
        return pass(log, throughput, FieldSink::new);
    }

    /** A filter by provider and id rejects 99 of 100 records; the others are printed. */
    @Benchmark
    public long filter(LogInMemory log, Throughput throughput) throws IOException {
        return pass(log, throughput, result -> new FilterSink(result, wanted));
    }

    /** Every field and value as text in a buffer that is used again, without any markup around. */
    @Benchmark
    public long text(LogInMemory log, Throughput throughput) throws IOException {
        return pass(log, throughput, TextSink::new);
    }

    /** What a diagnosis starts from: a raw event of each record. */
    @Benchmark
    public void rawEvents(LogInMemory log, Throughput throughput, Blackhole blackhole) throws IOException {
        var sink = new RawEventCounter(blackhole::consume);
        decoder.decode(ARTIFACT, log.open(), sink);
        throughput.add(sink.count(), log.bytes());
    }

    private long pass(LogInMemory log, Throughput throughput, Function<PassResult, ChunkSink> sinks)
            throws IOException {
        var result = new PassResult();
        reader.read(ARTIFACT.path(), log.open(), () -> sinks.apply(result));
        throughput.add(result.records(), log.bytes());
        return result.digest();
    }
}
