package dev.culprit.diagnose;

import dev.culprit.model.Catalogue;
import dev.culprit.model.Catalogue.SeenIn;
import dev.culprit.model.Catalogue.SymptomEntry;
import dev.culprit.model.CollectedSource;
import dev.culprit.model.CounterName;
import dev.culprit.model.CounterRecording;
import dev.culprit.model.Coverage;
import dev.culprit.model.CoverageState;
import dev.culprit.model.Host;
import dev.culprit.model.Missing;
import dev.culprit.model.Needs;
import dev.culprit.model.Observations;
import dev.culprit.model.Span;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether each known symptom could have been seen on each host, and what is missing where it could not. */
final class CoverageMap {
    /**
     * What Get-SDDCDiagnosticInfo asks once for the whole cluster and keeps beside the folders of the nodes; the storage
     * cmdlets answer for the clustered pool there.
     */
    private static final Set<String> ASKED_OF_THE_CLUSTER = Set.of(
            "Get-Parameters",
            "Get-StorageSubSystem",
            "Get-StoragePool",
            "Get-VirtualDisk",
            "Get-PhysicalDisk",
            "Get-StorageJob",
            "Get-StorageEnclosure",
            "Get-StorageTier",
            "Get-Volume");

    private final Observations observations;
    private final Catalogue catalogue;
    private final Set<String> brokenSymptoms;
    private final List<String> nodesNotCollected;
    private final TreeMap<String, Coverage> byHostAndSymptom = new TreeMap<>();

    /**
     * Works out the coverage of one bundle.
     *
     * @param brokenSymptoms symptoms of which a rule threw, so that their absence means nothing
     */
    CoverageMap(Observations observations, Catalogue catalogue, Set<String> brokenSymptoms) {
        this.observations = observations;
        this.catalogue = catalogue;
        this.brokenSymptoms = brokenSymptoms;
        this.nodesNotCollected = observations.nodesNotCollected();
        for (String host : hosts()) {
            catalogue
                    .symptoms()
                    .values()
                    .forEach(entry -> byHostAndSymptom.put(key(host, entry.id()), of(entry, host)));
        }
    }

    /** Returns every host of the bundle; one without a name if it names none. */
    List<String> hosts() {
        List<String> names = observations.hosts().stream().map(Host::name).toList();
        return names.isEmpty() ? List.of("") : names;
    }

    /** Returns every host of the bundle, and then the nodes that its clusters list and of which nothing was collected. */
    List<String> hostsAndNodesNotCollected() {
        return Stream.concat(hosts().stream(), nodesNotCollected.stream()).toList();
    }

    List<Coverage> all() {
        return List.copyOf(byHostAndSymptom.values());
    }

    /**
     * Returns the coverage of every symptom on every host and on every node of which nothing was collected: a rule that asks
     * for all logs of a cluster has to see those that are missing.
     */
    List<Coverage> ofEveryNode() {
        Stream<Coverage> notCollected = nodesNotCollected.stream()
                .flatMap(node -> catalogue.symptoms().keySet().stream().map(symptom -> get(symptom, node)));
        return Stream.concat(byHostAndSymptom.values().stream(), notCollected).toList();
    }

    private static String key(String host, String symptom) {
        return host + "\n" + symptom;
    }

    /** Tells whether a rule that would have shown a symptom failed, so that no log can tell of it. */
    boolean isBroken(String symptom) {
        return brokenSymptoms.contains(symptom);
    }

    private Coverage of(SymptomEntry entry, String host) {
        if (brokenSymptoms.contains(entry.id())) {
            return absent(entry.id(), host, "a rule that names it failed");
        }
        return entry.seen().stream()
                .flatMap(seen -> collected(seen, host))
                .min(Comparator.comparing(CollectedSource::state)
                        .thenComparing(source -> source.span().start()))
                .map(source ->
                        new Coverage(entry.id(), host, source.state(), source.span(), source.count(), why(source)))
                .orElseGet(() -> absent(entry.id(), host, "not collected: " + names(entry)));
    }

