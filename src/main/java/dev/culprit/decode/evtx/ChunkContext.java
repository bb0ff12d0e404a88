package dev.culprit.decode.evtx;

import java.util.HashMap;
import java.util.Map;

/** What the records of one chunk share: its bytes, the names and templates they point to, and what it may cost. */
final class ChunkContext {
    private final Bytes bytes;
    private final ProblemLog problems;
    private final Budget budget = new Budget();
    private final Map<Integer, String> names = new HashMap<>();
    private final Templates templates;

    ChunkContext(Bytes bytes, ProblemLog problems) {
        this.bytes = bytes;
        this.problems = problems;
        this.templates = new Templates(this);
    }

    Bytes bytes() {
        return bytes;
    }

    ProblemLog problems() {
        return problems;
    }

    Budget budget() {
        return budget;
    }

    Templates templates() {
        return templates;
    }

    /**
     * Returns the name stored at an offset.
     *
     * <p>Source of the layout: libyal/libevtx, section "Name": u32 offset of the next name of the same hash bucket, u16
     * hash, u16 length in code units, UTF-16LE, u16 zero. The chain of buckets is not followed.
     */
    String name(int offset) throws MalformedException {
        String known = names.get(offset);
        if (known != null) {
            return known;
        }
        int units = nameLength(offset);
        budget.characters(offset, units);
        String name = bytes.utf16(offset + 8, units);
        names.put(offset, name);
        return name;
    }

    /** Returns how many bytes the name stored at an offset takes. */
    int nameSize(int offset) throws MalformedException {
        return 10 + 2 * nameLength(offset);
    }

    private int nameLength(int offset) throws MalformedException {
        if (offset < 0 || offset > bytes.length() - 8) {
            throw new MalformedException(offset, "a name lies outside the chunk");
        }
        return bytes.unsignedShort(offset + 6);
    }
}
