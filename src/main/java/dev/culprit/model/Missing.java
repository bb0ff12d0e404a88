package dev.culprit.model;

import java.util.Comparator;

/**
 * Something that was not collected and would help to judge a cause.
 *
 * @param symptom id of the symptom that could have been seen
 * @param host identity of the host; "" if any
 * @param what what was not collected, such as {@code the System log of srv2}
 * @param collect read-only command that collects it
 * @param counter path of the counter that {@code collect} records, so that several can be recorded together; "" if it is
 *     none
 */
public record Missing(String symptom, String host, String what, String collect, String counter)
        implements Comparable<Missing> {
    private static final Comparator<Missing> ORDER =
            Comparator.comparing(Missing::symptom).thenComparing(Missing::host).thenComparing(Missing::what);

    /** Makes something missing that is no counter. */
    public Missing(String symptom, String host, String what, String collect) {
        this(symptom, host, what, collect, "");
    }

    @Override
    public int compareTo(Missing other) {
        return ORDER.compare(this, other);
    }
}
