package dev.culprit.knowledge;

import static java.util.Map.entry;

import dev.culprit.knowledge.Branches.Branch;
import dev.culprit.knowledge.Branches.Literal;
import dev.culprit.model.Catalogue;
import dev.culprit.model.CounterName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.drools.drl.ast.descr.FromDescr;

/**
 * Checks what a rule matches: only the facts of its phase, events by provider and id, counters by object and counter,
 * symptoms by id.
 */
final class PatternChecks {
    private static final Map<Phase, Set<String>> FACTS = Map.of(
            Phase.PERCEPTION,
            new TreeSet<>(Set.of("Host", "Event", "EventTally", "CounterSeries", "Setting")),
            Phase.JUDGEMENT,
            new TreeSet<>(Set.of("Host", "Symptom", "Setting", "Coverage")));
    private static final Map<String, String> ADVICE = Map.ofEntries(
            entry("Object", "name the type: a pattern over everything matches what no rule asked for"),
            entry("Symptom", "symptoms are judged in rules/causes, when all of them are known"),
            entry("Coverage", "coverage is judged in rules/causes"),
            entry("Event", "give what the event shows a name in rules/symptoms and match the Symptom here"),
            entry("EventTally", "give what the tally shows a name in rules/symptoms and match the Symptom here"),
            entry("CounterSeries", "give what the counter shows a name in rules/symptoms and match the Symptom here"),
            entry("Burst", "write Burst( … ) from Burst.of( $events, gap )"),
            entry("CounterEpisode", "write CounterEpisode( … ) from $series.above( limit ).episodes()"),
            entry("Recurrence", "write Recurrence( … ) from Recurrence.of( $occurrences, zone )"),
            entry("OddVersion", "write OddVersion( … ) from OddVersion.of( $settings, \"name of the version\" )"),
            entry("Outlier", "write Outlier( … ) from Outlier.of( $series, factor )"));

    private final CheckedRule rule;
    private final Catalogue catalogue;

    private PatternChecks(CheckedRule rule, Catalogue catalogue) {
        this.rule = rule;
        this.catalogue = catalogue;
    }

    static void run(CheckedRule rule, Catalogue catalogue) {
        var checks = new PatternChecks(rule, catalogue);
        PatternWalk.of(rule.rule()).forEach(checks::check);
    }

    private void check(FoundPattern found) {
        Set<String> facts = FACTS.getOrDefault(rule.file().phase(), Set.of());
        if (found.type().equals("List") && found.pattern().getSource() instanceof FromDescr) {
            rule.problem(
                    Mistake.ENDLESS_LIST,
                    found.line(),
                    "List never matches here: from hands on what is in a list, one by one",
                    "write List( … ) from collect( Burst() from Burst.of( … ) )");
        } else if (!facts.contains(found.type())) {
            if (!found.drawn() || FACTS.values().stream().anyMatch(others -> others.contains(found.type()))) {
                rule.problem(
                        Mistake.WRONG_FACT,
                        found.line(),
                        "rules of the " + rule.file().phase().label() + " do not match " + found.type(),
                        ADVICE.getOrDefault(found.type(), "they match " + String.join(", ", facts)));
            }
        } else if (WantedEventsReader.asksForEvents(found)) {
            new EventChecks(rule, catalogue).check(found);
        } else if (WantedCountersReader.asksForCounters(found)) {
            checkCounter(found);
        } else if (found.matches("Symptom")) {
            checkNames(found, "id");
        } else if (found.matches("Coverage")) {
            checkNames(found, "symptom");
        }
    }

    private void checkCounter(FoundPattern found) {
        Optional<SortedSet<CounterName>> names = WantedCountersReader.names(found.pattern());
        if (names.isEmpty()) {
            rule.problem(
                    Mistake.OPEN_COUNTER,
                    found.line(),
                    "CounterSeries leaves its object or counter open",
                    "in every branch write both as literals: object == \"PhysicalDisk\","
                            + " counter == \"Avg. Disk sec/Write\"; only such counters reach the rules");
            return;
        }
        var known = new CounterNames(catalogue.counters());
        names.get().stream()
                .flatMap(name -> known.fault(name).stream())
                .forEach(fault -> rule.problem(Mistake.UNKNOWN_COUNTER, found.line(), fault.message(), fault.hint()));
    }

    private void checkNames(FoundPattern found, String field) {
        for (Branch branch : Branches.of(found.pattern(), Set.of(field))) {
            if (branch.of(field).isEmpty()) {
                rule.problem(
                        Mistake.OPEN_SYMPTOM,
                        found.line(),
                        found.type() + " leaves its " + field + " open",
                        "name the symptom: " + field + " == \"area.what\"");
            }
            for (Literal name : branch.of(field)) {
                if (name.quoted() && !catalogue.symptoms().containsKey(name.value())) {
                    rule.problem(
                            Mistake.UNKNOWN_SYMPTOM,
                            found.line(),
                            "there is no symptom '" + name.value() + "'",
                            Nearest.hint(
                                    name.value(), catalogue.symptoms().keySet(), "add it to catalog/symptoms.yaml"));
                }
            }
        }
    }
}
