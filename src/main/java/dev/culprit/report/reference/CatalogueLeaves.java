package dev.culprit.report.reference;

import dev.culprit.model.Catalogue.EventEntry;
import dev.culprit.model.Catalogue.SymptomEntry;
import dev.culprit.model.CollectedSource;
import dev.culprit.model.CounterCatalogue.CounterEntry;
import dev.culprit.model.CounterName;
import dev.culprit.model.EventKey;
import dev.culprit.model.Limits;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commonmark.node.Node;

/** Makes the pages of what the catalogues hold: facts, events, counters, error codes and limits. */
final class CatalogueLeaves {
    private static final String UNKNOWN = "";
    private static final int DIGITS = 12;

    private final Known known;

    CatalogueLeaves(Known known) {
        this.known = known;
    }

    ReferencePage facts() {
        var page = new ReferencePage(Navigation.FACTS, "Facts that you can state");
        page.paragraph(List.of(
                Inline.between("What no file holds can be stated: with "),
                Inline.code("--fact name=value"),
                Inline.between(", or in a "),
                Inline.code("facts.yaml"),
                Inline.between(" beside the bundle. Reports mark it as stated.")));
        known.catalogue().facts().keySet().forEach(name -> fact(page, name));
        return page;
    }

    private void fact(ReferencePage page, String name) {
        page.heading(2, Inline.code(name));
        page.paragraph(known.catalogue().meaningOfFact(name));
        var items = new ArrayList<List<Node>>();
        items.add(List.of(
                Inline.between("State it: "), Inline.code(known.catalogue().stating(name))));
        uses(
                page,
                "Shows: ",
                known.catalogue().symptoms().values().stream()
                        .filter(entry -> showsIn(entry, name))
                        .map(SymptomEntry::id)
                        .toList(),
                items);
        uses(
                page,
                "Asked for by: ",
                known.causesThat(cause -> cause.confirm().stream()
                        .anyMatch(confirm -> confirm.fact().equals(name))),
                items);
        page.bullets(items);
    }

    private static boolean showsIn(SymptomEntry entry, String fact) {
        return entry.seen().stream()
                .anyMatch(seen ->
                        seen.kind() == CollectedSource.Kind.FACT && seen.name().equals(fact));
    }

    private void uses(ReferencePage page, String label, Collection<String> ids, List<List<Node>> items) {
        if (!ids.isEmpty()) {
            var item = new ArrayList<Node>();
            item.add(Inline.between(label));
            item.addAll(known.links(page, ids));
            items.add(item);
        }
    }

    ReferencePage events() {
        var page = new ReferencePage(Navigation.EVENTS, "Events");
        page.paragraph("Events that Culprit can name, by provider, and the symptoms that rules read from them. An event"
                + " without a symptom is known by name only.");
        SortedMap<EventKey, SortedSet<String>> users =
                known.users(rule -> rule.looksAt().events());
        var byProvider = new TreeMap<String, SortedSet<EventKey>>();
        Stream.concat(known.catalogue().events().keySet().stream(), users.keySet().stream())
                .forEach(key -> byProvider
                        .computeIfAbsent(key.provider(), none -> new TreeSet<>())
                        .add(key));
        byProvider.forEach((provider, keys) -> {
            page.heading(2, Inline.text(provider));
            page.table(
                    List.of("Event", "Meaning", "Log", "Read for"),
                    keys.stream()
                            .map(key -> event(page, key, users.getOrDefault(key, new TreeSet<>())))
                            .toList());
        });
        return page;
    }

    private List<List<Node>> event(ReferencePage page, EventKey key, SortedSet<String> users) {
        Optional<EventEntry> entry = known.catalogue().event(key);
        return List.of(
                List.of(Inline.text(Integer.toString(key.id()))),
                List.of(Inline.text(entry.map(EventEntry::meaning).orElse(UNKNOWN))),
                List.of(Inline.text(entry.map(EventEntry::channel).orElse(UNKNOWN))),
                known.links(page, users));
    }

