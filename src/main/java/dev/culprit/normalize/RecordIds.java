package dev.culprit.normalize;

import java.time.Instant;
import java.util.Arrays;

/**
 * The records of one channel that were seen, each by its id and the second of its time.
 *
 * <p>The time is part of it because a cleared log starts its ids again; a listing prints whole seconds, so no finer time
 * counts. A flood has millions of records: two arrays hold them in some 20 bytes each, where a set of objects takes 100.
 */
final class RecordIds {
    private static final int FIRST_CAPACITY = 64;
    private static final long FREE = -1;

    private long[] ids = free(FIRST_CAPACITY);
    private long[] seconds = new long[FIRST_CAPACITY];
    private int size;

    /**
     * Adds a record.
     *
     * @param recordId its id, 0 or more
     * @return whether it was not there before
     */
    boolean add(long recordId, Instant time) {
        return add(recordId, time.getEpochSecond());
    }

    /** Adds all records that another has. */
    void addAll(RecordIds others) {
        for (int slot = 0; slot < others.ids.length; slot++) {
            if (others.ids[slot] != FREE) {
                add(others.ids[slot], others.seconds[slot]);
            }
        }
    }

    private boolean add(long recordId, long second) {
        int slot = slotOf(recordId, second);
        if (ids[slot] != FREE) {
            return false;
        }
        ids[slot] = recordId;
        seconds[slot] = second;
        size++;
        if (size * 3L > ids.length * 2L) {
            grow();
        }
        return true;
    }

    /** Returns where the record is, or the free slot where it belongs. */
    private int slotOf(long recordId, long second) {
        long mixed = (recordId * 31 + second) * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & (ids.length - 1);
        while (ids[slot] != FREE && (ids[slot] != recordId || seconds[slot] != second)) {
            slot = (slot + 1) & (ids.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldIds = ids;
        long[] oldSeconds = seconds;
        ids = free(oldIds.length * 2);
        seconds = new long[oldIds.length * 2];
        for (int old = 0; old < oldIds.length; old++) {
            if (oldIds[old] != FREE) {
                int slot = slotOf(oldIds[old], oldSeconds[old]);
                ids[slot] = oldIds[old];
                seconds[slot] = oldSeconds[old];
            }
        }
    }

    private static long[] free(int capacity) {
        var slots = new long[capacity];
        Arrays.fill(slots, FREE);
        return slots;
    }
}
