package dev.culprit.diagnose;

import dev.culprit.model.CausePage;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The probability of each episode beside its rivals.
 *
 * <p>p = e^L / (1 + e^L + sum of e^L of the rivals), over declared rivals that claim support from at least one same
 * symptom in the same scope and at overlapping times; of a rival with several such episodes the strongest counts.
 */
final class Ranking {
    /** At this probability a cause is found. */
    static final double FOUND = 0.80;

    /** At this probability a cause is suspected. */
    static final double SUSPECTED = 0.50;

    private final SortedMap<String, List<Episode>> byCause = new TreeMap<>();
    private final IdentityHashMap<Episode, Double> confidences = new IdentityHashMap<>();

    Ranking(Collection<CausePage> pages, CaseFile caseFile) {
        pages.forEach(page -> byCause.put(page.id(), Episode.of(page, caseFile.evidence(page.id()))));
    }

    List<Episode> episodes(String cause) {
        return byCause.getOrDefault(cause, List.of());
    }

    /** Returns the strongest episode of a rival that competes with the given one. */
    Optional<Episode> rival(Episode episode, String rivalId) {
        return episodes(rivalId).stream()
                .filter(episode::competesWith)
                .reduce((a, b) -> b.logOdds() > a.logOdds() ? b : a);
    }

    /**
     * Returns the most probable episode of a rival in the same scope and at the same time, although it rests on other symptoms
     * and so takes nothing from the given one.
     */
    Optional<Episode> beside(Episode episode, String rivalId) {
        return best(episodes(rivalId).stream().filter(episode::coincidesWith).toList());
    }

    /** Returns the sum of e to the log-odds of all rivals of an episode. */
    double rivalsWeight(Episode episode) {
        return episode.page().rivals().keySet().stream()
                .flatMap(rival -> rival(episode, rival).stream())
                .mapToDouble(rival -> Math.exp(rival.logOdds()))
                .sum();
    }

    /** Returns the probability of an episode, 0 to 1. */
    double confidence(Episode episode) {
        return confidences.computeIfAbsent(episode, this::computed);
    }

    private double computed(Episode episode) {
        double own = Math.exp(episode.logOdds());
        return own / (1 + own + rivalsWeight(episode));
    }

    /** Returns the most probable episode of a cause, the earliest of equals. */
    Optional<Episode> best(String cause) {
        return best(episodes(cause));
    }

    /** Returns the most probable of some episodes, the first of equals. */
    Optional<Episode> best(List<Episode> episodes) {
        return episodes.stream().reduce((a, b) -> confidence(b) > confidence(a) ? b : a);
    }
}
