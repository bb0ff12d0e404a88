package dev.culprit.knowledge;

import dev.culprit.knowledge.Branches.Literal;
import dev.culprit.model.Catalogue;
import dev.culprit.model.Catalogue.EventEntry;
import dev.culprit.model.EventKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.ExprConstraintDescr;

/**
 * Checks the events that a rule asks for: by provider and id, and of a provider that writes them. Providers number their
 * events as they like, so that one id means different things.
 */
final class EventChecks {
    private static final Set<String> KEY = Set.of("provider", "id");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");
    private static final int SHORTEST_WORD = 4;

    private final CheckedRule rule;
    private final Catalogue catalogue;

    EventChecks(CheckedRule rule, Catalogue catalogue) {
        this.rule = rule;
        this.catalogue = catalogue;
    }

    void check(FoundPattern found) {
        Optional<SortedSet<EventKey>> keys = WantedEventsReader.keys(found.pattern());
        if (keys.isEmpty()) {
            rule.problem(
                    Mistake.OPEN_EVENT,
                    found.line(),
                    found.type() + " leaves its provider or id open",
                    "in every branch write both as literals: provider == \"…\", id == 5 or id in (5, 6);"
                            + " only such events reach the rules" + writers(found));
            return;
        }
        checkSpelling(found, keys.get());
        var providers = new TreeMap<Integer, Set<String>>();
        keys.get()
                .forEach(key -> providers
                        .computeIfAbsent(key.id(), id -> new TreeSet<>())
                        .add(catalogue.canonicalProvider(key.provider())));
        providers.forEach((id, asked) -> {
            checkWriters(found, String.valueOf(id), asked);
            checkMeanings(found, String.valueOf(id), asked);
        });
    }

    private void checkSpelling(FoundPattern found, SortedSet<EventKey> keys) {
        keys.stream().map(EventKey::provider).distinct().forEach(provider -> {
            String canonical = catalogue.canonicalProvider(provider);
            if (!canonical.equals(provider)) {
                rule.problem(
                        Mistake.PROVIDER_ALIAS,
                        found.line(),
                        "'" + provider + "' is another spelling of provider '" + canonical + "'",
                        "write provider == \"" + canonical + "\": events are renamed before they are matched");
            } else {
                longerName(provider)
                        .ifPresent(full -> rule.warning(
                                Mistake.PROVIDER_ALIAS,
                                found.line(),
                                "'" + provider + "' is no provider that is known, and '" + full + "' is",
                                "write provider == \"" + full + "\", or add the events of " + provider
                                        + " to catalog/events.yaml"));
            }
        });
    }

    /** Returns the provider whose name ends with an unknown one: people leave out what stands before the last words. */
    private Optional<String> longerName(String provider) {
        Set<String> known = catalogue.events().keySet().stream()
                .map(EventKey::provider)
                .collect(Collectors.toCollection(TreeSet::new));
        return known.contains(provider)
                ? Optional.empty()
                : known.stream().filter(name -> name.endsWith("-" + provider)).findFirst();
    }

    /** Returns who writes the ids of a pattern that names no provider, where the catalogue knows it. */
    private String writers(FoundPattern found) {
        return Branches.of(found.pattern(), KEY).stream()
                .filter(branch -> branch.of("provider").isEmpty())
                .flatMap(branch -> branch.of("id").stream())
                .map(Literal::value)
                .distinct()
                .filter(id -> !providersOf(id).isEmpty())
                .map(id -> "; " + id + " is an event of " + String.join(", ", providersOf(id)))
                .collect(Collectors.joining());
    }

    /** An id that none of the named providers writes is most often that of another provider. */
    private void checkWriters(FoundPattern found, String id, Set<String> providers) {
        Set<String> writers = providersOf(id);
        if (!writers.isEmpty() && providers.stream().noneMatch(writers::contains)) {
            String asked = String.join(" or ", providers);
            rule.warning(
                    Mistake.FOREIGN_EVENT,
                    found.line(),
                    id + " is not known as an event of " + asked,
                    "write provider == \"" + String.join("\" or \"", writers) + "\" instead, or add event " + id
                            + " of " + asked + " to catalog/events.yaml");
        }
    }

    private void checkMeanings(FoundPattern found, String id, Set<String> providers) {
        List<EventEntry> entries = entries(id).stream()
                .filter(entry -> providers.contains(entry.key().provider()))
                .toList();
        for (EventEntry other : entries) {
            EventEntry first = entries.get(0);
            if (isAnother(first.meaning(), other.meaning()) && timesWritten(found, id) < 2) {
                String one = first.key().provider();
                String two = other.key().provider();
                rule.warning(
                        Mistake.AMBIGUOUS_EVENT,
                        found.line(),
                        "event " + id + " means one thing to " + one + " and another to " + two,
                        "write each provider with its own ids instead: ( provider == \"" + one + "\" && id == " + id
                                + " ) || ( provider == \"" + two + "\" && id == … )");
                return;
            }
        }
    }

    /** An id that is written once for several providers was hardly meant for each of them. */
    private static long timesWritten(FoundPattern found, String id) {
        var number = Pattern.compile("(?<![\\w.])" + id + "(?![\\w.])");
        return found.pattern().getDescrs().stream()
                .filter(ExprConstraintDescr.class::isInstance)
                .map(constraint -> ((ExprConstraintDescr) constraint).getExpression())
                .mapToLong(text -> number.matcher(text).results().count())
                .sum();
    }

    /** Two meanings differ if they share fewer than half of the longer words of the shorter one. */
    private static boolean isAnother(String one, String other) {
        Set<String> first = words(one);
        Set<String> second = words(other);
        int fewer = Math.min(first.size(), second.size());
        first.retainAll(second);
        return first.size() * 2 < fewer;
    }

    private static Set<String> words(String meaning) {
        return NO_WORD.splitAsStream(meaning.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> providersOf(String id) {
        return entries(id).stream().map(entry -> entry.key().provider()).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<EventEntry> entries(String id) {
        return catalogue.events().values().stream()
                .filter(entry -> id.equals(String.valueOf(entry.key().id())))
                .toList();
    }
}
