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

    /** No single value prints with more than three characters a byte and a few around them, such as a real number. */
    private static final int MOST_CHARACTERS_PER_BYTE = 3;

    private static final int MOST_CHARACTERS_AROUND = 16;

    /** Numbers of one and two bytes have fewer around them, and only those come by the ten thousand. */
    private static final int SHORT = 2;

    private static final int MOST_CHARACTERS_AROUND_SHORT = 3;

    /** A real number of four bytes prints with up to 28, and a comma parts it from the next. */
    private static final int MOST_CHARACTERS_PER_BYTE_OF_ITEMS = 8;

    boolean isArray() {
        return ValueType.isArray(type);
    }

    /** Tells whether the value is binary XML of its own. */
    boolean isFragment() {
        return type == ValueType.FRAGMENT;
    }

    /** Returns the type, or that of its items if it is an array. */
    int itemType() {
        return type & ~ValueType.ARRAY;
    }

    /** Tells whether its size is one of those that numbers have. */
    boolean isInteger() {
        return length == 1 || length == 2 || length == 4 || length == 8;
    }

    /** Tells whether it is a number without sign that prints in decimal. */
    boolean isUnsignedNumber() {
        return switch (type) {
            case ValueType.UINT8, ValueType.UINT16, ValueType.UINT32, ValueType.UINT64 -> isInteger();
            default -> false;
        };
    }

    int end() {
        return offset + length;
    }

    /** Returns a number of characters that the text of a value does not exceed. */
    static int mostCharacters(int length, int type) {
        if (ValueType.isArray(type)) {
            return MOST_CHARACTERS_PER_BYTE_OF_ITEMS * length + MOST_CHARACTERS_AROUND;
        }
        return MOST_CHARACTERS_PER_BYTE * length
                + (length <= SHORT ? MOST_CHARACTERS_AROUND_SHORT : MOST_CHARACTERS_AROUND);
    }

    /** Returns a number that the values in a value do not exceed. */
    static int mostItems(int length, int type) {
        return ValueType.isArray(type) ? 1 + length : 1;
    }
}
