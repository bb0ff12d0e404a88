package dev.culprit.testkit.evtx;

import java.nio.BufferOverflowException;
import java.nio.charset.StandardCharsets;

/** Fills one chunk with records. */
final class ChunkWriter {
    private static final int RECORDS_START = 512;
    private static final int RECORD_ALIGNMENT = 8;

    private final ChunkBuffer buffer = new ChunkBuffer();
    private final BinaryXmlWriter xml = new BinaryXmlWriter(buffer);
    private final long firstRecordNumber;
    private long firstRecordId = -1;
    private long lastRecordId = -1;
    private int records;
    private int lastRecordOffset;

    /**
     * Begins an empty chunk.
     *
     * @param firstRecordNumber number of its first record, counted from 1 through the file
     */
    ChunkWriter(long firstRecordNumber) {
        this.firstRecordNumber = firstRecordNumber;
        buffer.raw(new byte[RECORDS_START]);
    }

    boolean isEmpty() {
        return records == 0;
    }

    long nextRecordNumber() {
        return firstRecordNumber + records;
    }

    /** Writes a record if it fits; otherwise leaves the chunk as it was. */
    boolean add(WrittenRecord record) {
        BinaryXmlWriter.Mark before = xml.mark();
        try {
            write(record);
        } catch (BufferOverflowException full) {
            xml.rewind(before);
            return false;
        }
        firstRecordId = records == 0 ? record.recordId() : firstRecordId;
        lastRecordId = record.recordId();
        lastRecordOffset = before.position();
        records++;
        return true;
    }

    private void write(WrittenRecord record) {
        int start = buffer.position();
        buffer.int32(0x2a2a);
        buffer.int32(0);
        buffer.int64(record.recordId());
        buffer.int64(record.writtenTime());
        xml.fragment(record.start(), record.root(), record.end());
        int unpadded = buffer.position() - start + 4;
        buffer.raw(new byte[Math.floorMod(-unpadded, RECORD_ALIGNMENT)]);
        int size = buffer.position() - start + 4;
        buffer.int32(size);
        buffer.patch32(start + 4, size);
    }

    /** Returns the finished chunk with its header, tables and checksums. */
    byte[] toBytes() {
        int freeSpace = buffer.position();
        buffer.patch(0, "ElfChnk\0".getBytes(StandardCharsets.US_ASCII));
        buffer.patch64(8, firstRecordNumber);
        buffer.patch64(16, isEmpty() ? -1 : firstRecordNumber + records - 1);
        buffer.patch64(24, firstRecordId);
        buffer.patch64(32, lastRecordId);
        buffer.patch32(40, 128);
        buffer.patch32(44, lastRecordOffset);
        buffer.patch32(48, freeSpace);
        table(128, xml.nameTable());
        table(384, xml.templateTable());
        return buffer.toBytes();
    }

    private void table(int offset, int[] entries) {
        for (int index = 0; index < entries.length; index++) {
            buffer.patch32(offset + 4 * index, entries[index]);
        }
    }
}
