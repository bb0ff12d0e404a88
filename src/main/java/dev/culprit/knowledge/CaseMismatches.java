package dev.culprit.knowledge;

import dev.culprit.knowledge.CorpusCase.Expected;
import dev.culprit.knowledge.CorpusCase.Named;
import dev.culprit.model.Analysis;
import dev.culprit.model.CauseOutcome;
import dev.culprit.model.Finding;
import dev.culprit.model.Missing;
import dev.culprit.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares what was said about a case with what must be said. */
public final class CaseMismatches {
    private final Expected expected;
    private final Analysis analysis;
    private final List<String> mismatches = new ArrayList<>();

    private CaseMismatches(Expected expected, Analysis analysis) {
        this.expected = expected;
        this.analysis = analysis;
    }

    /** Returns one sentence for each difference; empty if the case passes. */
    public static List<String> between(Expected expected, Analysis analysis) {
        var comparison = new CaseMismatches(expected, analysis);
        comparison.compareNamed();
        comparison.compareOutcomes();
        comparison.compareMissing();
        comparison.compareProblems();
        return comparison.mismatches;
    }

    private void compareNamed() {
        List<Finding> findings = analysis.diagnosis().findings().stream()
                .filter(finding -> !expected.mayName().contains(finding.page().id())
                        || expected.named().stream()
                                .anyMatch(named ->
                                        named.cause().equals(finding.page().id())))
                .toList();
        List<String> wanted = expected.named().stream().map(Named::cause).toList();
        List<String> found =
                findings.stream().map(finding -> finding.page().id()).toList();
        if (!wanted.equals(found)) {
            mismatches.add("named " + described(findings) + ", expected " + wanted);
            return;
        }
        for (int rank = 0; rank < findings.size(); rank++) {
            compare(expected.named().get(rank), findings.get(rank));
        }
    }

    private static String described(List<Finding> findings) {
        return findings.stream()
                .map(finding -> String.format(
                        Locale.ROOT,
                        "%s (%s %.3f)",
                        finding.id(),
                        finding.verdict().label(),
                        finding.confidence()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private void compare(Named named, Finding finding) {
        String verdict = finding.verdict().label();
        if (!named.verdict().isEmpty() && !named.verdict().contains(verdict)) {
            mismatches.add(described(List.of(finding)) + " instead of " + named.verdict());
        }
        String severity = finding.page().severity().label();
        if (!named.severity().isEmpty() && !named.severity().equals(severity)) {
            mismatches.add(named.cause() + " has severity " + severity + ", expected " + named.severity());
        }
        if (!named.hosts().isEmpty() && !new TreeSet<>(named.hosts()).equals(new TreeSet<>(finding.hosts()))) {
            mismatches.add(named.cause() + " names hosts " + finding.hosts() + ", expected " + named.hosts());
        }
    }

    private void compareOutcomes() {
        expected.outcomes().forEach((cause, right) -> {
            List<CauseOutcome> outcomes = analysis.diagnosis().outcomes().stream()
                    .filter(outcome -> outcome.cause().equals(cause))
                    .toList();
            if (outcomes.isEmpty()) {
                mismatches.add("no cause is called " + cause);
            }
            outcomes.stream()
                    .filter(outcome -> !right.contains(outcome.verdict().label()))
                    .forEach(outcome -> mismatches.add(String.format(
                            Locale.ROOT,
                            "%s is %s (%s%s), expected %s",
                            cause,
                            outcome.verdict().label(),
                            Double.isNaN(outcome.confidence())
                                    ? ""
                                    : String.format(Locale.ROOT, "%.3f, ", outcome.confidence()),
                            outcome.reason(),
                            right)));
        });
    }

    private void compareMissing() {
        expected.missing().forEach((cause, wanted) -> {
            Set<String> listed = new TreeSet<>();
            analysis.diagnosis().outcomes().stream()
                    .filter(outcome -> outcome.cause().equals(cause))
                    .forEach(outcome ->
                            outcome.missing().stream().map(Missing::symptom).forEach(listed::add));
            if (!listed.containsAll(wanted)) {
                mismatches.add(cause + " lists " + listed + " as missing, expected " + wanted);
            }
        });
    }

    private void compareProblems() {
        Set<String> codes =
                analysis.problems().stream().map(Problem::code).collect(Collectors.toCollection(TreeSet::new));
        if (!codes.equals(new TreeSet<>(expected.problems()))) {
            String told = analysis.problems().stream()
                    .map(problem -> problem.code() + " (" + problem.text() + ")")
                    .distinct()
                    .collect(Collectors.joining(", ", "[", "]"));
            mismatches.add("problems " + told + ", expected " + expected.problems());
        }
    }
}
