package dev.culprit.diagnose;

import dev.culprit.model.CauseKind;
import dev.culprit.model.Evidence;
import dev.culprit.model.Finding;
import dev.culprit.model.Scope;
import dev.culprit.model.Span;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** Ties the findings of one cluster together: which fault brings about which other finding. */
final class Consequences {
    private Consequences() {}

    /** Returns the findings in the same order, each with the findings it brings about and those that bring it about. */
    static List<Finding> tied(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.with(finding.chain()
                        .among(
                                ids(findings, other -> bringsAbout(finding, other)),
                                ids(findings, other -> bringsAbout(other, finding)))))
                .toList();
    }

    private static List<String> ids(List<Finding> findings, Predicate<Finding> wanted) {
        return findings.stream().filter(wanted).map(Finding::id).toList();
    }

    /**
     * Tells whether a fault names the other cause, or a symptom that a mere consequence rests on, among what it brings about,
     * and both are about the same hosts, the other not before the fault.
     *
     * <p>A benign explanation of the same symptom is a rival reading of it and no consequence, unless it is named itself.
     */
    static boolean bringsAbout(Finding fault, Finding other) {
        boolean sameCause = fault.page().id().equals(other.page().id());
        return !sameCause
                && fault.page().kind() == CauseKind.FAULT
                && (names(fault, other)
                        || (other.page().kind() == CauseKind.CONSEQUENCE && explainsItsSigns(fault, other)))
                && isRelated(fault, other);
    }

    /** Tells whether both are about the same hosts, the other at the time of the fault or not long after. */
    static boolean isRelated(Finding fault, Finding other) {
        return meet(fault, other) && mayFollow(other, fault);
    }

    /** Tells whether a fault names the other cause among what it brings about. */
    static boolean names(Finding fault, Finding other) {
        return fault.page().explains().contains(other.page().id());
    }

    /** Tells whether the other finding rests on a symptom that the fault brings about. */
    static boolean explainsItsSigns(Finding fault, Finding other) {
        return other.evidence().stream()
                .filter(item -> item.role() == Evidence.Role.SUPPORTS)
                .anyMatch(item -> fault.page().explains().contains(item.about().id()));
    }

    private static boolean meet(Finding one, Finding other) {
        return one.page().scope() == Scope.CLUSTER
                || other.page().scope() == Scope.CLUSTER
                || !Collections.disjoint(one.hosts(), other.hosts());
    }

    /**
     * Tells whether a finding lies in the time of a fault or after it, by no more than the longer window of both; what came
     * weeks later has a cause of its own.
     */
    private static boolean mayFollow(Finding finding, Finding fault) {
        if (finding.span().isEmpty() || fault.span().isEmpty()) {
            return true;
        }
        Span later = finding.span().get();
        Span before = fault.span().get();
        boolean near = finding.page().window().isEmpty()
                || fault.page().window().isEmpty()
                || before.isWithin(finding.page().window().get(), later)
                || before.isWithin(fault.page().window().get(), later);
        return near && !later.end().isBefore(before.start());
    }
}
