package dev.culprit.decode.evtx;

import java.util.BitSet;
import java.util.List;

/**
 * Records of one chunk whose ids lie close together, so that a log of any size is remembered in some hundred bytes a
 * chunk, filtered exports included.
 */
final class RecordRun {
    /** Ids further apart begin another run; in a run each record costs at most as many bits. */
    private static final int WIDEST_GAP = 256;

    /** No two ids of a run are further apart: a chunk has room for no more records. */
    static final long WIDEST_SPAN =
            (long) WIDEST_GAP * (ChunkHeader.CHUNK_SIZE - ChunkHeader.RECORDS_START) / RecordFrame.SMALLEST_SIZE;

    private final long firstId;
    private final BitSet idsFromFirst = new BitSet();
    private long lastId;
    private long earliest;
    private long latest;

    private RecordRun(long firstId, long writtenTime) {
        this.firstId = firstId;
        this.lastId = firstId;
        this.earliest = writtenTime;
        this.latest = writtenTime;
        idsFromFirst.set(0);
    }

    /** Adds a record to the last of some runs, or a run of its own if its id is not close behind. */
    static void add(List<RecordRun> runs, long recordId, long writtenTime) {
        if (!runs.isEmpty() && runs.get(runs.size() - 1).take(recordId, writtenTime)) {
            return;
        }
        runs.add(new RecordRun(recordId, writtenTime));
    }

    private boolean take(long recordId, long writtenTime) {
        long gap = recordId - lastId;
        if (gap <= 0 || gap > WIDEST_GAP || recordId < lastId) {
            return false;
        }
        lastId = recordId;
        idsFromFirst.set((int) (recordId - firstId));
        earliest = Math.min(earliest, writtenTime);
        latest = Math.max(latest, writtenTime);
        return true;
    }

    long firstId() {
        return firstId;
    }

    /**
     * Tells whether a record with this id and time of writing is one of them.
     *
     * <p>The time matters because a log that is cleared counts its records from 1 again.
     */
    boolean contains(long recordId, long writtenTime) {
        return recordId >= firstId
                && recordId <= lastId
                && idsFromFirst.get((int) (recordId - firstId))
                && writtenTime >= earliest
                && writtenTime <= latest;
    }
}
