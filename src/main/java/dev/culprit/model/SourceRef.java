package dev.culprit.model;

import java.util.Comparator;

/**
 * Where a fact was read, so that every finding walks back to the byte.
 *
 * @param artifact path of the file as in {@link Artifact#path()}
 * @param unit what {@code position} counts
 * @param position record id, line (from 1) or byte offset (from 0); 0 for {@link Unit#WHOLE}
 */
public record SourceRef(String artifact, Unit unit, long position) implements Comparable<SourceRef> {
    private static final Comparator<SourceRef> ORDER = Comparator.comparing(SourceRef::artifact)
            .thenComparing(SourceRef::unit)
            .thenComparingLong(SourceRef::position);

    /** What the position of a source counts. */
    public enum Unit {
        RECORD,
        LINE,
        OFFSET,
        WHOLE
    }

    public static SourceRef record(String artifact, long recordId) {
        return new SourceRef(artifact, Unit.RECORD, recordId);
    }

    public static SourceRef line(String artifact, long line) {
        return new SourceRef(artifact, Unit.LINE, line);
    }

    public static SourceRef offset(String artifact, long offset) {
        return new SourceRef(artifact, Unit.OFFSET, offset);
    }

    /** Returns a reference to a file as a whole, where no finer place exists. */
    public static SourceRef whole(String artifact) {
        return new SourceRef(artifact, Unit.WHOLE, 0);
    }

    @Override
    public int compareTo(SourceRef other) {
        return ORDER.compare(this, other);
    }
}
