package dev.culprit.testkit.evtx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes a log file: records go into chunks in the order they are added, a new chunk when one is full. */
public final class EvtxWriter {
    private final List<ChunkWriter> chunks = new ArrayList<>(List.of(new ChunkWriter(1)));
    private int minorVersion = 1;
    private int flags;
    private long lastRecordId;

    /** Adds a record. */
    public EvtxWriter add(WrittenRecord record) {
        if (!current().add(record)) {
            if (current().isEmpty()) {
                throw new IllegalArgumentException("record " + record.recordId() + " is larger than a chunk");
            }
            startChunk();
            return add(record);
        }
        lastRecordId = record.recordId();
        return this;
    }

    /** Adds an event, its record id and time taken from itself. */
    public EvtxWriter add(WrittenEvent event) {
        return add(event.toRecord());
    }

    /** Begins a new chunk before the current one is full. */
    public EvtxWriter startChunk() {
        chunks.add(new ChunkWriter(current().nextRecordNumber()));
        return this;
    }

    /** Sets the minor version, 1 unless set. */
    public EvtxWriter minorVersion(int version) {
        minorVersion = version;
        return this;
    }

    /** Sets the flags of the file: 1 dirty, 2 full, 4 no checksums. */
    public EvtxWriter flags(int bits) {
        flags = bits;
        return this;
    }

    private ChunkWriter current() {
        return chunks.get(chunks.size() - 1);
    }

    /** Returns the file with all checksums right. */
    public byte[] toBytes() {
        var file = new ByteArrayOutputStream();
        file.writeBytes(header());
        chunks.forEach(chunk -> file.writeBytes(chunk.toBytes()));
        return new EvtxImage(file.toByteArray()).seal().toBytes();
    }

    private byte[] header() {
        return ByteBuffer.allocate(EvtxImage.HEADER_SIZE)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("ElfFile\0".getBytes(StandardCharsets.US_ASCII))
                .putLong(0)
                .putLong(chunks.size() - 1)
                .putLong(lastRecordId + 1)
                .putInt(128)
                .putShort((short) minorVersion)
                .putShort((short) 3)
                .putShort((short) EvtxImage.HEADER_SIZE)
                .putShort((short) chunks.size())
                .putInt(120, flags)
                .array();
    }
}
