package dev.culprit.bench;

import dev.culprit.model.CollectedSource;
import dev.culprit.model.Event;
import dev.culprit.model.Evidence;
import dev.culprit.model.Finding;
import dev.culprit.model.Host;
import dev.culprit.model.Observations;
import dev.culprit.model.Setting;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Draws changes of a case: what a customer forgets to send, sends too much of, or has with a wrong clock. */
final class Perturbations {
    private static final int LONGEST_SKEW_SECONDS = 600;

    /** Not every cause that is drawn as a neighbour rests on events that can be added. */
    private static final int MOST_ATTEMPTS = 20;

    private final List<BenchCase> cases;
    private final SplittableRandom random;

    /**
     * Prepares to draw.
     *
     * @param cases all cases, from which neighbours and healthy hosts are taken
     */
    Perturbations(List<BenchCase> cases, SplittableRandom random) {
        this.cases = cases;
        this.random = random;
    }

    /** Returns so many changes of a case, or as many different ones as there are. */
    List<Perturbation> of(BenchCase base, int most) {
        var drawn = new ArrayList<Perturbation>();
        List<CollectedSource> sources = shuffled(base.observations().collected());
        for (CollectedSource source : sources.subList(0, Math.min(sources.size(), (most + 1) / 2))) {
            drawn.add(without(base, source));
        }
        List<String> hosts =
                base.observations().hosts().stream().map(Host::name).toList();
        if (hosts.size() > 1 && drawn.size() < most) {
            drawn.add(skewed(base, hosts.get(random.nextInt(hosts.size()))));
        }
        if (drawn.size() < most) {
            halved(base).ifPresent(drawn::add);
        }
        if (drawn.size() < most) {
            healthyHostBeside(base).ifPresent(drawn::add);
        }
        for (int attempt = 0; attempt < MOST_ATTEMPTS && drawn.size() < most; attempt++) {
            neighbour(base)
                    .filter(change ->
                            drawn.stream().noneMatch(other -> other.what().equals(change.what())))
                    .ifPresent(drawn::add);
        }
        return drawn;
    }

    private static Perturbation without(BenchCase base, CollectedSource source) {
        Observations left = new Edit(base.observations()).without(source).done();
        Set<SourceRef> there = sources(left);
        String of = source.host().isEmpty() ? "" : " of " + source.host();
        return new Perturbation(
                "without " + source.name() + of,
                left,
                base.window(),
                base.truthWithout(evidence -> !there.containsAll(knownSources(evidence, base))));
    }

    private static Set<SourceRef> knownSources(Evidence evidence, BenchCase base) {
        Set<SourceRef> known = new HashSet<>(evidence.sources());
        known.retainAll(sources(base.observations()));
        return known;
    }

    private static Set<SourceRef> sources(Observations observations) {
        Set<SourceRef> sources =
                observations.events().stream().map(Event::source).collect(Collectors.toSet());
        observations.settings().stream().map(Setting::source).forEach(sources::add);
        observations.series().forEach(series -> {
            sources.add(series.source());
            sources.add(series.peakSource());
        });
        return sources;
    }

    /** Evidence that rests on events of one host stays; what follows from the order on two hosts is lost. */
    private Perturbation skewed(BenchCase base, String host) {
        int seconds = 30 + random.nextInt(LONGEST_SKEW_SECONDS - 30);
        var by = Duration.ofSeconds(random.nextBoolean() ? seconds : -seconds);
        Map<SourceRef, String> hostOf = new HashMap<>();
        base.observations().events().forEach(event -> hostOf.put(event.source(), event.host()));
        return new Perturbation(
                "clock of " + host + " " + by.toSeconds() + " s off",
                new Edit(base.observations()).skewed(host, by).done(),
                base.window(),
                base.truthWithout(evidence -> evidence.sources().stream()
                                .filter(hostOf::containsKey)
                                .map(source -> hostOf.getOrDefault(source, "").equals(host))
                                .distinct()
                                .count()
                        > 1));
    }

