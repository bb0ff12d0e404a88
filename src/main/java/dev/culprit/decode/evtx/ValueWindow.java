package dev.culprit.decode.evtx;

/**
 * Where a value lies in its chunk; nothing is made of it until somebody asks.
 *
 * @param offset first byte, from the start of the chunk
 * @param length bytes
 * @param type type as its descriptor says, 0 to 255; see {@link ValueType}
 */
record ValueWindow(int offset, int length, int type) {
    static final ValueWindow NULL = new ValueWindow(0, 0, 0);

    private static final int ARRAY = 0x80;

    boolean isNull() {
        return type == 0;
    }

    boolean isArray() {
        return (type & ARRAY) != 0;
    }

    /** Tells whether the value is binary XML of its own. */
    boolean isFragment() {
        return type == ValueType.FRAGMENT;
    }

    /** Returns the type, or that of its items if it is an array. */
    int itemType() {
        return type & ~ARRAY;
    }

    int end() {
        return offset + length;
    }
}
