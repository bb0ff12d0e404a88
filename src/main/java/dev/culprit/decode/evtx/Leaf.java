package dev.culprit.decode.evtx;

import dev.culprit.decode.evtx.EventRecord.ValueForm;

/** The content of one element or attribute: several pieces, or a single value; used again and again. */
final class Leaf {
    private String name = "";
    private Node[] parts = Node.NONE;
    private ValueTable values = ValueTable.EMPTY;
    private boolean single = true;
    private int offset;
    private int length;
    private int type;

    /** Takes what an element or attribute holds. */
    void take(String newName, Node.Content content, ValueTable newValues) {
        if (content.isSingleValue()) {
            int only = content.only;
            take(newName, newValues.offset(only), newValues.length(only), newValues.type(only));
        } else {
            name = newName;
            parts = content.parts;
            values = newValues;
            single = false;
        }
    }

    /** Takes one value. */
    void take(String newName, int newOffset, int newLength, int newType) {
        name = newName;
        single = true;
        offset = newOffset;
        length = newLength;
        type = newType;
    }

    /** Forgets what it holds. */
    void clear() {
        take("", 0, 0, ValueType.NULL);
    }

    String name() {
        return name;
    }

    /** Returns the value if it is nothing but a single one, else null of no size. */
    ValueWindow window() {
        return single ? new ValueWindow(offset, length, type) : ValueWindow.NULL;
    }

    void append(ContentText printer, TextBuffer out) throws MalformedException {
        if (single) {
            printer.append(window(), out);
        } else {
            printer.append(parts, values, out);
        }
    }

    ValueForm form() {
        ValueWindow value = window();
        return switch (value.type()) {
            case ValueType.INT8,
                    ValueType.UINT8,
                    ValueType.INT16,
                    ValueType.UINT16,
                    ValueType.INT32,
                    ValueType.UINT32,
                    ValueType.INT64,
                    ValueType.UINT64 -> value.isInteger() ? ValueForm.NUMBER : ValueForm.TEXT;
            case ValueType.BOOL -> value.isInteger() ? ValueForm.BOOLEAN : ValueForm.TEXT;
            default -> ValueForm.TEXT;
        };
    }
}
