package dev.culprit.decode.evtx;

import java.util.ArrayList;
import java.util.List;

/** The value tables of one record, used again for the next one; a record has few, crafted ones excepted. */
final class ValueTables {
    private static final int MOST_KEPT = 64;
    private static final int LARGEST_KEPT = 4_096;

    private final List<ValueTable> kept = new ArrayList<>();
    private int used;

    /** Makes all tables free for the next record. */
    void startRecord() {
        used = 0;
    }

    /** Returns a table that nothing of the current record uses. */
    ValueTable next() {
        if (used == MOST_KEPT) {
            return new ValueTable();
        }
        if (used == kept.size()) {
            kept.add(new ValueTable());
        } else if (kept.get(used).capacity() > LARGEST_KEPT) {
            kept.set(used, new ValueTable());
        }
        return kept.get(used++);
    }
}