    private static Coverage absent(String symptom, String host, String why) {
        return new Coverage(symptom, host, CoverageState.ABSENT, Span.ALWAYS, 0, why);
    }

    /** Returns what was collected of a source; of one that needs others beside it only where all of them were. */
    private Stream<CollectedSource> collected(SeenIn seen, String host) {
        return seen.names().stream()
                .map(name ->
                        collected(seen.kind(), nameOf(seen.kind(), name), host).toList())
                .reduce(CoverageMap::together)
                .stream()
                .flatMap(List::stream);
    }

    private static List<CollectedSource> together(List<CollectedSource> one, List<CollectedSource> other) {
        return one.stream()
                .flatMap(a -> other.stream().flatMap(b -> together(a, b).stream()))
                .toList();
    }

    /** Both are needed: the worse of them tells how well, and the time they share. */
    private static Optional<CollectedSource> together(CollectedSource one, CollectedSource other) {
        CollectedSource worse = one.state().compareTo(other.state()) >= 0 ? one : other;
        return one.span().shared(other.span()).map(worse::during);
    }

    private Stream<CollectedSource> collected(CollectedSource.Kind kind, String name, String host) {
        return observations.collected().stream()
                .filter(source -> source.kind() == kind && source.name().equalsIgnoreCase(name))
                .filter(source -> source.host().equals(host) || speaksFor(host, source));
    }

    /** Returns the name of a source as it is collected under; of a counter the path that its set has. */
    private String nameOf(CollectedSource.Kind kind, String name) {
        return kind == CollectedSource.Kind.COUNTER
                ? CounterName.ofPath(name).map(catalogue.counters()::path).orElse(name)
                : name;
    }

    /**
     * A fact concerns the whole bundle, and what is asked of the cluster gives the same answer on each of its nodes; other
     * output of an unknown host speaks for a host only if there is just one.
     */
    private boolean speaksFor(String host, CollectedSource source) {
        return source.host().isEmpty()
                && (source.kind() == CollectedSource.Kind.FACT
                        || (observations.hosts().size() < 2 && !nodesNotCollected.contains(host))
                        || isAskedOfTheCluster(source));
    }

    private boolean isAskedOfTheCluster(CollectedSource source) {
        return source.kind() == CollectedSource.Kind.CMDLET
                && !observations.clusters().isEmpty()
                && (source.name().startsWith("Get-Cluster") || ASKED_OF_THE_CLUSTER.contains(source.name()));
    }

    private static String why(CollectedSource source) {
        return source.name() + (source.why().isEmpty() ? "" : ", " + source.why());
    }

    private String names(SymptomEntry entry) {
        return String.join(
                " or ",
                entry.seen().stream()
                        .map(seen -> seen.names().stream()
                                .map(name -> nameOf(seen.kind(), name))
                                .collect(Collectors.joining(" with ")))
                        .toList());
    }

    /** Returns the coverage of a symptom on a host, absent if either is unknown. */
    Coverage get(String symptom, String host) {
        Coverage known = byHostAndSymptom.get(key(host, symptom));
        return known != null ? known : ofNodeNotCollected(symptom, host);
    }

    /** What was asked of the cluster tells of each of its nodes, also of one of which there is nothing else. */
    private Coverage ofNodeNotCollected(String symptom, String host) {
        return Optional.ofNullable(catalogue.symptoms().get(symptom))
                .filter(entry -> nodesNotCollected.contains(host))
                .map(entry -> of(entry, host))
                .orElseGet(() -> absent(symptom, host, "not collected"));
    }

