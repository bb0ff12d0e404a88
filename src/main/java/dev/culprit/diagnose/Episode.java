package dev.culprit.diagnose;

import dev.culprit.model.CausePage;
import dev.culprit.model.Evidence;
import dev.culprit.model.Span;
import dev.culprit.model.Strength;
import dev.culprit.model.Symptom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The evidence for and against one cause in one scope that belongs together in time, and its sum. */
final class Episode {
    private final CausePage page;
    private final ScopeKey key;
    private final Optional<Span> span;
    private final List<Evidence> evidence;
    private final double logOdds;
    private final Set<String> supportingSymptoms;

    Episode(CausePage page, ScopeKey key, Optional<Span> span, List<Evidence> evidence, double logOdds) {
        this.page = page;
        this.key = key;
        this.span = span;
        this.evidence = evidence;
        this.logOdds = logOdds;
        supportingSymptoms = evidence.stream()
                .filter(item -> item.role() == Evidence.Role.SUPPORTS)
                .map(item -> item.about().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the cause. */
    CausePage page() {
        return page;
    }

    /** Returns the scope. */
    ScopeKey key() {
        return key;
    }

    /** Returns first to last timed support; empty if nothing that supports is timed. */
    Optional<Span> span() {
        return span;
    }

    /** Returns all evidence, sorted, each marked whether it counts. */
    List<Evidence> evidence() {
        return evidence;
    }

    /** Returns prior and counted evidence summed, in nats. */
    double logOdds() {
        return logOdds;
    }

    /** Returns the ids of the symptoms that supporting evidence is about. */
    Set<String> supportingSymptoms() {
        return supportingSymptoms;
    }

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
        List<List<GivenEvidence>> joined = joined(spans, page.window(), given);
        return IntStream.range(0, spans.size())
                .mapToObj(each -> sum(page, key, Optional.of(spans.get(each)), joined.get(each)))
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

    /** Returns for each span the evidence that touches it or has no time; the spans are apart and in order. */
    private static List<List<GivenEvidence>> joined(
            List<Span> spans, Optional<Duration> window, List<GivenEvidence> given) {
        List<List<GivenEvidence>> joined = Stream.generate(() -> (List<GivenEvidence>) new ArrayList<GivenEvidence>())
                .limit(spans.size())
                .toList();
        for (GivenEvidence evidence : given) {
            if (!evidence.timed() || window.isEmpty()) {
                joined.forEach(ofSpan -> ofSpan.add(evidence));
            } else {
                touched(spans, window.get(), evidence)
                        .forEach(each -> joined.get(each).add(evidence));
            }
        }
        return joined;
    }

    /** Looks only where a symptom's time can reach: thousands of events far from each other are thousands of spans. */
    private static IntStream touched(List<Span> spans, Duration window, GivenEvidence evidence) {
        return evidence.times()
                .flatMapToInt(time -> {
                    int first = firstAtOrAfter(spans, time.widened(window));
                    return IntStream.range(first, spans.size())
                            .takeWhile(each -> spans.get(each).isWithin(window, time));
                })
                .distinct();
    }

    /** Returns the index of the first span that does not end before a time begins. */
    private static int firstAtOrAfter(List<Span> spans, Span time) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).end().isBefore(time.start())) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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
        return coincidesWith(other) && !Collections.disjoint(supportingSymptoms, other.supportingSymptoms);
    }

    /** Tells whether both are in the same scope and at the same time. */
    boolean coincidesWith(Episode other) {
        return key.meets(other.key) && overlaps(other);
    }

    private boolean overlaps(Episode other) {
        boolean untimed = span.isEmpty() || other.span.isEmpty();
        if (untimed || page.window().isEmpty() || other.page.window().isEmpty()) {
            return true;
        }
        return span.get().isWithin(page.window().get(), other.span.get());
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
