package dev.culprit.decode.evtx;

/**
 * The values of one template instance as windows over the chunk.
 *
 * <p>Source of the layout: libyal/libevtx, section "Template instance data": u32 count, then a descriptor for each value
 * (u16 size, u8 type, u8 0), then the values one after another. A null value may have a size; its bytes are there and
 * mean nothing. Where the type in a descriptor differs from the type in the template, the descriptor is right.
 */
final class ValueTable {
    static final ValueTable EMPTY = new ValueTable(new ValueWindow[0]);

    private static final int DESCRIPTOR_SIZE = 4;

    private final ValueWindow[] windows;

    private ValueTable(ValueWindow[] windows) {
        this.windows = windows;
    }

    /** Reads a table and leaves the cursor behind its last value. */
    static ValueTable read(Cursor in, Budget budget) throws MalformedException {
        int start = in.position();
        int count = in.int32();
        if (count < 0 || count > in.remaining() / DESCRIPTOR_SIZE) {
            throw new MalformedException(
                    start,
                    "a template instance claims " + Integer.toUnsignedString(count) + " values where " + in.remaining()
                            + " bytes are left");
        }
        int[] sizes = new int[count];
        int[] types = new int[count];
        for (int index = 0; index < count; index++) {
            budget.node(start);
            sizes[index] = in.unsignedShort();
            types[index] = in.unsignedByte();
            in.skip(1);
        }
        var windows = new ValueWindow[count];
        for (int index = 0; index < count; index++) {
            windows[index] = new ValueWindow(in.position(), sizes[index], types[index]);
            in.skip(sizes[index]);
        }
        return new ValueTable(windows);
    }

    /** Returns a value; null for an index beyond the table, as damaged records hold. */
    ValueWindow at(int index) {
        return index < windows.length ? windows[index] : ValueWindow.NULL;
    }

    int size() {
        return windows.length;
    }
}
