package dev.culprit.testkit.evtx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;

/** The bytes of a log file, to be damaged in ways that real ones are; chunks and records are counted from 0. */
public final class EvtxImage {
    public static final int HEADER_SIZE = 4_096;
    public static final int CHUNK_SIZE = 65_536;

    private static final int RECORDS_START = 512;
    private static final int NAME_TABLE = 128;
    private static final int TEMPLATE_TABLE = 384;

    private final ByteBuffer bytes;

    /** Takes a copy of a whole file. */
    public EvtxImage(byte[] file) {
        bytes = ByteBuffer.wrap(file.clone()).order(ByteOrder.LITTLE_ENDIAN);
    }

    public byte[] toBytes() {
        return bytes.array().clone();
    }

    /** Returns only the first bytes of the file. */
    public byte[] cutTo(int length) {
        return Arrays.copyOf(bytes.array(), length);
    }

    public static int chunkOffset(int chunk) {
        return HEADER_SIZE + chunk * CHUNK_SIZE;
    }

    /** Returns where a record begins in the file, found by the sizes of those before it. */
    public int recordOffset(int chunk, int record) {
        int offset = chunkOffset(chunk) + RECORDS_START;
        for (int index = 0; index < record; index++) {
            offset += bytes.getInt(offset + 4);
        }
        return offset;
    }

    public int recordSize(int chunk, int record) {
        return bytes.getInt(recordOffset(chunk, record) + 4);
    }

    /** Makes all checksums right. */
    public EvtxImage seal() {
        for (int chunk = 0; chunkOffset(chunk) + CHUNK_SIZE <= bytes.capacity(); chunk++) {
            int start = chunkOffset(chunk);
            int end = Math.max(RECORDS_START, Math.min(bytes.getInt(start + 48), CHUNK_SIZE));
            bytes.putInt(start + 52, checksum(start + RECORDS_START, start + end, 0, 0));
            bytes.putInt(start + 124, checksum(start, start + 120, start + 128, start + RECORDS_START));
        }
        bytes.putInt(124, checksum(0, 120, 0, 0));
        return this;
    }

    private int checksum(int from, int to, int moreFrom, int moreTo) {
        var checksum = new CRC32();
        checksum.update(bytes.array(), from, to - from);
        checksum.update(bytes.array(), moreFrom, moreTo - moreFrom);
        return (int) checksum.getValue();
    }

    public EvtxImage put8(int offset, int value) {
        bytes.put(offset, (byte) value);
        return this;
    }

    public EvtxImage put16(int offset, int value) {
        bytes.putShort(offset, (short) value);
        return this;
    }

    public EvtxImage put32(int offset, int value) {
        bytes.putInt(offset, value);
        return this;
    }

    public EvtxImage put64(int offset, long value) {
        bytes.putLong(offset, value);
        return this;
    }

    public int get32(int offset) {
        return bytes.getInt(offset);
    }

    /** Overwrites a range with one byte. */
    public EvtxImage fill(int from, int to, int value) {
        Arrays.fill(bytes.array(), from, to, (byte) value);
        return this;
    }

    /** Sets the number of chunks that the file header claims. */
    public EvtxImage chunkCount(int count) {
        return put16(42, count);
    }

    public EvtxImage spoilFileChecksum() {
        return put32(124, ~bytes.getInt(124));
    }

    public EvtxImage spoilHeaderChecksum(int chunk) {
        return put32(chunkOffset(chunk) + 124, ~bytes.getInt(chunkOffset(chunk) + 124));
    }

    public EvtxImage spoilDataChecksum(int chunk) {
        put32(chunkOffset(chunk) + 52, ~bytes.getInt(chunkOffset(chunk) + 52));
        int start = chunkOffset(chunk);
        return put32(start + 124, checksum(start, start + 120, start + 128, start + RECORDS_START));
    }

    public EvtxImage spoilMagic(int chunk) {
        return put8(chunkOffset(chunk), 'X');
    }

    public EvtxImage zeroChunk(int chunk) {
        return fill(chunkOffset(chunk), chunkOffset(chunk) + CHUNK_SIZE, 0);
    }

    public EvtxImage freeSpace(int chunk, int offset) {
        return put32(chunkOffset(chunk) + 48, offset);
    }

    public EvtxImage recordSize(int chunk, int record, int size) {
        return put32(recordOffset(chunk, record) + 4, size);
    }

    public EvtxImage sizeCopy(int chunk, int record, int size) {
        return put32(recordOffset(chunk, record) + recordSize(chunk, record) - 4, size);
    }

    /** Overwrites the payload of a record from one byte of the record to its size copy. */
    public EvtxImage tearPayload(int chunk, int record, int from, int value) {
        int offset = recordOffset(chunk, record);
        return fill(offset + from, offset + recordSize(chunk, record) - 4, value);
    }

    /** Puts id, time and payload of a record in the place of those of another one that is at least as large. */
    public EvtxImage copyRecord(int chunk, int from, int to) {
        int size = recordSize(chunk, from);
        if (size > recordSize(chunk, to)) {
            throw new IllegalArgumentException("record " + to + " has no room for record " + from);
        }
        byte[] content = new byte[size - 8 - 4];
        bytes.get(recordOffset(chunk, from) + 8, content);
        bytes.put(recordOffset(chunk, to) + 8, content);
        return this;
    }

    /** Makes every entry of the chunk's tables of names and templates its own successor. */
    public EvtxImage linkChainsToThemselves(int chunk) {
        int start = chunkOffset(chunk);
        for (int entry = NAME_TABLE; entry < RECORDS_START; entry += 4) {
            int target = bytes.getInt(start + entry);
            if (target != 0) {
                put32(start + target, target);
            }
        }
        return this;
    }

    /** Empties the chunk's tables of names and templates. */
    public EvtxImage dropTables(int chunk) {
        return fill(chunkOffset(chunk) + NAME_TABLE, chunkOffset(chunk) + RECORDS_START, 0);
    }

    /** Returns where the first template definition of a bucket that has one begins in the file. */
    public int firstTemplate(int chunk) {
        for (int entry = TEMPLATE_TABLE; entry < RECORDS_START; entry += 4) {
            if (bytes.getInt(chunkOffset(chunk) + entry) != 0) {
                return chunkOffset(chunk) + bytes.getInt(chunkOffset(chunk) + entry);
            }
        }
        throw new IllegalStateException("the chunk holds no template");
    }
}
