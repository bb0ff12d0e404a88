package dev.culprit.decode.evtx;

import java.util.HashMap;
import java.util.Map;

/**
 * The names of elements and attributes that one chunk stores, each made into text once.
 *
 * <p>Source of the layout: libyal/libevtx, section "Name": u32 offset of the next name of the same hash bucket, u16 hash,
 * u16 length in code units, UTF-16LE, u16 zero. The chain of buckets is not followed. A reference is the offset of the
 * name; a name that begins right behind its reference stands inline and is passed over.
 */
final class Names {
    /** Bytes of a name before its characters. */
    static final int HEADER_SIZE = 8;

    /** No name of the sample files has more than 40; a longer one is damage and would let a chunk fill the memory. */
    static final int MOST_UNITS = 1_024;

    private static final int ZERO_SIZE = 2;

    private final Bytes bytes;
    private final Map<Integer, String> byOffset = new HashMap<>();

    Names(Bytes bytes) {
        this.bytes = bytes;
    }

    /** Reads a reference, and the name behind it if it stands inline. */
    String read(Cursor in) throws MalformedException {
        int offset = in.int32();
        String name = at(offset);
        if (offset == in.position()) {
            in.skip(HEADER_SIZE + 2 * name.length() + ZERO_SIZE);
        }
        return name;
    }

    /** Tells whether the name stored at an offset is this one. */
    static boolean isAt(Bytes chunk, int offset, String name) throws MalformedException {
        if (offset < 0 || offset > chunk.length() - HEADER_SIZE - 2 * name.length()) {
            return false;
        }
        if (chunk.unsignedShort(offset + HEADER_SIZE - 2) != name.length()) {
            return false;
        }
        for (int index = 0; index < name.length(); index++) {
            if (chunk.unsignedShort(offset + HEADER_SIZE + 2 * index) != name.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    private String at(int offset) throws MalformedException {
        String known = byOffset.get(offset);
        if (known != null) {
            return known;
        }
        if (offset < 0 || offset > bytes.length() - HEADER_SIZE) {
            throw new MalformedException(offset, "a name lies outside the chunk");
        }
        int units = bytes.unsignedShort(offset + HEADER_SIZE - 2);
        if (units > MOST_UNITS) {
            throw new MalformedException(offset, "a name has " + units + " characters");
        }
        String name = bytes.utf16(offset + HEADER_SIZE, units);
        byOffset.put(offset, name);
        return name;
    }
}
