package dev.culprit.benchmark.evtx;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What was read and what it took; JMH divides it by the time and prints it beside the passes by the second. */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class Throughput {
    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    public long records;

    /** Log that was read, in units of 10<sup>6</sup> bytes. */
    public double megabytes;

    /**
     * Processor time of the whole JVM in seconds; by the second of the clock, how many cores it had. On a machine that
     * others use, too, the records by the second of this time come closer to the truth.
     */
    public double cores;

    private long processorTime;

    @Setup(Level.Iteration)
    public void start() {
        processorTime = MACHINE.getProcessCpuTime();
    }

    void add(long moreRecords, long bytes) {
        records += moreRecords;
        megabytes += bytes / 1e6;
        long now = MACHINE.getProcessCpuTime();
        cores += (now - processorTime) / 1e9;
        processorTime = now;
    }
}