    ReferencePage counters() {
        var page = new ReferencePage(Navigation.COUNTERS, "Performance counters");
        page.paragraph(
                "Counters that Culprit knows, by counter set, and the symptoms that rules read from them. Names are"
                        + " the English ones; files in other languages are translated.");
        SortedMap<CounterName, SortedSet<String>> users =
                known.users(rule -> rule.looksAt().counters());
        var bySet = new TreeMap<String, SortedSet<CounterName>>(String.CASE_INSENSITIVE_ORDER);
        Stream.concat(known.catalogue().counters().entries().map(CounterEntry::name), users.keySet().stream())
                .forEach(name -> bySet.computeIfAbsent(name.object(), none -> new TreeSet<>())
                        .add(name));
        bySet.forEach((set, names) -> {
            page.heading(2, Inline.text(set));
            page.table(
                    List.of("Counter", "Meaning", "Unit", "Kind", "Read for"),
                    names.stream()
                            .map(name -> counter(page, name, users.getOrDefault(name, new TreeSet<>())))
                            .toList());
        });
        return page;
    }

    private List<List<Node>> counter(ReferencePage page, CounterName name, SortedSet<String> users) {
        Optional<CounterEntry> entry = known.catalogue().counters().entry(name);
        return List.of(
                List.of(Inline.text(name.counter())),
                List.of(Inline.text(entry.map(CatalogueLeaves::meaning).orElse(UNKNOWN))),
                List.of(Inline.text(entry.map(CounterEntry::unit).orElse(UNKNOWN))),
                List.of(Inline.text(entry.map(known -> known.kind().name().toLowerCase(Locale.ROOT))
                        .orElse(UNKNOWN))),
                known.links(page, users));
    }

    private static String meaning(CounterEntry entry) {
        return entry.meaning()
                + (entry.note().isEmpty() ? "" : " (" + entry.note() + ")")
                + (entry.verified() ? "" : " (name not verified)");
    }

    ReferencePage errors() {
        var page = new ReferencePage(Navigation.ERRORS, "Error codes");
        page.paragraph(
                "Codes as 32-bit values; a Win32 code stands in its HRESULT form, 0x8007 and the code in the low 16"
                        + " bits. Reports decode a code however it was printed.");
        page.table(
                List.of("Code", "Name", "Meaning"),
                known.catalogue().errors().values().stream()
                        .map(error -> List.of(
                                List.of(Inline.code(error.code().hex())),
                                List.of(Inline.code(error.symbol())),
                                List.of(Inline.text(error.meaning()))))
                        .toList());
        return page;
    }

    ReferencePage limits(Limits limits) {
        var page = new ReferencePage(Navigation.LIMITS, "Limits");
        page.paragraph(List.of(
                Inline.between("Thresholds of the rules. "),
                Inline.code("--set name=value"),
                Inline.between(" changes one for a run.")));
        SortedMap<String, SortedSet<String>> users =
                known.users(rule -> rule.looksAt().limits());
        page.table(
                List.of("Limit", "Value", "Meaning", "Source", "Used for"),
                limits.byName().entrySet().stream()
                        .map(limit -> limit(
                                page,
                                limit.getKey(),
                                limit.getValue(),
                                users.getOrDefault(limit.getKey(), new TreeSet<>())))
                        .toList());
        return page;
    }

    private List<List<Node>> limit(ReferencePage page, String name, Limits.Limit limit, SortedSet<String> users) {
        return List.of(
                List.of(Inline.code(name)),
                List.of(Inline.text(plain(limit.value()) + " " + limit.unit())),
                List.of(Inline.text(limit.meaning())),
                List.of(Inline.text(limit.source())),
                known.links(page, users));
    }

    /** Without an exponent, and with no more digits than an author wrote. */
    private static String plain(double value) {
        return BigDecimal.valueOf(value)
                .round(new MathContext(DIGITS))
                .stripTrailingZeros()
                .toPlainString();
    }
}
