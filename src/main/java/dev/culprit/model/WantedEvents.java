package dev.culprit.model;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The events that some rule asks for; only these reach the rules.
 *
 * @param keys providers and ids, read from the rules themselves
 */
public record WantedEvents(SortedSet<EventKey> keys) {
    public WantedEvents {
        keys = Collections.unmodifiableSortedSet(new TreeSet<>(keys));
    }

    public static WantedEvents of(Set<EventKey> keys) {
        return new WantedEvents(new TreeSet<>(keys));
    }

    public boolean contains(EventKey key) {
        return keys.contains(key);
    }
}