    /** Returns the time that all wholly collected logs and counters share in which some symptoms would show, or nothing. */
    Optional<Span> sharedSpan(Needs needs) {
        Set<String> logs = needs.symptoms()
                .flatMap(symptom -> Optional.ofNullable(catalogue.symptoms().get(symptom)).stream())
                .flatMap(entry -> entry.seen().stream())
                .flatMap(seen -> seen.names().stream().map(name -> nameOf(seen.kind(), name)))
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
        List<Span> spans = observations.collected().stream()
                .filter(source ->
                        source.kind() == CollectedSource.Kind.CHANNEL || source.kind() == CollectedSource.Kind.COUNTER)
                .filter(source -> source.state() == CoverageState.PRESENT && logs.contains(source.name()))
                .map(CollectedSource::span)
                .toList();
        return spans.stream()
                .map(Span::start)
                .max(Comparator.naturalOrder())
                .flatMap(start -> spans.stream()
                        .map(Span::end)
                        .min(Comparator.naturalOrder())
                        .filter(end -> !end.isBefore(start))
                        .map(end -> new Span(start, end)));
    }

    /**
     * Returns what would have to be collected to see a symptom on a host: the first source that the catalogue names, with the
     * counters it needs beside it as far as they are not there.
     *
     * @param peer the other host of the case, for the command; "" if there is none
     * @return nothing if the catalogue knows no such symptom
     */
    List<Missing> missing(String symptom, String host, String peer) {
        Optional<SeenIn> first = Optional.ofNullable(catalogue.symptoms().get(symptom))
                .flatMap(entry -> entry.seen().stream().findFirst());
        if (first.isEmpty()) {
            return List.of();
        }
        SeenIn seen = first.get();
        List<String> names = seen.names();
        List<String> lacking = names.stream()
                .filter(name -> collected(seen.kind(), nameOf(seen.kind(), name), host)
                        .noneMatch(source -> source.state() == CoverageState.PRESENT))
                .toList();
        // All of them are there, but not for the time that is asked about.
        return (lacking.isEmpty() || names.size() == 1 ? names : lacking)
                .stream()
                        .map(name -> missing(symptom, host, peer, new SeenIn(seen.kind(), name, seen.collect())))
                        .toList();
    }

    private Missing missing(String symptom, String host, String peer, SeenIn seen) {
        String name = nameOf(seen.kind(), seen.name());
        String owner = host.isEmpty() ? "" : " of " + host.toUpperCase(Locale.ROOT);
        String what = switch (seen.kind()) {
            case CHANNEL -> "the " + seen.name() + " log" + owner;
            case CMDLET -> "the output of " + seen.name() + (host.isEmpty() ? "" : " on " + owner.substring(4));
            case FACT -> "the fact " + seen.name() + " (" + catalogue.meaningOfFact(seen.name()) + ")";
            case COUNTER -> "the counter " + name + owner;
        };
        Coverage coverage = get(symptom, host);
        String state = switch (coverage.state()) {
            case PARTIAL -> " in full (" + coverage.why() + ")";
            case PRESENT -> " beyond " + collected(coverage.span());
            case EMPTY, ABSENT -> "";
        };
        if (seen.kind() == CollectedSource.Kind.FACT) {
            return new Missing(symptom, host, what + state, stating(seen.name()));
        }
        String counter =
                seen.kind() == CollectedSource.Kind.COUNTER && seen.collect().isEmpty() ? name : "";
        String collect = counter.isEmpty()
                ? Placeholders.fill(seen.collect(), host, peer, List.of())
                : CounterRecording.command(host, List.of(counter));
        return new Missing(symptom, host, what + state, collect, counter);
    }

    private static String collected(Span span) {
        boolean fromTheBeginning = span.start().equals(Instant.MIN);
        return (fromTheBeginning ? "" : "what was collected, " + span.start().truncatedTo(ChronoUnit.SECONDS) + " to ")
                + span.end().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Returns how a person states a fact. */
    String stating(String fact) {
        return catalogue.stating(fact);
    }

    /** Tells whether a symptom was seen on the host, or would have been seen in that time. */
    boolean isKnown(String symptom, String host, Span window, SeenSymptoms symptoms) {
        return get(symptom, host).covers(window)
                || symptoms.of(symptom).stream()
                        .anyMatch(
                                seen -> seen.host().equals(host) || seen.host().isEmpty() || host.isEmpty());
    }
}
