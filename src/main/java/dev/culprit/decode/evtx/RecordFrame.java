package dev.culprit.decode.evtx;

/**
 * Where a record lies in its chunk and what its 24-byte header says.
 *
 * <p>Source of the layout: libyal/libevtx, "Windows XML Event Log (EVTX) format", section "Event record": magic {@code
 * 2a 2a 00 00}, u32 size of everything including header and trailing copy, u64 record id, FILETIME of writing, payload,
 * u32 copy of the size.
 *
 * @param offset of the magic, from the start of the chunk
 * @param end byte after the record: what its size says, or the start of the next record if that one begins earlier
 * @param recordId as written
 * @param writtenTime FILETIME: when the service wrote the record, not when the event was created
 * @param sizeCopyMatches whether the trailing copy of the size confirms the size
 */
record RecordFrame(int offset, int end, long recordId, long writtenTime, boolean sizeCopyMatches) {
    /** No record. */
    static final RecordFrame NONE = new RecordFrame(0, 0, 0, 0, false);

    static final int HEADER_SIZE = 24;
    static final int SIZE_COPY_SIZE = 4;
    static final int SMALLEST_SIZE = HEADER_SIZE + SIZE_COPY_SIZE;

    private static final int MAGIC = 0x2a2a;

    static boolean hasMagic(Bytes chunk, int offset) throws MalformedException {
        return offset <= chunk.length() - SIZE_COPY_SIZE && chunk.int32(offset) == MAGIC;
    }

    /** Tells whether the size at an offset leaves room for a header and stays inside the chunk. */
    static boolean hasPlausibleSize(Bytes chunk, int offset) throws MalformedException {
        if (offset > chunk.length() - SMALLEST_SIZE) {
            return false;
        }
        long size = chunk.unsignedInt(offset + 4);
        return size >= SMALLEST_SIZE && size <= chunk.length() - offset;
    }

    /** Tells whether a record begins at an offset beyond doubt: magic, plausible size, and a copy that confirms it. */
    static boolean isConfirmed(Bytes chunk, int offset) throws MalformedException {
        return hasMagic(chunk, offset)
                && hasPlausibleSize(chunk, offset)
                && chunk.int32(offset + chunk.int32(offset + 4) - SIZE_COPY_SIZE) == chunk.int32(offset + 4);
    }

    /** Returns where the next record begins beyond doubt, or the end of the stretch if none does. */
    static int nextConfirmed(Bytes chunk, int from, int end) throws MalformedException {
        for (int candidate = from; candidate <= end - SMALLEST_SIZE; candidate++) {
            if (isConfirmed(chunk, candidate)) {
                return candidate;
            }
        }
        return end;
    }

    /** Returns how many records lie in a stretch beyond doubt. */
    static int countConfirmed(Bytes stretch) {
        var walk = new SlackWalk(stretch, 0);
        int count = 0;
        try {
            while (walk.next().isPresent()) {
                count++;
            }
        } catch (MalformedException impossible) {
            throw new AssertionError("confirmed records lie inside the stretch", impossible);
        }
        return count;
    }

    /** Reads a header whose size is plausible. */
    static RecordFrame read(Bytes chunk, int offset) throws MalformedException {
        int end = offset + chunk.int32(offset + 4);
        return new RecordFrame(
                offset, end, chunk.int64(offset + 8), chunk.int64(offset + 16), isConfirmed(chunk, offset));
    }

    RecordFrame cutAt(int earlierEnd) {
        return new RecordFrame(offset, Math.min(end, earlierEnd), recordId, writtenTime, sizeCopyMatches);
    }

    int payloadStart() {
        return offset + HEADER_SIZE;
    }

    /** Returns the byte after the payload; the size copy is left out only where there is one. */
    int payloadEnd() {
        return sizeCopyMatches ? end - SIZE_COPY_SIZE : end;
    }
}
