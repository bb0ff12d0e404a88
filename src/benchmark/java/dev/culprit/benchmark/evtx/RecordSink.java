package dev.culprit.benchmark.evtx;

import dev.culprit.decode.evtx.ChunkSink;
import dev.culprit.decode.evtx.EventRecord;
import dev.culprit.model.Problem;

/** Makes a number of each record and one number of all, which no other records and no other order of them give. */
abstract class RecordSink implements ChunkSink {
    private static final long FACTOR = 0x9e3779b97f4a7c15L;

    private final PassResult result;
    private long records;
    private long digest;

    RecordSink(PassResult result) {
        this.result = result;
    }

    /** Reads of the record what the benchmark is about; returns a number that depends on all of it. */
    abstract long read(EventRecord record);

    @Override
    public final void record(EventRecord record) {
        records++;
        digest = digest * FACTOR + read(record);
    }

    @Override
    public final void deliver() {
        result.add(records, digest);
        records = 0;
        digest = 0;
    }

    @Override
    public final Runnable recovered(EventRecord record) {
        throw new IllegalStateException("nobody asked for deleted records");
    }

    @Override
    public final void problem(Problem problem) {
        throw new IllegalStateException("the measured log is damaged: " + problem);
    }

    /** What one pass over a log has seen. */
    static final class PassResult {
        private long records;
        private long digest;

        void add(long moreRecords, long moreDigest) {
            records += moreRecords;
            digest = digest * FACTOR + moreDigest;
        }

        long records() {
            return records;
        }

        long digest() {
            return digest;
        }
    }
}
