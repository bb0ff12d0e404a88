package dev.culprit.decode.evtx;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an array value into its items.
 *
 * <p>Source: libyal/libevtx, section "Value type", and the sample files: items of fixed size follow one another (BOOL
 * takes four bytes; a SizeT has the width of a pointer on the writing machine, taken as eight bytes wherever that fits),
 * strings end in a zero, of which the last may be missing, and SIDs tell their own size. An array of
 * size 0 prints as one empty item, and so does an array without any whole item. Bytes that are too few for one more item
 * are left out.
 */
final class ArrayItems {
    private final Bytes bytes;

    ArrayItems(Bytes bytes) {
        this.bytes = bytes;
    }

    /** Returns the items as windows of their own: at least one, and at most one for each byte. */
    List<ValueWindow> of(ValueWindow array) throws MalformedException {
        int type = array.itemType();
        if (type == ValueType.FRAGMENT) {
            throw new MalformedException(array.offset(), "an array holds binary XML");
        }
        List<ValueWindow> items = switch (type) {
            case ValueType.STRING -> strings(array, 2);
            case ValueType.ANSI_STRING -> strings(array, 1);
            case ValueType.SID -> sids(array);
            case ValueType.SIZE -> fixed(array, array.length() % Long.BYTES == 0 ? Long.BYTES : Integer.BYTES);
            default -> fixed(array, ValueType.itemSize(type));
        };
        return items.isEmpty() ? List.of(ValueWindow.NULL) : items;
    }

    private List<ValueWindow> fixed(ValueWindow array, int itemSize) throws MalformedException {
        // A type without arrays cannot be cut: its bytes are one item.
        int size = itemSize > 0 ? itemSize : Math.max(1, array.length());
        var items = new ArrayList<ValueWindow>(array.length() / size);
        for (int offset = array.offset(); offset <= array.end() - size; offset += size) {
            items.add(new ValueWindow(offset, size, array.itemType()));
        }
        return items;
    }

    private List<ValueWindow> strings(ValueWindow array, int unitSize) throws MalformedException {
        var items = new ArrayList<ValueWindow>();
        int start = array.offset();
        int lastUnit = array.end() - unitSize;
        for (int offset = start; offset <= lastUnit; offset += unitSize) {
            boolean terminator = bytes.isZero(offset, offset + unitSize);
            if (terminator || offset + unitSize > lastUnit) {
                items.add(new ValueWindow(start, (terminator ? offset : offset + unitSize) - start, array.itemType()));
                start = offset + unitSize;
            }
        }
        return items;
    }

    private List<ValueWindow> sids(ValueWindow array) throws MalformedException {
        var items = new ArrayList<ValueWindow>();
        int offset = array.offset();
        int size = SidText.size(bytes, offset, array.end() - offset);
        while (size > 0) {
            items.add(new ValueWindow(offset, size, ValueType.SID));
            offset += size;
            size = SidText.size(bytes, offset, array.end() - offset);
        }
        return items;
    }
}
