package dev.culprit.benchmark.perfmon;

import dev.culprit.decode.RawCounters;
import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawSetting;
import dev.culprit.decode.RawSink;
import dev.culprit.decode.SampleSink;
import dev.culprit.model.Problem;
import java.util.function.IntPredicate;
import org.openjdk.jmh.infra.Blackhole;

/** Counts rows and lets no compiler leave out reading them. */
final class RowCounter implements RawSink, SampleSink {
    private final IntPredicate needed;
    private final Blackhole blackhole;
    private long rows;

    RowCounter(IntPredicate needed, Blackhole blackhole) {
        this.needed = needed;
        this.blackhole = blackhole;
    }

    long rows() {
        return rows;
    }

    @Override
    public SampleSink counters(RawCounters columns) {
        return this;
    }

    @Override
    public boolean needs(int column) {
        return needed.test(column);
    }

    @Override
    public void row(long line, long monthFirst, long dayFirst, double[] values) {
        blackhole.consume(values);
        rows++;
    }

    @Override
    public void end(boolean dayFirst, boolean certain) {}

    @Override
    public void event(RawEvent event) {
        throw new IllegalStateException("counters hold no events");
    }

    @Override
    public void setting(RawSetting setting) {
        throw new IllegalStateException("counters hold no settings");
    }

    @Override
    public void problem(Problem problem) {
        throw new IllegalStateException("the measured table is damaged: " + problem);
    }
}
