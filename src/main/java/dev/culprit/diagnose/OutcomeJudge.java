package dev.culprit.diagnose;

import dev.culprit.model.CauseOutcome;
import dev.culprit.model.CausePage;
import dev.culprit.model.Evidence;
import dev.culprit.model.Finding;
import dev.culprit.model.Missing;
import dev.culprit.model.Span;
import dev.culprit.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says for each known cause whether it is found, looked for and not found, or could not be judged. */
final class OutcomeJudge {
    private final Ranking ranking;
    private final CoverageMap coverage;
    private final Function<String, Optional<CausePage>> pages;
    private final Optional<Span> window;

    /**
     * Prepares to judge.
     *
     * @param pages finds the page of a cause by its id
     * @param window the time the user asked about; empty for all
     */
    OutcomeJudge(
            Ranking ranking, CoverageMap coverage, Function<String, Optional<CausePage>> pages, Optional<Span> window) {
        this.ranking = ranking;
        this.coverage = coverage;
        this.pages = pages;
        this.window = window;
    }

    CauseOutcome judge(CausePage page, List<Finding> findings, Map<String, String> brokenCauses) {
        String broken = brokenCauses.getOrDefault(page.id(), "");
        if (!broken.isEmpty()) {
            return new CauseOutcome(page.id(), Verdict.ERROR, Double.NaN, broken, List.of());
        }
        Optional<Finding> named = findings.stream()
                .filter(finding -> finding.page().id().equals(page.id()))
                .min(Finding::compareTo);
        if (named.isPresent()) {
            return named(named.get());
        }
        return notNamed(page);
    }

    private static CauseOutcome named(Finding finding) {
        String reason = finding.evidence().stream()
                .filter(item -> item.counted() && item.role() == Evidence.Role.SUPPORTS)
                .map(item -> item.text())
                .collect(Collectors.joining("; "));
        return new CauseOutcome(
                finding.page().id(), finding.verdict(), finding.confidence(), reason, finding.missing());
    }

    private CauseOutcome notNamed(CausePage page) {
        Optional<Episode> best = ranking.best(page.id());
        double confidence = best.map(ranking::confidence).orElse(0.0);
        if (best.isPresent() && best.get().hasDecisiveContradiction()) {
            String against = best.get().evidence().stream()
                    .filter(item -> item.role() == Evidence.Role.CONTRADICTS)
                    .map(item -> item.text())
                    .findFirst()
                    .orElse("");
            return new CauseOutcome(page.id(), Verdict.NOT_FOUND, confidence, "ruled out: " + against, List.of());
        }
        List<Missing> missing = missingNeeds(page, best, coverage.hostsAndNodesNotCollected());
        if (!missing.isEmpty()) {
            List<String> seen = best.map(OutcomeJudge::seen).orElse(List.of());
            List<String> broken = page.needs()
                    .symptoms()
                    .distinct()
                    .filter(coverage::isBroken)
                    .toList();
            if (!broken.isEmpty()) {
                String reason = "a rule that would show " + String.join(", ", broken) + " failed";
                missing.removeIf(each -> broken.contains(each.symptom()));
                return new CauseOutcome(page.id(), Verdict.NOT_EVALUATED, Double.NaN, reason, missing, seen);
            }
            return new CauseOutcome(
                    page.id(), Verdict.NOT_EVALUATED, Double.NaN, wanting(missing, seen), missing, seen);
        }
        return new CauseOutcome(page.id(), Verdict.NOT_FOUND, confidence, weighed(best, confidence), List.of());
    }

    private String weighed(Optional<Episode> best, double confidence) {
        if (best.isEmpty() || best.get().supportingSymptoms().isEmpty()) {
            return "looked for and not seen";
        }
        boolean enough = best.get().logOdds() >= 0 && ranking.rivalsWeight(best.get()) > 0;
        String why = enough ? "it shares its probability with rivals" : "too little speaks for it";
        return String.format(Locale.ROOT, "%s: %.0f %%", why, confidence * 100);
    }

    /** Tells what is wanting; where it is whole nodes alone, all that was collected was looked through. */
    private String wanting(List<Missing> missing, List<String> seen) {
        List<String> hosts = missing.stream().map(Missing::host).distinct().toList();
        boolean anyCollected = coverage.hosts().stream().anyMatch(host -> !host.isEmpty());
        if (anyCollected && coverage.hosts().stream().noneMatch(hosts::contains)) {
            String found = seen.isEmpty() ? "not seen on " + upper(coverage.hosts()) : "too little speaks for it";
            return found + ", and nothing was collected of " + upper(hosts);
        }
        return "needs " + missing.stream().map(Missing::what).distinct().collect(Collectors.joining(", "));
    }

    private static String upper(List<String> hosts) {
        return String.join(", ", hosts).toUpperCase(Locale.ROOT);
    }

    private static List<String> seen(Episode episode) {
        return episode.evidence().stream()
                .filter(item -> item.counted() && item.role() == Evidence.Role.SUPPORTS)
                .sorted(Comparator.comparingDouble(Evidence::weight).reversed())
                .map(Evidence::text)
                .toList();
    }

    /** Tells whether a cause can be judged on the hosts and at the time of another cause's episode. */
    boolean isJudged(String cause, Episode episode) {
        List<String> hosts = episode.key().hosts().isEmpty()
                ? coverage.hostsAndNodesNotCollected()
                : episode.key().hosts();
        return pages.apply(cause)
                .map(page -> missingNeeds(page, Optional.of(episode), hosts).isEmpty())
                .orElse(true);
    }

    private List<Missing> missingNeeds(CausePage page, Optional<Episode> episode, List<String> hosts) {
        Span when = windowFor(page, episode);
        var missing = new ArrayList<Missing>();
        for (String host : hosts) {
            page.needs()
                    .missing(symptom -> coverage.get(symptom, host).covers(when))
                    .forEach(symptom -> missing.addAll(coverage.missing(symptom, host, "")));
        }
        return missing;
    }

    /**
     * Returns the time to judge: what the user asked for, as far as logs reach where an end is open, else the episode and the
     * cause's window before it, as a log cleared in between may have held the beginning, else the time that all logs share in
     * which the cause would show.
     */
    Span windowFor(CausePage page, Optional<Episode> episode) {
        return window.map(asked -> bounded(asked, page))
                .or(() -> episode.flatMap(Episode::span)
                        .map(span -> new Span(span.start().minus(page.window().orElse(Duration.ZERO)), span.end())))
                .or(() -> coverage.sharedSpan(page.needs()))
                .orElse(Span.ALWAYS);
    }

    /** No log reaches to the end of time: an open end is where the logs end that all of the cause's symptoms would show in. */
    private Span bounded(Span asked, CausePage page) {
        return coverage.sharedSpan(page.needs())
                .map(shared -> {
                    boolean noStart = asked.start().equals(Instant.MIN);
                    boolean noEnd = asked.end().equals(Instant.MAX);
                    Instant start = noStart && shared.start().isBefore(asked.end()) ? shared.start() : asked.start();
                    Instant end = noEnd && shared.end().isAfter(asked.start()) ? shared.end() : asked.end();
                    return new Span(start, end);
                })
                .orElse(asked);
    }
}
