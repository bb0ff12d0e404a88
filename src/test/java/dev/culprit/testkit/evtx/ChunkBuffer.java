package dev.culprit.testkit.evtx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The bytes of a chunk being written, little-endian, with a position. */
final class ChunkBuffer {
    private final ByteBuffer bytes = ByteBuffer.allocate(EvtxImage.CHUNK_SIZE).order(ByteOrder.LITTLE_ENDIAN);

    int position() {
        return bytes.position();
    }

    /** Moves back or forward; bytes written behind the position are forgotten. */
    void rewind(int position) {
        for (int index = position; index < bytes.position(); index++) {
            bytes.put(index, (byte) 0);
        }
        bytes.position(position);
    }

    /** Tells whether that many bytes can still be written. */
    boolean hasRoomFor(int count) {
        return bytes.remaining() >= count;
    }

    void int8(int value) {
        bytes.put((byte) value);
    }

    void int16(int value) {
        bytes.putShort((short) value);
    }

    void int32(int value) {
        bytes.putInt(value);
    }

    void int64(long value) {
        bytes.putLong(value);
    }

    void raw(byte[] value) {
        bytes.put(value);
    }

    void utf16(String text) {
        bytes.put(Value.utf16Bytes(text));
    }

    void patch16(int offset, int value) {
        bytes.putShort(offset, (short) value);
    }

    void patch32(int offset, int value) {
        bytes.putInt(offset, value);
    }

    void patch64(int offset, long value) {
        bytes.putLong(offset, value);
    }

    void patch(int offset, byte[] value) {
        bytes.put(offset, value);
    }

    int get32(int offset) {
        return bytes.getInt(offset);
    }

    byte[] toBytes() {
        return bytes.array().clone();
    }
}
