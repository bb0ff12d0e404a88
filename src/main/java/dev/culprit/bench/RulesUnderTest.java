package dev.culprit.bench;

import dev.culprit.model.FiredRule;
import dev.culprit.model.UnfiredRule;
import dev.culprit.model.WrittenRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Tells which rules some cases should have made fire: those of causes that cases are about, and what these rest on. */
final class RulesUnderTest {
    private final SortedMap<String, List<WrittenRule>> byFile;
    private final Set<String> causes;

    /**
     * Takes rules and what they were run over.
     *
     * @param byFile the rules by the path of their file
     * @param causes causes that the cases are about
     */
    RulesUnderTest(SortedMap<String, List<WrittenRule>> byFile, Set<String> causes) {
        this.byFile = byFile;
        this.causes = causes;
    }

    /**
     * Returns the rules that did not fire, by file and line.
     *
     * @param fired those that did
     * @param withSymptoms whether rules that perceive are judged as well
     */
    List<UnfiredRule> unfired(Set<FiredRule> fired, boolean withSymptoms) {
        Set<String> foreign = withSymptoms ? symptomsOfOthers() : Set.of();
        var unfired = new ArrayList<UnfiredRule>();
        byFile.forEach((file, rules) -> rules.stream()
                .filter(rule ->
                        rule.judges() ? causes.contains(rule.about()) : withSymptoms && !foreign.contains(rule.about()))
                .filter(rule -> !fired.contains(new FiredRule(file, rule.name())))
                .forEach(rule -> unfired.add(new UnfiredRule(file, rule.line(), rule.name()))));
        return unfired.stream().sorted().toList();
    }

    /** Returns symptoms that only causes without cases here look at: the cases for them are elsewhere. */
    private Set<String> symptomsOfOthers() {
        Set<String> foreign = lookedAt(false);
        foreign.removeAll(lookedAt(true));
        return foreign;
    }

    private Set<String> lookedAt(boolean byCausesWithCases) {
        return byFile.values().stream()
                .flatMap(List::stream)
                .filter(rule -> rule.judges() && causes.contains(rule.about()) == byCausesWithCases)
                .flatMap(rule -> rule.looksAt().symptoms().stream())
                .collect(Collectors.toSet());
    }
}
