package dev.culprit.knowledge;

import dev.culprit.knowledge.Branches.Branch;
import dev.culprit.knowledge.Branches.Literal;
import dev.culprit.model.EventKey;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Reads from parsed rules which events they ask for. */
final class WantedEventsReader {
    private static final Set<String> KEY = Set.of("provider", "id");

    private WantedEventsReader() {}

    /** Returns the events that the rules of a file ask for, from every pattern that names provider and id. */
    static SortedSet<EventKey> read(PackageDescr rules) {
        var wanted = new TreeSet<EventKey>();
        rules.getRules().stream()
                .flatMap(rule -> PatternWalk.of(rule).stream())
                .filter(WantedEventsReader::asksForEvents)
                .forEach(found -> keys(found.pattern()).ifPresent(wanted::addAll));
        return wanted;
    }

    /** Tells whether a pattern matches inserted events or tallies. */
    static boolean asksForEvents(FoundPattern found) {
        return found.matches("Event") || found.matches("EventTally");
    }

    /** Returns the events a pattern can match; empty if some way to match it leaves provider or id open. */
    static Optional<SortedSet<EventKey>> keys(PatternDescr pattern) {
        var keys = new TreeSet<EventKey>();
        for (Branch branch : Branches.of(pattern, KEY)) {
            Set<Literal> providers = branch.of("provider");
            Set<Literal> ids = branch.of("id");
            if (!areProviders(providers) || !areIds(ids)) {
                return Optional.empty();
            }
            for (Literal provider : providers) {
                ids.forEach(id -> keys.add(new EventKey(provider.value(), Integer.parseInt(id.value()))));
            }
        }
        return keys.isEmpty() ? Optional.empty() : Optional.of(keys);
    }

    private static boolean areProviders(Set<Literal> literals) {
        return !literals.isEmpty() && literals.stream().allMatch(Literal::quoted);
    }

    private static boolean areIds(Set<Literal> literals) {
        return !literals.isEmpty()
                && literals.stream()
                        .allMatch(
                                literal -> !literal.quoted() && literal.value().length() <= 5);
    }
}
