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

    /** Returns the counter that a path names for every instance, as {@link #path} writes it; nothing for other paths. */
    public static Optional<CounterName> ofPath(String path) {
        int middle = path.indexOf(EVERY_INSTANCE);
        boolean complete = path.startsWith("\\") && middle > 1 && middle + EVERY_INSTANCE.length() < path.length();
        return complete
                ? Optional.of(
                        new CounterName(path.substring(1, middle), path.substring(middle + EVERY_INSTANCE.length())))
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
