package dev.culprit.knowledge;

import dev.culprit.model.CounterCatalogue;
import dev.culprit.model.CounterCatalogue.CounterEntry;
import dev.culprit.model.CounterName;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells what is wrong with the name of a counter that an author wrote: files are read into canonical names. */
final class CounterNames {
    private final CounterCatalogue known;

    /**
     * What is wrong with a name.
     *
     * @param message what is wrong
     * @param hint what to write instead
     */
    record Fault(String message, String hint) {}

    CounterNames(CounterCatalogue known) {
        this.known = known;
    }

    /** Returns what is wrong with a name; empty if it is a canonical one. */
    Optional<Fault> fault(CounterName name) {
        CounterName canonical = known.canonical(name.object(), name.counter());
        if (known.entry(canonical).isEmpty()) {
            return Optional.of(new Fault(
                    "there is no counter '" + name.path() + "'",
                    Nearest.hint(name.path(), near(canonical), "add it to catalog/counters.yaml")));
        }
        return name.equals(canonical)
                ? Optional.empty()
                : Optional.of(new Fault(
                        "'" + name.path() + "' is another name of counter '" + canonical.path() + "'",
                        "write that: counters are renamed before they are matched"));
    }

    /** Returns the paths of the counters of the same set, or of all sets if there is no such set. */
    private Set<String> near(CounterName name) {
        return known.entries()
                .map(CounterEntry::name)
                .filter(entry ->
                        known.set(name.object()).isEmpty() || entry.object().equals(name.object()))
                .map(known::path)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
