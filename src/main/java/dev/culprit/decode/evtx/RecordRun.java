package dev.culprit.decode.evtx;

import java.util.List;

/**
 * Records of one chunk whose ids follow one another, so that a log of any size is remembered in a few bytes a chunk.
 *
 * @param firstId lowest record id
 * @param lastId highest record id
 * @param earliest lowest FILETIME of writing
 * @param latest highest FILETIME of writing
 */
record RecordRun(long firstId, long lastId, long earliest, long latest) {
    /** As many records as a chunk can hold. */
    static final int MOST_RECORDS = (ChunkHeader.CHUNK_SIZE - ChunkHeader.RECORDS_START) / RecordFrame.SMALLEST_SIZE;

    /** Adds a record to the last of some runs, or a run of its own if its id is not the next one. */
    static void add(List<RecordRun> runs, long recordId, long writtenTime) {
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).lastId + 1 == recordId) {
            runs.set(last, runs.get(last).and(writtenTime));
        } else {
            runs.add(new RecordRun(recordId, recordId, writtenTime, writtenTime));
        }
    }

    private RecordRun and(long writtenTime) {
        return new RecordRun(firstId, lastId + 1, Math.min(earliest, writtenTime), Math.max(latest, writtenTime));
    }

    /**
     * Tells whether a record with this id and time of writing is one of them.
     *
     * <p>The time matters because a log that is cleared counts its records from 1 again.
     */
    boolean contains(long recordId, long writtenTime) {
        return recordId >= firstId && recordId <= lastId && writtenTime >= earliest && writtenTime <= latest;
    }
}
