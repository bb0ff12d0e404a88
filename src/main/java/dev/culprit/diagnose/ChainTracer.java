package dev.culprit.diagnose;

import dev.culprit.model.Chain;
import dev.culprit.model.Chain.State;
import dev.culprit.model.ChainLink;
import dev.culprit.model.Evidence;
import dev.culprit.model.Scope;
import dev.culprit.model.Span;
import dev.culprit.model.Symptom;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells of each link of a cause's chain whether the evidence of an episode shows it. */
final class ChainTracer {
    private static final Comparator<Symptom> EARLIEST = Comparator.comparing((Symptom symptom) -> !symptom.timed())
            .thenComparing(Symptom::start)
            .thenComparing(Comparator.naturalOrder());

    private final CoverageMap coverage;
    private final SeenSymptoms symptoms;

    /**
     * Prepares to trace.
     *
     * @param symptoms everything perceived, also what no rule took as evidence
     */
    ChainTracer(CoverageMap coverage, SeenSymptoms symptoms) {
        this.coverage = coverage;
        this.symptoms = symptoms;
    }

    /**
     * Returns the links of the page, each with what shows it in this episode.
     *
     * @param when the time in which a link would have been seen
     */
    List<Chain.Link> links(Episode episode, Span when) {
        return episode.page().chain().stream()
                .map(link -> link(link, episode, when))
                .toList();
    }

    private Chain.Link link(ChainLink link, Episode episode, Span when) {
        Optional<Symptom> first = episode.evidence().stream()
                .filter(item -> item.role() == Evidence.Role.SUPPORTS)
                .map(Evidence::about)
                .filter(symptom -> link.seenBy().contains(symptom.id()))
                .min(EARLIEST);
        return first.map(symptom -> Chain.Link.seen(link, symptom))
                .orElseGet(() -> Chain.Link.unseen(link, unseen(link, episode, when)));
    }

    private State unseen(ChainLink link, Episode episode, Span when) {
        if (link.seenBy().isEmpty()) {
            return State.INFERRED;
        }
        List<String> hosts = hosts(link, episode);
        if (link.onPeers() && hosts.size() < 2) {
            return State.UNKNOWN;
        }
        Optional<Span> near = episode.page().window().map(when::widened);
        boolean absent = hosts.stream()
                .allMatch(host -> link.seenBy().stream()
                        .allMatch(id -> coverage.get(id, host).covers(when) && !isSeen(id, host, near)));
        return absent ? State.NOT_SEEN : State.UNKNOWN;
    }

    /**
     * On any node of a cluster its symptoms could have been seen, not only on those where some were; and a host that stopped
     * does not write that others miss it.
     */
    private List<String> hosts(ChainLink link, Episode episode) {
        return link.onPeers()
                        || episode.page().scope() == Scope.CLUSTER
                        || episode.key().hosts().isEmpty()
                ? coverage.hostsAndNodesNotCollected()
                : episode.key().hosts();
    }

    /** Tells whether a symptom was seen near the episode, which a rule may not have tied to it; without a window at any time. */
    private boolean isSeen(String id, String host, Optional<Span> near) {
        return symptoms.of(id).stream()
                .filter(symptom -> symptom.host().isEmpty()
                        || symptom.host().equals(host)
                        || symptom.peer().equals(host))
                .anyMatch(symptom ->
                        near.isEmpty() || !symptom.timed() || symptom.span().overlaps(near.get()));
    }
}