    /** Asks about one half of the time that the events take. */
    private Optional<Perturbation> halved(BenchCase base) {
        List<Instant> times =
                base.observations().events().stream().map(Event::time).sorted().toList();
        if (times.size() < 2 || base.window().isPresent()) {
            return Optional.empty();
        }
        Instant start = times.get(0);
        Instant end = times.get(times.size() - 1);
        Instant middle = start.plus(Duration.between(start, end).dividedBy(2));
        Span window = random.nextBoolean() ? new Span(start, middle) : new Span(middle, end);
        Observations left = new Edit(base.observations()).within(window).done();
        Set<SourceRef> there = sources(left);
        return Optional.of(new Perturbation(
                "only " + window.start() + " to " + window.end(),
                left,
                Optional.of(window),
                base.truthWithout(evidence -> !there.containsAll(knownSources(evidence, base)))));
    }

    private Optional<Perturbation> healthyHostBeside(BenchCase base) {
        List<BenchCase> healthy = cases.stream()
                .filter(other -> other.corpusCase().cause().equals("_healthy")
                        && !other.corpusCase().equals(base.corpusCase())
                        && other.observations().clusters().isEmpty())
                .toList();
        if (healthy.isEmpty()) {
            return Optional.empty();
        }
        BenchCase other = healthy.get(random.nextInt(healthy.size()));
        return Optional.of(new Perturbation(
                "with the healthy hosts of " + other.corpusCase().title(),
                new Edit(base.observations())
                        .with(renamed(other.observations()))
                        .done(),
                base.window(),
                base.truth()));
    }

    private static Observations renamed(Observations healthy) {
        var hosts = healthy.hosts().stream()
                .map(host -> new Host("healthy-" + host.name(), host.aliases(), host.zone(), host.zoneBasis()))
                .toList();
        return new Observations(
                hosts,
                List.of(),
                healthy.events().stream()
                        .map(event -> event.on("healthy-" + event.host()))
                        .toList(),
                List.of(),
                List.of(),
                healthy.collected().stream()
                        .filter(source -> source.kind() == CollectedSource.Kind.CHANNEL)
                        .map(source -> new CollectedSource(
                                source.kind(),
                                source.name(),
                                "healthy-" + source.host(),
                                source.state(),
                                source.span(),
                                source.count(),
                                source.why()))
                        .toList(),
                0,
                0,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Adds the events behind one piece of evidence for another cause, and not the strongest, to a host of the case. */
    private Optional<Perturbation> neighbour(BenchCase base) {
        List<BenchCase> firing = cases.stream()
                .filter(other -> !other.rightFindings().isEmpty()
                        && other.rightFindings().stream()
                                .noneMatch(finding ->
                                        base.truth().contains(finding.page().id())))
                .toList();
        List<Host> hosts = base.observations().hosts();
        if (firing.isEmpty() || hosts.isEmpty()) {
            return Optional.empty();
        }
        BenchCase other = firing.get(random.nextInt(firing.size()));
        Finding finding = other.rightFindings().get(0);
        List<Evidence> weaker = BenchCase.supporting(finding);
        Evidence added = weaker.get(weaker.size() - 1);
        Set<SourceRef> wanted = new HashSet<>(added.about().sources());
        String host = hosts.get(random.nextInt(hosts.size())).name();
        Instant start = base.observations().span().map(Span::start).orElse(Instant.EPOCH);
        Duration by =
                Duration.between(other.observations().span().map(Span::start).orElse(start), start);
        List<Event> events = other.observations().events().stream()
                .filter(event -> wanted.contains(event.source()))
                .map(event -> event.on(host).at(event.time().plus(by)))
                .toList();
        boolean shared = weaker.subList(0, weaker.size() - 1).stream()
                .anyMatch(stronger -> !Collections.disjoint(stronger.sources(), wanted));
        return weaker.size() == 1 || shared || events.isEmpty()
                ? Optional.empty()
                : Optional.of(new Perturbation(
                        "with what else speaks for " + finding.page().id() + ": "
                                + added.about().id(),
                        new Edit(base.observations()).with(events).done(),
                        base.window(),
                        base.truth()));
    }

    private <T> List<T> shuffled(List<T> all) {
        var shuffled = new ArrayList<>(all);
        for (int last = shuffled.size() - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            T moved = shuffled.get(last);
            shuffled.set(last, shuffled.get(other));
            shuffled.set(other, moved);
        }
        return shuffled;
    }
}
