package dev.culprit.benchmark.evtx;

import dev.culprit.decode.Workers;
import dev.culprit.decode.evtx.EvtxReader;
import dev.culprit.dump.RecordDump;
import dev.culprit.dump.RecordDump.Form;
import dev.culprit.model.Problem;
import java.io.IOException;
import java.io.OutputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** One thread writes a whole log as text in each pass; nobody keeps the text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@Fork(value = 2, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class DumpBenchmark {
    private static final String PATH = "big.evtx";

    private final EvtxReader reader = new EvtxReader(false, Workers.NONE);

    /** One JSON object a line. */
    @Benchmark
    public void jsonl(LogInMemory log, Throughput throughput, Blackhole blackhole) throws IOException {
        dump(Form.JSONL, log, throughput, blackhole);
    }

    /** One XML document as Windows exports a log. */
    @Benchmark
    public void xml(LogInMemory log, Throughput throughput, Blackhole blackhole) throws IOException {
        dump(Form.XML, log, throughput, blackhole);
    }

    private void dump(Form form, LogInMemory log, Throughput throughput, Blackhole blackhole) throws IOException {
        var dump = new RecordDump(form, new Swallow(blackhole), new SoundLog());
        dump.begin();
        reader.read(PATH, log.open(), () -> dump.sinkFor(PATH));
        dump.end(true);
        throughput.add(dump.records(), log.bytes());
    }

    /** Takes text as a null device does, and lets no compiler leave out making it. */
    private static final class Swallow extends OutputStream {
        private final Blackhole blackhole;

        Swallow(Blackhole blackhole) {
            this.blackhole = blackhole;
        }

        @Override
        public void write(int unit) {
            blackhole.consume(unit);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            blackhole.consume(bytes);
            blackhole.consume(length);
        }
    }

    private static final class SoundLog implements RecordDump.Listener {
        @Override
        public void delivered() {}

        @Override
        public void problem(Problem problem) {
            throw new IllegalStateException("the measured log is damaged: " + problem);
        }
    }
}
