package dev.culprit.bundle;

import java.util.Arrays;

/** Comparisons on the first bytes of a file. */
final class Bytes {
    private Bytes() {}

    /** Tells whether the wanted bytes stand at that offset; false if the head is too short. */
    static boolean startsWith(byte[] head, int offset, byte[] wanted) {
        int end = offset + wanted.length;
        return end <= head.length && Arrays.equals(head, offset, end, wanted, 0, wanted.length);
    }

    /** Tells whether the wanted bytes stand anywhere. */
    static boolean contains(byte[] head, byte[] wanted) {
        for (int offset = 0; offset + wanted.length <= head.length; offset++) {
            if (startsWith(head, offset, wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether there is nothing but zero bytes, which holds for no bytes at all. */
    static boolean areZero(byte[] bytes) {
        for (byte value : bytes) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    static int unsignedShort(byte[] bytes, int offset) {
        return (bytes[offset] & 0xff) | (bytes[offset + 1] & 0xff) << 8;
    }

    static long unsignedInt(byte[] bytes, int offset) {
        return unsignedShort(bytes, offset) | (long) unsignedShort(bytes, offset + 2) << 16;
    }

    /** Returns eight bytes as they are; an offset beyond 2^63 comes out negative. */
    static long signedLong(byte[] bytes, int offset) {
        return unsignedInt(bytes, offset) | unsignedInt(bytes, offset + 4) << 32;
    }
}
