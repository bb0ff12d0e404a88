package dev.culprit.decode.evtx;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The first 512 bytes of a chunk: claims about its records, two checksums, and two hash tables.
 *
 * <p>Source of the layout: libyal/libevtx, "Windows XML Event Log (EVTX) format", section "Chunk". The header's checksum
 * covers bytes 0 to 119 and 128 to 511, leaving out the flags at 120 and itself at 124; the one at 52 covers the records
 * from 512 to the free-space offset. The tables of strings (128) and templates (384) are not needed for reading, since
 * every token carries the offset it means; in damaged chunks their chains point to themselves.
 *
 * @param lastRecordId highest record id as claimed
 * @param freeSpaceOffset first byte after the last record as claimed; may lie outside the chunk
 * @param flags bit 0 dirty, bit 2 no checksums
 * @param storedDataChecksum checksum of the records as stored
 * @param storedHeaderChecksum checksum of the header as stored
 */
record ChunkHeader(
        long lastRecordId, long freeSpaceOffset, int flags, int storedDataChecksum, int storedHeaderChecksum) {
    /** Bytes in a chunk. */
    static final int CHUNK_SIZE = 65_536;

    /** Offset of the first record. */
    static final int RECORDS_START = 512;

    private static final byte[] MAGIC = "ElfChnk\0".getBytes(StandardCharsets.US_ASCII);
    private static final int FLAGS_OFFSET = 120;
    private static final int TABLES_START = 128;

    static boolean hasMagic(Bytes chunk) {
        return chunk.startsWith(0, MAGIC);
    }

    /**
     * Reads a header.
     *
     * @throws MalformedException if the chunk is cut off inside its header
     */
    static ChunkHeader read(Bytes chunk) throws MalformedException {
        chunk.unsignedByte(RECORDS_START - 1);
        return new ChunkHeader(
                chunk.int64(32), chunk.unsignedInt(48), chunk.int32(FLAGS_OFFSET), chunk.int32(52), chunk.int32(124));
    }

    boolean isWithoutChecksums() {
        return (flags & 4) != 0;
    }

    /** Tells whether the free-space offset can be true. */
    boolean hasPlausibleFreeSpace() {
        return freeSpaceOffset >= RECORDS_START && freeSpaceOffset <= CHUNK_SIZE;
    }

    /** Returns where records end: the free-space offset if it can be true, else the end of the chunk. */
    int recordsEnd(Bytes chunk) {
        return hasPlausibleFreeSpace() ? (int) Math.min(freeSpaceOffset, chunk.length()) : chunk.length();
    }

    boolean headerChecksumMatches(Bytes chunk) throws MalformedException {
        var checksum = new CRC32();
        chunk.addTo(checksum, 0, FLAGS_OFFSET);
        chunk.addTo(checksum, TABLES_START, RECORDS_START);
        return (int) checksum.getValue() == storedHeaderChecksum;
    }

    /** Tells whether the checksum of the records fits; false where the free-space offset leaves the bytes there are. */
    boolean dataChecksumMatches(Bytes chunk) throws MalformedException {
        if (!hasPlausibleFreeSpace() || freeSpaceOffset > chunk.length()) {
            return false;
        }
        var checksum = new CRC32();
        chunk.addTo(checksum, RECORDS_START, (int) freeSpaceOffset);
        return (int) checksum.getValue() == storedDataChecksum;
    }
}
