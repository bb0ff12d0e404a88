package dev.culprit.normalize;

import dev.culprit.model.CounterCatalogue;
import dev.culprit.model.CounterCatalogue.CounterEntry;
import dev.culprit.model.CounterKind;
import dev.culprit.model.CounterName;
import java.util.Locale;
import java.util.Optional;

/**
 * What a column of a file of counters holds.
 *
 * @param path the path as printed
 * @param host identity of the host; "" if neither path nor folder names it
 * @param name canonical name, or as printed if it is not known
 * @param entry what is known about it; empty if nothing is
 */
record CounterColumn(CounterPath path, String host, CounterName name, Optional<CounterEntry> entry) {

    static CounterColumn of(CounterPath path, String host, CounterCatalogue catalogue) {
        CounterName name = catalogue.canonical(path.object(), path.counter());
        return new CounterColumn(path, host, name, catalogue.entry(name));
    }

    CounterKind kind() {
        return entry.map(CounterEntry::kind).orElse(CounterKind.UNKNOWN);
    }

    String unit() {
        return entry.map(CounterEntry::unit).orElse("");
    }

    boolean hasOtherSetName() {
        return !path.object().equalsIgnoreCase(name.object());
    }

    boolean hasOtherCounterName() {
        return !path.counter().equalsIgnoreCase(name.counter());
    }

    /** Returns what two columns of the same samples have in common. */
    String identity() {
        return (host + "\n" + name.object() + "\n" + name.counter() + "\n").toLowerCase(Locale.ROOT) + path.instance();
    }
}
