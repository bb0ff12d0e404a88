package dev.culprit.decode.evtx;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;
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
    private final CharBuffer evenUnits;
    private final CharBuffer oddUnits;

    /**
     * Wraps an array without copying it.
     *
     * @param array the bytes from its index 0
     * @param length how many of them count, 0 to the length of the array
     */
    Bytes(byte[] array, int length) {
        this.array = array;
        this.length = length;
        this.evenUnits = units(0);
        this.oddUnits = units(1);
    }

    /** Returns a view that copies many code units at a time, which is several times quicker than one by one. */
    private CharBuffer units(int from) {
        int start = Math.min(from, length);
        return ByteBuffer.wrap(array, start, length - start)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asCharBuffer();
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

    /** Returns a number of 1, 2, 4 or 8 bytes with its sign. */
    long signed(int offset, int size) throws MalformedException {
        return switch (size) {
            case 1 -> (byte) unsignedByte(offset);
            case 2 -> (short) unsignedShort(offset);
            case 4 -> int32(offset);
            default -> int64(offset);
        };
    }

    /** Returns a number of 1, 2, 4 or 8 bytes without sign; that of 8 bytes uses the highest bit too. */
    long unsigned(int offset, int size) throws MalformedException {
        return switch (size) {
            case 1 -> unsignedByte(offset);
            case 2 -> unsignedShort(offset);
            case 4 -> unsignedInt(offset);
            default -> int64(offset);
        };
    }

    /** Returns UTF-16 text of the given length in code units; a half of a surrogate pair becomes U+FFFD. */
    String utf16(int offset, int units) throws MalformedException {
        // Java's own decoder takes the character behind half a pair along with it.
        var text = new TextBuffer();
        appendUtf16(offset, units, text);
        return text.toString();
    }

    /** Appends UTF-16 text of the given length in code units; a half of a surrogate pair becomes U+FFFD. */
    void appendUtf16(int offset, int units, TextBuffer out) throws MalformedException {
        check(offset, 2 * units);
        int start = out.length();
        char[] chars = out.roomFor(units);
        CharBuffer source = (offset & 1) == 0 ? evenUnits : oddUnits;
        source.get(offset >> 1, chars, start, units);
        out.extend(units);
        mendSurrogates(chars, start, start + units);
    }

    private static void mendSurrogates(char[] chars, int from, int to) {
        for (int index = from; index < to; index++) {
            if (!Character.isSurrogate(chars[index])) {
                continue;
            }
            if (index + 1 < to && Character.isSurrogatePair(chars[index], chars[index + 1])) {
                index++;
            } else {
                chars[index] = '\uFFFD';
            }
        }
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

    /** Returns all bytes as a stream. */
    InputStream stream() {
        return new ByteArrayInputStream(array, 0, length);
    }

    byte[] copy(int from, int to) throws MalformedException {
        check(from, to - from);
        return Arrays.copyOfRange(array, from, to);
    }

    /** Tells whether the bytes at an offset are those of a range of another array; false where fewer are left. */
    boolean equal(int offset, byte[] other, int from, int to) {
        int count = to - from;
        return count >= 0 && offset <= length - count && Arrays.equals(array, offset, offset + count, other, from, to);
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
