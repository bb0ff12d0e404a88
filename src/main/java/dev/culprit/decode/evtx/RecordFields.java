package dev.culprit.decode.evtx;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the fields of one record are and where their values lie; nothing is printed yet. */
final class RecordFields {
    private final Map<SystemField, Leaf> system = new EnumMap<>(SystemField.class);
    private final Set<SystemField> present = EnumSet.noneOf(SystemField.class);
    private final List<Leaf> data = new ArrayList<>();
    private final Leaf message = new Leaf();
    private int dataCount;
    private boolean systemSeen;

    RecordFields() {
        for (SystemField field : SystemField.values()) {
            system.put(field, new Leaf());
        }
    }

    /** Forgets everything. */
    void clear() {
        present.clear();
        message.clear();
        dataCount = 0;
        systemSeen = false;
    }

    /** Returns a place for the content of a field, which is there from now on. */
    Leaf put(SystemField field) {
        present.add(field);
        return get(field);
    }

    /** Returns a place for one more value of the data. */
    Leaf addValue() {
        if (dataCount == data.size()) {
            data.add(new Leaf());
        }
        return data.get(dataCount++);
    }

    /** Takes the value added last away again. */
    void removeLastValue() {
        dataCount--;
    }

    void seeSystem() {
        systemSeen = true;
    }

    /** Tells whether there was a System element, however empty. */
    boolean hasSystem() {
        return systemSeen;
    }

    boolean has(SystemField field) {
        return present.contains(field);
    }

    /** Returns the content of a field that is there. */
    Leaf get(SystemField field) {
        return Objects.requireNonNull(system.get(field), "every field has a place");
    }

    int valueCount() {
        return dataCount;
    }

    Leaf value(int index) {
        return data.get(index);
    }

    /** Returns the rendered message of a forwarded event; empty if there is none. */
    Leaf message() {
        return message;
    }
}
