package dev.culprit.decode.evtx;

import com.sun.management.ThreadMXBean;
import dev.culprit.decode.Decoder;
import dev.culprit.decode.Workers;
import dev.culprit.model.Artifact;
import dev.culprit.model.ArtifactKind;
import dev.culprit.testkit.evtx.EvtxImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;

/**
 * What must hold of the decoder whatever the bytes are; called by Jazzer and by the tests.
 *
 * <p>Decoding ends without an exception, and what it hands out is well formed and bounded ({@link FuzzSink}, {@link
 * FuzzXml}). A decoder that has served many logs and does everything itself makes the same of a log as a new one that
 * recovers deleted records and leaves chunks to workers until they are asked for. Neither allocates more than {@link
 * #allocationBound}. That nothing runs for long is for the caller to watch.
 */
public final class FuzzTarget {
    private static final long FILE_ALLOCATION = 64L << 20;
    private static final long CHUNK_ALLOCATION = 96L << 20;

    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    private static final Decoder SEASONED = new EvtxDecoder();

    static {
        loadClasses();
    }

    private FuzzTarget() {}

    /** Decodes something before anything is measured: an agent that watches classes allocates much when they are loaded. */
    private static void loadClasses() {
        try {
            decode(SEASONED, Logs.ofEvents(2), Long.MAX_VALUE);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Decodes the bytes in every way that {@link FuzzInput} knows.
     *
     * @throws IOException never, since nothing is read from outside
     * @throws AssertionError if the decoder breaks a promise
     */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        for (byte[] log : FuzzInput.logs(input)) {
            check(log);
        }
    }

    private static void check(byte[] log) throws IOException {
        long bound = allocationBound(log);
        FuzzSink seasoned = decode(SEASONED, log, bound);
        seasoned.checkSameButRecovered(decode(new EvtxDecoder(true, new LateWorkers()), log, bound));
        new EvtxReader(true, Workers.NONE)
                .read(FuzzSink.PATH, new ByteArrayInputStream(log), () -> new FuzzXml(chunks(log)));
    }

    private static FuzzSink decode(Decoder decoder, byte[] log, long allocationBound) throws IOException {
        var sink = new FuzzSink(chunks(log), log.length);
        var artifact = new Artifact(FuzzSink.PATH, ArtifactKind.UNKNOWN, log.length, "");
        long before = THREADS.getCurrentThreadAllocatedBytes();
        decoder.decode(artifact, new ByteArrayInputStream(log), sink);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        if (allocated > allocationBound) {
            throw new AssertionError("decoding allocates " + allocated + " bytes");
        }
        return sink;
    }

    /**
     * Returns how many bytes decoding may allocate in all, most of them garbage at once: 64 MiB for a file, which leaves
     * room for classes that are loaded late, and 96 MiB for each of its chunks. An ordinary full chunk takes less
     * than half a MiB; the costliest ones known, which spend the whole {@link Budget} on arrays of numbers, take 36.
     */
    private static long allocationBound(byte[] log) {
        return FILE_ALLOCATION + CHUNK_ALLOCATION * chunks(log);
    }

    /** Returns how many chunks a log of that size can have, a cut off one included and one in place of the header, too. */
    private static int chunks(byte[] log) {
        return (log.length + EvtxImage.CHUNK_SIZE - 1) / EvtxImage.CHUNK_SIZE;
    }

    /** Workers who do nothing before somebody waits for it, on the thread of who waits. */
    private static final class LateWorkers implements Workers {
        @Override
        public int count() {
            return 2;
        }

        @Override
        public Runnable start(Runnable work) {
            return new Runnable() {
                private boolean done;

                @Override
                public void run() {
                    if (!done) {
                        done = true;
                        work.run();
                    }
                }
            };
        }
    }
}
