package dev.culprit.model;

import java.util.Comparator;

/**
 * How a file was read where it can be read in several ways, or what was noticed about it that is no damage.
 *
 * @param where the file, and the line where one proves it
 * @param topic what was decided, such as {@code date order}; a few words, lower case
 * @param assumed the decision, such as {@code month first}
 * @param because one clause: what proves it, or that nothing does; "" if there is nothing to say
 */
public record Assumption(SourceRef where, String topic, String assumed, String because)
        implements Comparable<Assumption> {
    private static final Comparator<Assumption> ORDER = Comparator.comparing(
                    (Assumption assumption) -> assumption.where().artifact())
            .thenComparing(Assumption::topic)
            .thenComparing(Assumption::assumed)
            .thenComparing(Assumption::where)
            .thenComparing(Assumption::because);

    @Override
    public int compareTo(Assumption other) {
        return ORDER.compare(this, other);
    }
}
