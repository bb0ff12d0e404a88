package dev.culprit.model;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The exact count of one event of one host, however many of its records reach the rules.
 *
 * @param host identity of the host
 * @param provider canonical provider name
 * @param id event id
 * @param count how many, exact
 * @param first time of the earliest
 * @param last time of the latest
 * @param perMinute how many in each minute that has any, keyed by the start of the minute
 */
public record EventTally(
        String host,
        String provider,
        int id,
        long count,
        Instant first,
        Instant last,
        SortedMap<Instant, Integer> perMinute)
        implements Comparable<EventTally> {
    private static final Comparator<EventTally> ORDER = Comparator.comparing(EventTally::host)
            .thenComparing(EventTally::provider)
            .thenComparingInt(EventTally::id);

    public EventTally {
        perMinute = Collections.unmodifiableSortedMap(new TreeMap<>(perMinute));
    }

    @Override
    public int compareTo(EventTally other) {
        return ORDER.compare(this, other);
    }
}
