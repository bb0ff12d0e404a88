package dev.culprit.decode.evtx;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * A block of bytes with checked little-endian reads, addressed by offset from its start.
 *
 * <p>All numbers of the format are little-endian and all its texts UTF-16LE, except values of the ANSI type.
 */
final class Bytes {
    private static final HexFormat UPPER_HEX = HexFormat.of().withUpperCase();
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] array;
    private final int length;

    /**
     * Wraps an array without copying it.
     *
     * @param array the bytes from its index 0
     * @param length how many of them count, 0 to the length of the array
     */
    Bytes(byte[] array, int length) {
        this.array = array;
        this.length = length;
    }

    int length() {
        return length;
    }

    int unsignedByte(int offset) throws MalformedException {
        check(offset, 1);
        return array[offset] & 0xff;
    }

    int unsignedShort(int offset) throws MalformedException {
        check(offset, 2);
        return (short) SHORT.get(array, offset) & 0xffff;
    }

    int int32(int offset) throws MalformedException {
        check(offset, 4);
        return (int) INT.get(array, offset);
    }

    long unsignedInt(int offset) throws MalformedException {
        return int32(offset) & 0xffff_ffffL;
    }

    long int64(int offset) throws MalformedException {
        check(offset, 8);
        return (long) LONG.get(array, offset);
    }

    /** Returns UTF-16 text of the given length in code units; a half of a surrogate pair becomes U+FFFD. */
    String utf16(int offset, int units) throws MalformedException {
        return text(offset, units * 2, StandardCharsets.UTF_16LE);
    }

    /** Returns text of the given length in bytes; what the charset does not know becomes U+FFFD. */
    String text(int offset, int byteCount, Charset charset) throws MalformedException {
        check(offset, byteCount);
        return new String(array, offset, byteCount, charset);
    }

    String upperHex(int offset, int byteCount) throws MalformedException {
        check(offset, byteCount);
        return UPPER_HEX.formatHex(array, offset, offset + byteCount);
    }

    /** Tells whether the bytes at an offset are exactly these; false where fewer bytes are left. */
    boolean startsWith(int offset, byte[] expected) {
        if (offset > length - expected.length) {
            return false;
        }
        for (int index = 0; index < expected.length; index++) {
            if (array[offset + index] != expected[index]) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether all bytes from one offset to before another are zero. */
    boolean isZero(int from, int to) {
        for (int offset = from; offset < to; offset++) {
            if (array[offset] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Adds a range to a checksum. */
    void addTo(CRC32 checksum, int from, int to) throws MalformedException {
        check(from, to - from);
        checksum.update(array, from, to - from);
    }

    private void check(int offset, int count) throws MalformedException {
        if (offset < 0 || count < 0 || offset > length - count) {
            throw new MalformedException(
                    offset,
                    count + " bytes needed at " + offset + ", which is outside the " + length + " bytes there are");
        }
    }
}
