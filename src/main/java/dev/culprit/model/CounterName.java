package dev.culprit.model;

import java.util.Comparator;
import java.util.Optional;

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

    private static final String EVERY_INSTANCE = "(*)\\";

    /**
     * Returns the counter that a path names for every instance, as {@link #path} writes it, or of a set without instances;
     * nothing for other paths.
     */
    public static Optional<CounterName> ofPath(String path) {
        int every = path.indexOf(EVERY_INSTANCE);
        int end = every > 0 ? every : path.indexOf('\\', 1);
        int next = every > 0 ? every + EVERY_INSTANCE.length() : end + 1;
        boolean complete = path.startsWith("\\") && end > 1 && next < path.length();
        return complete && path.substring(1, end).indexOf('(') < 0
                ? Optional.of(new CounterName(path.substring(1, end), path.substring(next)))
                : Optional.empty();
    }

    /** Returns the path as typeperf takes it, for every instance: {@code \PhysicalDisk(*)\Avg. Disk sec/Write}. */
    public String path() {
        return "\\" + object + EVERY_INSTANCE + counter;
    }

    @Override
    public int compareTo(CounterName other) {
        return ORDER.compare(this, other);
    }
}
