package dev.culprit.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The thresholds of the rule base, each with unit and source; the global {@code limits} of rules.
 *
 * @param byName every threshold by name
 */
public record Limits(SortedMap<String, Limit> byName) {

    /**
     * One threshold.
     *
     * @param value the number, in {@code unit}
     * @param unit unit, such as {@code bytes} or {@code s}
     * @param meaning one clause
     * @param source where the number comes from
     */
    public record Limit(double value, String unit, String meaning, String source) {}

    public Limits {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    /**
     * Returns a threshold in its declared unit.
     *
     * @throws IllegalArgumentException if no threshold has that name
     */
    public double get(String name) {
        Limit limit = byName.get(name);
        if (limit == null) {
            throw new IllegalArgumentException("no limit is named " + name + "; known: " + byName.keySet());
        }
        return limit.value();
    }

    /**
     * Returns these limits with some values changed for one run.
     *
     * @throws IllegalArgumentException if no threshold has one of the names
     */
    public Limits with(Map<String, Double> changes) {
        var changed = new TreeMap<>(byName);
        changes.forEach((name, value) -> {
            get(name);
            changed.computeIfPresent(
                    name, (same, limit) -> new Limit(value, limit.unit(), limit.meaning(), "set for this run"));
        });
        return new Limits(changed);
    }
}
