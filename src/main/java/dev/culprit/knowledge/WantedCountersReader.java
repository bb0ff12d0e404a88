package dev.culprit.knowledge;

import dev.culprit.knowledge.Branches.Branch;
import dev.culprit.knowledge.Branches.Literal;
import dev.culprit.model.CounterName;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Reads from parsed rules which performance counters they ask for. */
final class WantedCountersReader {
    private static final Set<String> NAME = Set.of("object", "counter");

    private WantedCountersReader() {}

    /** Returns the counters that the rules of a file ask for, from every pattern that names object and counter. */
    static SortedSet<CounterName> read(PackageDescr rules) {
        var wanted = new TreeSet<CounterName>();
        rules.getRules().stream()
                .flatMap(rule -> PatternWalk.of(rule).stream())
                .filter(WantedCountersReader::asksForCounters)
                .forEach(found -> names(found.pattern()).ifPresent(wanted::addAll));
        return wanted;
    }

    /** Tells whether a pattern matches inserted counter series. */
    static boolean asksForCounters(FoundPattern found) {
        return found.matches("CounterSeries");
    }

    /** Returns the counters a pattern can match; empty if some way to match it leaves object or counter open. */
    static Optional<SortedSet<CounterName>> names(PatternDescr pattern) {
        var names = new TreeSet<CounterName>();
        for (Branch branch : Branches.of(pattern, NAME)) {
            Set<Literal> objects = branch.of("object");
            Set<Literal> counters = branch.of("counter");
            if (!areNames(objects) || !areNames(counters)) {
                return Optional.empty();
            }
            for (Literal object : objects) {
                counters.forEach(counter -> names.add(new CounterName(object.value(), counter.value())));
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private static boolean areNames(Set<Literal> literals) {
        return !literals.isEmpty()
                && literals.stream()
                        .allMatch(
                                literal -> literal.quoted() && !literal.value().isBlank());
    }
}
