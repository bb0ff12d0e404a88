package dev.culprit.model;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The counters that some rule asks for; only their samples are kept.
 *
 * @param names counter sets and counters, read from the rules themselves
 */
public record WantedCounters(SortedSet<CounterName> names) {
    public WantedCounters {
        names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    public static WantedCounters of(Set<CounterName> names) {
        return new WantedCounters(new TreeSet<>(names));
    }

    public boolean contains(CounterName name) {
        return names.contains(name);
    }
}
