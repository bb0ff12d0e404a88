package dev.culprit.diagnose;

import dev.culprit.model.CauseOutcome;
import dev.culprit.model.Diagnosis;
import dev.culprit.model.Finding;
import dev.culprit.model.Problem;
import dev.culprit.model.Suppression;
import dev.culprit.model.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Silences findings that a site does not want to be named for a while; they stay visible as such.
 *
 * <p>Whether an entry has ended is told by the time of the bundle and not by today's date, so that the same input gives the
 * same report next year.
 */
public final class Silencing {
    private final List<Suppression> entries;
    private final Optional<LocalDate> lastDay;

    /**
     * Prepares.
     *
     * @param end when the last record of the bundle was written; empty if it holds none, when no entry has ended
     */
    public Silencing(List<Suppression> entries, Optional<Instant> end) {
        this.entries = List.copyOf(entries);
        lastDay = end.filter(time -> time.isBefore(Instant.MAX))
                .map(time -> time.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /** Returns the diagnosis with findings marked that an entry silences, and a problem for each entry that has ended. */
    public Diagnosis of(Diagnosis diagnosis) {
        if (entries.isEmpty()) {
            return diagnosis;
        }
        List<Finding> findings = lastOnesSilenced(diagnosis.findings());
        List<CauseOutcome> outcomes = diagnosis.outcomes().stream()
                .map(outcome -> outcome(outcome, findings))
                .toList();
        var problems = new ArrayList<>(diagnosis.problems());
        entries.stream().filter(this::hasEnded).map(Silencing::ended).forEach(problems::add);
        return new Diagnosis(
                findings,
                outcomes,
                diagnosis.symptoms(),
                diagnosis.coverage(),
                diagnosis.incidents(),
                diagnosis.nearMisses(),
                problems,
                diagnosis.fired());
    }

    /** A finding that is silenced goes to the end; the others keep their order, each consequence below its fault. */
    private List<Finding> lastOnesSilenced(List<Finding> ranked) {
        return ranked.stream()
                .map(finding -> entryFor(finding).isPresent() ? finding.silenced() : finding)
                .sorted(Comparator.comparing(finding -> finding.verdict() == Verdict.SUPPRESSED))
                .toList();
    }

    private Optional<Suppression> entryFor(Finding finding) {
        return entries.stream()
                .filter(entry -> entry.concerns(finding) && !hasEnded(entry))
                .findFirst();
    }

    private boolean hasEnded(Suppression entry) {
        return lastDay.filter(day -> day.isAfter(entry.until())).isPresent();
    }

    /** A cause is silenced if all its findings are. */
    private CauseOutcome outcome(CauseOutcome outcome, List<Finding> findings) {
        List<Finding> ofCause = findings.stream()
                .filter(finding -> finding.page().id().equals(outcome.cause()))
                .toList();
        if (ofCause.isEmpty() || ofCause.stream().anyMatch(finding -> finding.verdict() != Verdict.SUPPRESSED)) {
            return outcome;
        }
        String reason = entryFor(ofCause.get(0))
                .map(entry -> entry.reason() + " (until " + entry.until() + ", "
                        + entry.where().artifact() + " line " + entry.where().position() + ")")
                .orElse("");
        return new CauseOutcome(outcome.cause(), Verdict.SUPPRESSED, outcome.confidence(), reason, outcome.missing());
    }

    private static Problem ended(Suppression entry) {
        return new Problem(
                "diagnose",
                "tuning.expired",
                entry.where(),
                "the entry that silences " + entry.cause() + " ended on " + entry.until()
                        + ", before the last record of the bundle, and is not applied");
    }
}
