package dev.culprit.knowledge;

import dev.culprit.model.CounterCatalogue;
import dev.culprit.model.CounterCatalogue.CounterEntry;
import dev.culprit.model.CounterCatalogue.CounterSet;
import dev.culprit.model.CounterKind;
import dev.culprit.model.CounterName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads the catalogue of performance counters; a later file replaces counters of the same name and adds to the other names
 * of a set.
 */
final class CounterEntries {
    private static final List<CounterKind> KINDS =
            List.of(CounterKind.RATE, CounterKind.GAUGE, CounterKind.TIMER, CounterKind.CUMULATIVE);

    private final SortedMap<String, CounterSet> sets = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    void startFrom(CounterCatalogue known) {
        sets.putAll(known.sets());
    }

    CounterCatalogue catalogue() {
        return new CounterCatalogue(sets);
    }

    void add(YamlForm form) {
        form.allow("sets");
        Map<String, YamlForm> forms = form.named("sets");
        forms.forEach((name, set) -> {
            set.allow("instance", "aliases", "counters");
            CounterSet known = sets.get(name);
            String canonical = known == null ? name : known.name();
            sets.merge(canonical, set(canonical, set), CounterEntries::joined);
        });
        forms.forEach(this::checkNames);
    }

    private static CounterSet set(String name, YamlForm form) {
        var counters = new TreeMap<String, CounterEntry>(String.CASE_INSENSITIVE_ORDER);
        form.named("counters").forEach((counter, entry) -> {
            if (counters.put(counter, entry(new CounterName(name, counter), entry)) != null) {
                entry.problem(
                        Mistake.REPEATED_ENTRY,
                        entry.line(),
                        "the counter '" + counter + "' stands here twice",
                        "keep one entry");
            }
        });
        return new CounterSet(name, form.optionalText("instance"), form.texts("aliases"), counters);
    }

    private static CounterEntry entry(CounterName name, YamlForm form) {
        form.allow("unit", "kind", "meaning", "aliases", "verified", "note");
        return new CounterEntry(
                name,
                form.optionalText("unit"),
                kind(form),
                form.text("meaning"),
                form.texts("aliases"),
                form.verified(),
                form.optionalText("note"));
    }

    private static CounterKind kind(YamlForm form) {
        String text = form.text("kind");
        Optional<CounterKind> kind =
                KINDS.stream().filter(known -> known.label().equals(text)).findFirst();
        if (kind.isEmpty() && !text.isEmpty()) {
            String known = KINDS.stream().map(CounterKind::label).collect(Collectors.joining(", "));
            form.problem(
                    Mistake.INVALID_VALUE,
                    form.line("kind"),
                    "'" + text + "' is no kind of counter",
                    "write one of " + known);
        }
        return kind.orElse(CounterKind.UNKNOWN);
    }

    private static CounterSet joined(CounterSet known, CounterSet added) {
        var aliases = new LinkedHashSet<>(known.aliases());
        aliases.addAll(added.aliases());
        var counters = new TreeMap<>(known.counters());
        counters.putAll(added.counters());
        String instance = added.instance().isEmpty() ? known.instance() : added.instance();
        return new CounterSet(known.name(), instance, List.copyOf(aliases), counters);
    }

    /** A name that leads to two sets would be settled by their order, which no author can see. */
    private void checkNames(String name, YamlForm form) {
        checkName(name, name, form, form.line());
        form.texts("aliases").forEach(alias -> checkName(alias, name, form, form.line("aliases")));
    }

    private void checkName(String checked, String ofSet, YamlForm form, int line) {
        sets.values().stream()
                .filter(other -> !other.name().equalsIgnoreCase(ofSet))
                .filter(other -> other.name().equalsIgnoreCase(checked)
                        || other.aliases().stream().anyMatch(checked::equalsIgnoreCase))
                .findFirst()
                .ifPresent(other -> form.problem(
                        Mistake.REPEATED_ENTRY,
                        line,
                        "'" + checked + "' already means the set '" + other.name() + "'",
                        "leave it with one of the two"));
    }
}
