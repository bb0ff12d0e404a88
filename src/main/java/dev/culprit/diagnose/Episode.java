package dev.culprit.diagnose;

import dev.culprit.model.CausePage;
import dev.culprit.model.Evidence;
import dev.culprit.model.Span;
import dev.culprit.model.Strength;
import dev.culprit.model.Symptom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The evidence for and against one cause in one scope that belongs together in time, and its sum.
 *
 * @param page the cause
 * @param key the scope
 * @param span first to last timed support; empty if nothing that supports is timed
 * @param evidence all evidence, sorted, each marked whether it counts
 * @param logOdds prior and counted evidence summed, in nats
 */
record Episode(CausePage page, ScopeKey key, Optional<Span> span, List<Evidence> evidence, double logOdds) {

    /** Splits all evidence about one cause into scopes and episodes. */
    static List<Episode> of(CausePage page, List<GivenEvidence> given) {
        List<ScopeKey> keys = given.stream()
                .map(evidence -> ScopeKey.of(page.scope(), evidence.placed()))
                .distinct()
                .toList();
        var episodes = new ArrayList<Episode>();
        for (ScopeKey key : ScopeKey.fullest(keys)) {
            List<GivenEvidence> ofKey = given.stream()
                    .filter(evidence -> key.includes(ScopeKey.of(page.scope(), evidence.placed())))
                    .toList();
            episodes.addAll(inTime(page, key, ofKey));
        }
        return episodes;
    }

    private static List<Episode> inTime(CausePage page, ScopeKey key, List<GivenEvidence> given) {
        List<Span> spans = spans(page.window(), given);
        if (spans.isEmpty()) {
            return List.of(sum(page, key, Optional.empty(), given));
        }
        return spans.stream()
                .map(span -> sum(page, key, Optional.of(span), joining(span, page.window(), given)))
                .toList();
    }

    /** Joins the times of all supporting evidence that are no further apart than the window; no window joins all. */
    private static List<Span> spans(Optional<Duration> window, List<GivenEvidence> given) {
        List<Span> times = given.stream()
                .filter(evidence -> evidence.supports() && evidence.timed())
                .map(GivenEvidence::span)
                .sorted(Comparator.comparing(Span::start).thenComparing(Span::end))
                .toList();
        var joined = new ArrayList<Span>();
        for (Span time : times) {
            int last = joined.size() - 1;
            if (last >= 0 && (window.isEmpty() || joined.get(last).isWithin(window.get(), time))) {
                joined.set(
                        last,
                        Span.around(List.of(joined.get(last), time).stream()).orElseThrow());
            } else {
                joined.add(time);
            }
        }
        return joined;
    }

    private static List<GivenEvidence> joining(Span span, Optional<Duration> window, List<GivenEvidence> given) {
        return given.stream()
                .filter(evidence -> !evidence.timed() || window.isEmpty() || evidence.touches(span, window.get()))
                .toList();
    }

    private static Episode sum(CausePage page, ScopeKey key, Optional<Span> span, List<GivenEvidence> given) {
        List<Evidence> sorted = given.stream()
                .map(GivenEvidence::finished)
                .distinct()
                .sorted(Comparator.comparing(Evidence::strength).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        Set<String> counted = new HashSet<>();
        var marked = new ArrayList<Evidence>();
        double logOdds = page.prior();
        for (Evidence evidence : sorted) {
            boolean counts =
                    counted.add(evidence.role() + " " + evidence.about().id());
            marked.add(evidence.withCounted(counts));
            if (counts) {
                logOdds += evidence.role() == Evidence.Role.SUPPORTS ? evidence.weight() : -evidence.weight();
            }
        }
        return new Episode(page, key, span, marked.stream().sorted().toList(), logOdds);
    }

    /** Tells whether both claim support from a symptom of the same id, in the same scope and at the same time. */
    boolean competesWith(Episode other) {
        Set<String> mine = supportingSymptoms();
        return key.meets(other.key)
                && overlaps(other)
                && other.supportingSymptoms().stream().anyMatch(mine::contains);
    }

    private boolean overlaps(Episode other) {
        boolean untimed = span.isEmpty() || other.span.isEmpty();
        if (untimed || page.window().isEmpty() || other.page.window().isEmpty()) {
            return true;
        }
        return span.get().isWithin(page.window().get(), other.span.get());
    }

    /** Returns the ids of the symptoms that supporting evidence is about. */
    Set<String> supportingSymptoms() {
        Set<String> ids = new HashSet<>();
        evidence.stream()
                .filter(item -> item.role() == Evidence.Role.SUPPORTS)
                .map(item -> item.about().id())
                .forEach(ids::add);
        return ids;
    }

    /** Returns every symptom that evidence is about or placed by, in order and each once. */
    List<Symptom> symptoms() {
        return evidence.stream()
                .flatMap(item -> List.of(item.about(), item.placed()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    boolean hasDecisiveContradiction() {
        return evidence.stream()
                .anyMatch(item -> item.role() == Evidence.Role.CONTRADICTS && item.strength() == Strength.DECISIVE);
    }
}
