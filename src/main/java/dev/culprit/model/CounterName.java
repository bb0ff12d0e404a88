package dev.culprit.model;

import java.util.Comparator;

/**
 * What a performance counter counts, whichever instance it is counted for.
 *
 * @param object canonical English name of the counter set, such as {@code PhysicalDisk}
 * @param counter canonical English name of the counter, such as {@code Avg. Disk sec/Write}
 */
public record CounterName(String object, String counter) implements Comparable<CounterName> {
    private static final Comparator<CounterName> ORDER = Comparator.comparing(
                    CounterName::object, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(CounterName::counter, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(CounterName::object)
            .thenComparing(CounterName::counter);

    /** Returns the path as typeperf takes it, for every instance: {@code \PhysicalDisk(*)\Avg. Disk sec/Write}. */
    public String path() {
        return "\\" + object + "(*)\\" + counter;
    }

    @Override
    public int compareTo(CounterName other) {
        return ORDER.compare(this, other);
    }
}
