package dev.culprit.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The performance counters that are known: their one English name, their other names, and what their values mean.
 *
 * @param sets counter sets by name, whatever the case of its letters
 */
public record CounterCatalogue(SortedMap<String, CounterSet> sets) {

    /**
     * One counter set.
     *
     * @param name canonical English name
     * @param instance what an instance of it is, such as {@code adapter}; "" if it has none
     * @param aliases its other names, in other languages or from other drivers; {@code *} stands for any text
     * @param counters its counters by name, whatever the case of its letters
     */
    public record CounterSet(
            String name, String instance, List<String> aliases, SortedMap<String, CounterEntry> counters) {
        public CounterSet {
            aliases = List.copyOf(aliases);
            counters = ignoringCase(counters);
        }

        /** Tells whether a file may mean this set by a name. */
        boolean isCalled(String printed) {
            return name.equalsIgnoreCase(printed) || aliases.stream().anyMatch(alias -> Alias.matches(alias, printed));
        }

        /** Returns the counter that a file means by a name; empty if the set is not known to have it. */
        public Optional<CounterEntry> counter(String printed) {
            CounterEntry known = counters.get(printed);
            return known != null
                    ? Optional.of(known)
                    : counters.values().stream()
                            .filter(entry -> entry.aliases().stream().anyMatch(printed::equalsIgnoreCase))
                            .findFirst();
        }
    }

    /**
     * One counter of a counter set.
     *
     * @param name canonical English name with that of its set
     * @param unit unit of its values; "" if not known
     * @param kind what its values mean
     * @param meaning one clause: what is counted or measured
     * @param aliases its other names
     * @param verified whether the name was seen in use, and not only in a text about it
     * @param note what is easily got wrong about it; "" if nothing is
     */
    public record CounterEntry(
            CounterName name,
            String unit,
            CounterKind kind,
            String meaning,
            List<String> aliases,
            boolean verified,
            String note) {
        public CounterEntry {
            aliases = List.copyOf(aliases);
        }
    }

    public CounterCatalogue {
        sets = ignoringCase(sets);
    }

    /** Returns a catalogue that knows no counter. */
    public static CounterCatalogue empty() {
        return new CounterCatalogue(Collections.emptySortedMap());
    }

    /** Returns the set that a file means by a name; empty if none is known by it. */
    public Optional<CounterSet> set(String printed) {
        CounterSet known = sets.get(printed);
        return known != null
                ? Optional.of(known)
                : sets.values().stream().filter(set -> set.isCalled(printed)).findFirst();
    }

    /** Returns the canonical name of a counter; what is not known stays as printed. */
    public CounterName canonical(String object, String counter) {
        Optional<CounterSet> set = set(object);
        return set.flatMap(known -> known.counter(counter))
                .map(CounterEntry::name)
                .orElseGet(() -> new CounterName(set.map(CounterSet::name).orElse(object), counter));
    }

    /** Returns what is known about a counter, by its canonical name or another one. */
    public Optional<CounterEntry> entry(CounterName name) {
        return set(name.object()).flatMap(set -> set.counter(name.counter()));
    }

    /** Returns the path as typeperf takes it: for every instance, unless the set is known to have none. */
    public String path(CounterName name) {
        boolean single =
                set(name.object()).filter(set -> set.instance().isEmpty()).isPresent();
        return single ? "\\" + name.object() + "\\" + name.counter() : name.path();
    }

    /** Returns every known counter, in the order of sets and names. */
    public Stream<CounterEntry> entries() {
        return sets.values().stream().flatMap(set -> set.counters().values().stream());
    }

    private static <V> SortedMap<String, V> ignoringCase(Map<String, V> map) {
        var copy = new TreeMap<String, V>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(map);
        return Collections.unmodifiableSortedMap(copy);
    }
}
