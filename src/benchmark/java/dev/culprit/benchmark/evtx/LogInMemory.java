package dev.culprit.benchmark.evtx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The log that a benchmark reads in each pass. */
@State(Scope.Benchmark)
public class LogInMemory {
    @Param({"SECURITY", "MIXED"})
    public LogContent content = LogContent.SECURITY;

    /** Size of the log, in units of 10<sup>6</sup> bytes; more than the caches of the processor hold. */
    @Param("64")
    public long megabytes;

    private byte[] bytes = new byte[0];

    @Setup
    public void make() throws IOException {
        bytes = content.log(megabytes).toBytes();
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    int bytes() {
        return bytes.length;
    }
}
