package dev.culprit.dump;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes under construction that are used again for the next chunk. */
final class Utf8Buffer extends OutputStream {
    /** Grows to what the records of a chunk come to, which is some 100 KiB. */
    private static final int FIRST_LENGTH = 32 * 1024;

    /** A freak chunk may need more for once. */
    private static final int LONGEST_KEPT = 32 * FIRST_LENGTH;

    private byte[] bytes = new byte[FIRST_LENGTH];
    private int length;

    /** Returns the array that holds the bytes from its index 0; replaced when they outgrow it. */
    byte[] array() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Returns the array with room for that many more bytes behind the length. */
    byte[] roomFor(int count) {
        if (count > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
        }
        return bytes;
    }

    /** Sets the length after bytes were put behind it, or cuts bytes off. */
    void length(int newLength) {
        length = newLength;
    }

    /** Removes all bytes. */
    void clear() {
        length = 0;
        if (bytes.length > LONGEST_KEPT) {
            bytes = new byte[FIRST_LENGTH];
        }
    }

    /** Cuts off the bytes from an index on and returns them. */
    byte[] takeFrom(int start) {
        byte[] taken = Arrays.copyOfRange(bytes, start, length);
        length = start;
        return taken;
    }

    void ascii(String text) {
        write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Appends a character, which must not be half of one. */
    void character(int character) {
        if (character < 0x80) {
            write(character);
        } else if (character < 0x800) {
            write(0xc0 + (character >> 6));
            write(continuation(character));
        } else if (character < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            write(0xe0 + (character >> 12));
            write(continuation(character >> 6));
            write(continuation(character));
        } else {
            write(0xf0 + (character >> 18));
            write(continuation(character >> 12));
            write(continuation(character >> 6));
            write(continuation(character));
        }
    }

    private static int continuation(int bits) {
        return 0x80 + (bits & 0x3f);
    }

    @Override
    public void write(int value) {
        roomFor(1)[length++] = (byte) value;
    }

    @Override
    public void write(byte[] source) {
        write(source, 0, source.length);
    }

    @Override
    public void write(byte[] source, int offset, int count) {
        System.arraycopy(source, offset, roomFor(count), length, count);
        length += count;
    }
}
