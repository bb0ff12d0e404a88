package dev.culprit.benchmark.perfmon;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What was read; JMH divides it by the time and prints it beside the passes by the second. */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class TableThroughput {
    public long rows;

    /** File that was read, in units of 10<sup>6</sup> bytes. */
    public double megabytes;

    void add(long moreRows, TableInMemory table) {
        if (moreRows != table.rows) {
            throw new IllegalStateException("read " + moreRows + " rows of " + table.rows);
        }
        rows += moreRows;
        megabytes += table.bytes() / 1e6;
    }
}
