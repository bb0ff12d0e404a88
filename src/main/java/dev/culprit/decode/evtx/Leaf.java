package dev.culprit.decode.evtx;

import dev.culprit.decode.evtx.EventRecord.ValueForm;

/** The content of one element or attribute: constants and places for values, or a single value; used again and again. */
final class Leaf {
    private String name = "";
    private Node[] parts = Node.NONE;
    private ValueTable values = ValueTable.EMPTY;
    private ValueWindow window = ValueWindow.NULL;
    private boolean single;

    /** Takes content that has to be put together. */
    void take(String newName, Node[] newParts, ValueTable newValues) {
        name = newName;
        parts = newParts;
        values = newValues;
        single = false;
    }

    /** Takes one value. */
    void take(String newName, ValueWindow newWindow) {
        name = newName;
        window = newWindow;
        single = true;
    }

    String name() {
        return name;
    }

    /** Returns the value if it is nothing but a single one, else null of no size. */
    ValueWindow window() {
        return single ? window : ValueWindow.NULL;
    }

    void append(ContentText printer, TextBuffer out) throws MalformedException {
        if (single) {
            printer.append(window, out);
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
