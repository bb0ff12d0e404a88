package dev.culprit.model;

import java.util.Comparator;

/**
 * Something in the input or the rules that could not be used as it stands; a value in the result, never a thrown end.
 *
 * @param stage the room that met it: {@code bundle}, {@code decode}, {@code normalize}, {@code diagnose}, {@code index}
 * @param code stable machine-readable code such as {@code evtx.chunk-checksum}
 * @param where the place
 * @param text one sentence: what was expected and what was found
 */
public record Problem(String stage, String code, SourceRef where, String text) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::where).thenComparing(Problem::code).thenComparing(Problem::text);

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
