package dev.culprit.decode.evtx;

import java.util.Optional;

/**
 * Goes from record to record through one chunk and finds its way back after damage.
 *
 * <p>A size that cannot be true, or one that its copy does not confirm, is damage: the walk then looks for the next place
 * where magic, size and copy agree. A record whose size is plausible is handed out even if the copy disagrees, because
 * its id and written time are still worth having.
 */
final class RecordWalk {
    private final Bytes chunk;
    private final ChunkHeader header;
    private final ProblemLog problems;
    private final int end;
    private int position = ChunkHeader.RECORDS_START;
    private long lastRecordId;
    private boolean damageSeen;

    RecordWalk(Bytes chunk, ChunkHeader header, ProblemLog problems) {
        this.chunk = chunk;
        this.header = header;
        this.problems = problems;
        this.end = header.recordsEnd(chunk);
    }

    /** Returns the next record, or nothing after the last one; each call moves forward. */
    Optional<RecordFrame> next() throws MalformedException {
        while (position < end) {
            if (RecordFrame.hasMagic(chunk, position) && RecordFrame.hasPlausibleSize(chunk, position)) {
                return Optional.of(take());
            }
            if (chunk.isZero(position, end)) {
                reportZeroTail();
                return Optional.empty();
            }
            reportBadFrame();
            position = RecordFrame.nextConfirmed(chunk, position + 1, end);
        }
        return Optional.empty();
    }

    private RecordFrame take() throws MalformedException {
        RecordFrame frame = RecordFrame.read(chunk, position);
        if (frame.sizeCopyMatches()) {
            position = frame.end();
        } else {
            damageSeen = true;
            position = RecordFrame.nextConfirmed(chunk, frame.payloadStart(), end);
            frame = frame.cutAt(position);
        }
        lastRecordId = frame.recordId();
        return frame;
    }

    private void reportBadFrame() throws MalformedException {
        damageSeen = true;
        if (isCutOff()) {
            return;
        }
        if (RecordFrame.hasMagic(chunk, position)) {
            problems.add(
                    "evtx.record-size",
                    position,
                    "No record can have the size that this one claims; reading goes on at the next whole record.");
        } else {
            problems.add(
                    "evtx.record-magic",
                    position,
                    "Other bytes stand where a record should begin; reading goes on at the next whole record.");
        }
    }

    /** Tells whether a record here may only seem wrong because the file ends, which is reported for the chunk. */
    private boolean isCutOff() throws MalformedException {
        if (chunk.length() == ChunkHeader.CHUNK_SIZE) {
            return false;
        }
        if (chunk.length() - position < RecordFrame.SMALLEST_SIZE) {
            return true;
        }
        long size = chunk.unsignedInt(position + 4);
        return RecordFrame.hasMagic(chunk, position)
                && size > chunk.length() - position
                && size <= ChunkHeader.CHUNK_SIZE - position;
    }

    /** Zeros up to the free-space offset are ordinary fill, unless the header knows of records that should be there. */
    private void reportZeroTail() {
        if (!damageSeen && header.lastRecordId() > lastRecordId && header.hasPlausibleFreeSpace()) {
            problems.add(
                    "evtx.records-missing",
                    position,
                    "Only zeros stand here, though the chunk announces records up to " + header.lastRecordId()
                            + " and the last one read is " + lastRecordId + ".");
        }
    }
}
