package dev.culprit.knowledge;

import dev.culprit.knowledge.Branches.Literal;
import dev.culprit.model.CounterName;
import dev.culprit.model.EventKey;
import dev.culprit.model.WrittenRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Reads from a parsed file what its rules look at and what they conclude. */
final class WrittenRules {
    private static final Pattern LIMIT = Pattern.compile("\\blimits\\s*\\.\\s*get\\s*\\(\\s*\"([^\"]+)\"");

    private final DrlFile file;
    private final SourceText source;

    private WrittenRules(DrlFile file) {
        this.file = file;
        this.source = new SourceText(file.file().text());
    }

    /** Returns the rules of a file in the order they are written. */
    static List<WrittenRule> of(DrlFile file) {
        var reader = new WrittenRules(file);
        return file.rules().stream().map(reader::rule).toList();
    }

    private WrittenRule rule(RuleDescr rule) {
        List<FoundPattern> patterns = PatternWalk.of(rule);
        var checked = new CheckedRule(file, source, rule, problem -> {});
        return new WrittenRule(
                file.file().name(),
                rule.getLine(),
                rule.getName(),
                about(rule),
                file.phase() == Phase.JUDGEMENT,
                looksAt(patterns, checked.statements()),
                WrittenClaims.of(checked.consequenceStatements(), bound(patterns)));
    }

    private String about(RuleDescr rule) {
        AnnotationDescr annotation = rule.getAnnotation(file.phase().annotation());
        return annotation == null ? "" : RuleShapeChecks.valueOf(annotation);
    }

    private static WrittenRule.LooksAt looksAt(List<FoundPattern> patterns, String statements) {
        var events = new TreeSet<EventKey>();
        var counters = new TreeSet<CounterName>();
        for (FoundPattern found : patterns) {
            if (WantedEventsReader.asksForEvents(found)) {
                WantedEventsReader.keys(found.pattern()).ifPresent(events::addAll);
            }
            if (WantedCountersReader.asksForCounters(found)) {
                WantedCountersReader.names(found.pattern()).ifPresent(counters::addAll);
            }
        }
        var limits = new TreeSet<String>();
        LIMIT.matcher(statements).results().forEach(use -> limits.add(use.group(1)));
        return new WrittenRule.LooksAt(
                events, counters, literals(patterns, "Setting", "cmdlet"), literals(patterns, "Symptom", "id"), limits);
    }

    private static SortedSet<String> literals(List<FoundPattern> patterns, String type, String field) {
        var values = new TreeSet<String>();
        patterns.stream().filter(found -> found.matches(type)).forEach(found -> values.addAll(literals(found, field)));
        return values;
    }

    private static SortedSet<String> literals(FoundPattern found, String field) {
        var values = new TreeSet<String>();
        Branches.of(found.pattern(), Set.of(field)).stream()
                .flatMap(branch -> branch.of(field).stream())
                .map(Literal::value)
                .forEach(values::add);
        return values;
    }

    /** Returns the symptom ids that each variable of a condition may hold; a list holds what was gathered in it. */
    private static Map<String, List<String>> bound(List<FoundPattern> patterns) {
        var ids = new TreeMap<String, List<String>>();
        for (FoundPattern found : patterns) {
            if (found.matches("Symptom")) {
                List<String> held = List.copyOf(literals(found, "id"));
                names(found).forEach(name -> ids.put(name, held));
            }
        }
        return ids;
    }

    private static List<String> names(FoundPattern found) {
        var names = new ArrayList<String>();
        Optional.ofNullable(found.pattern().getIdentifier()).ifPresent(names::add);
        found.gathered().map(list -> list.getIdentifier()).ifPresent(names::add);
        return names;
    }
}
