package dev.culprit.decode.evtx;

/**
 * Prints security identifiers as {@code S-1-5-21-…}.
 *
 * <p>Source: MS-DTYP sections 2.4.2.1 and 2.4.2.2: u8 revision, u8 number of sub-authorities (at most 15), 6 bytes
 * authority big-endian (printed in hex from 2^32), then u32 sub-authorities little-endian.
 */
final class SidText {
    private static final int FIXED_SIZE = 8;
    private static final int MOST_SUB_AUTHORITIES = 15;

    private SidText() {}

    /** Returns how many bytes a SID takes, or 0 if none can begin here. */
    static int size(Bytes bytes, int offset, int available) throws MalformedException {
        if (available < FIXED_SIZE) {
            return 0;
        }
        int count = bytes.unsignedByte(offset + 1);
        int size = FIXED_SIZE + 4 * count;
        return count <= MOST_SUB_AUTHORITIES && size <= available ? size : 0;
    }

    /** Appends a SID whose size has been checked. */
    static void append(Bytes bytes, int offset, TextBuffer out) throws MalformedException {
        long authority = 0;
        for (int index = 2; index < FIXED_SIZE; index++) {
            authority = authority << 8 | bytes.unsignedByte(offset + index);
        }
        out.append("S-");
        Digits.appendUnsigned(bytes.unsignedByte(offset), out);
        out.append('-');
        if (authority < 1L << 32) {
            Digits.appendUnsigned(authority, out);
        } else {
            out.append("0x");
            Digits.appendUpperHex(authority, 12, out);
        }
        int count = bytes.unsignedByte(offset + 1);
        for (int index = 0; index < count; index++) {
            out.append('-');
            Digits.appendUnsigned(bytes.unsignedInt(offset + FIXED_SIZE + 4 * index), out);
        }
    }
}
