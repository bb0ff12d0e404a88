package dev.culprit.decode.evtx;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * The first 128 bytes of a log file; the rest of its 4,096-byte block is padding.
 *
 * <p>Source of the layout: libyal/libevtx, "Windows XML Event Log (EVTX) format", section "File header". The checksum is
 * CRC-32 (as in zlib) of bytes 0 to 119, so the flags at 120 are outside it. The number of chunks is stale in a log that
 * was copied while in use; readers find chunks by their magic.
 *
 * @param majorVersion 3 in every known file
 * @param minorVersion 1, or 2 since Windows 10
 * @param blockSize bytes before the first chunk as claimed; 4,096 in every known file
 * @param chunkCount number of chunks as claimed, 0 to 65,535
 * @param flags bit 0 dirty, bit 1 full, bit 2 no checksums; other bits occur and mean nothing
 * @param storedChecksum checksum as stored
 * @param computedChecksum checksum of the bytes as they are
 */
record FileHeader(
        int majorVersion,
        int minorVersion,
        int blockSize,
        int chunkCount,
        int flags,
        int storedChecksum,
        int computedChecksum) {
    /** Bytes before the first chunk. */
    static final int BLOCK_SIZE = 4_096;

    private static final byte[] MAGIC = "ElfFile\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHECKED_END = 120;

    static boolean hasMagic(Bytes block) {
        return block.startsWith(0, MAGIC);
    }

    /** Reads a header from a whole block. */
    static FileHeader read(Bytes block) throws MalformedException {
        var checksum = new CRC32();
        block.addTo(checksum, 0, CHECKED_END);
        return new FileHeader(
                block.unsignedShort(38),
                block.unsignedShort(36),
                block.unsignedShort(40),
                block.unsignedShort(42),
                block.int32(120),
                block.int32(124),
                (int) checksum.getValue());
    }

    /** Returns what is wrong with it, by problem code; a dirty log is in order. */
    SortedMap<String, String> complaints() {
        var complaints = new TreeMap<String, String>();
        if (!isWithoutChecksums() && storedChecksum != computedChecksum) {
            complaints.put(
                    "evtx.file-header-checksum",
                    "The checksum of the file header does not fit; the file is read anyway.");
        }
        if (majorVersion != 3 || minorVersion < 1 || minorVersion > 2) {
            complaints.put(
                    "evtx.version",
                    "Versions 3.1 and 3.2 are known and the file says " + majorVersion + "." + minorVersion
                            + "; it is read as those are.");
        }
        if (blockSize != BLOCK_SIZE) {
            complaints.put(
                    "evtx.file-header",
                    "The first chunk is claimed at byte " + blockSize + "; it is looked for at 4,096, where all known"
                            + " files have it.");
        }
        return complaints;
    }

    /** Tells whether the file was written without checksums. */
    boolean isWithoutChecksums() {
        return (flags & 4) != 0;
    }
}
