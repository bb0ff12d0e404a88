package dev.culprit.decode.evtx;

/**
 * The values of one template instance as windows over the chunk.
 *
 * <p>Source of the layout: libyal/libevtx, section "Template instance data": u32 count, then a descriptor for each value
 * (u16 size, u8 type, u8 0), then the values one after another. A null value may have a size; its bytes are there and
 * mean nothing. Where the type in a descriptor differs from the type in the template, the descriptor is right.
 */
final class ValueTable {
    /** The values of what has no template. */
    static final ValueTable EMPTY = new ValueTable();

    private static final int DESCRIPTOR_SIZE = 4;
    private static final int USUAL_COUNT = 32;

    private int[] offsets = new int[USUAL_COUNT];
    private int[] descriptors = new int[USUAL_COUNT];
    private int count;

    /** Reads a table in the place of the one read before and leaves the cursor behind its last value. */
    void read(Cursor in, Budget budget) throws MalformedException {
        count = 0;
        int start = in.position();
        int claimed = in.int32();
        if (claimed < 0 || claimed > in.remaining() / DESCRIPTOR_SIZE) {
            throw new MalformedException(
                    start,
                    "a template instance claims " + Integer.toUnsignedString(claimed) + " values where "
                            + in.remaining() + " bytes are left");
        }
        budget.nodes(start, claimed);
        makeRoom(claimed);
        int valuesSize = 0;
        for (int index = 0; index < claimed; index++) {
            int descriptor = in.int32();
            descriptors[index] = descriptor;
            valuesSize += descriptor & 0xffff;
        }
        int offset = in.position();
        in.skip(valuesSize);
        for (int index = 0; index < claimed; index++) {
            offsets[index] = offset;
            offset += descriptors[index] & 0xffff;
        }
        count = claimed;
    }

    private void makeRoom(int needed) {
        if (needed > offsets.length) {
            int length = Math.max(needed, 2 * offsets.length);
            offsets = new int[length];
            descriptors = new int[length];
        }
    }

    /** Returns how many values there are. */
    int count() {
        return count;
    }

    /** Returns how many values it has room for without growing. */
    int capacity() {
        return offsets.length;
    }

    /** Returns a value; null for an index beyond the table, as damaged records hold. */
    ValueWindow at(int index) {
        return index < count ? new ValueWindow(offset(index), length(index), type(index)) : ValueWindow.NULL;
    }

    /** Tells whether a value is null or beyond the table. */
    boolean isNull(int index) {
        return type(index) == ValueType.NULL;
    }

    /** Tells whether a value is binary XML of its own. */
    boolean isFragment(int index) {
        return type(index) == ValueType.FRAGMENT;
    }

    /** Tells whether a value is an array. */
    boolean isArray(int index) {
        return ValueType.isArray(type(index));
    }

    /** Returns where a value begins, 0 beyond the table. */
    int offset(int index) {
        return index < count ? offsets[index] : 0;
    }

    /** Returns how many bytes a value has, 0 beyond the table. */
    int length(int index) {
        return index < count ? descriptors[index] & 0xffff : 0;
    }

    /** Returns the type of a value, that of null beyond the table. */
    int type(int index) {
        return index < count ? descriptors[index] >>> Short.SIZE & 0xff : ValueType.NULL;
    }
}
