package dev.culprit.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that normalisation hands to diagnosis, each list in the order of its type.
 *
 * @param hosts the computers whose logs, counters or settings the bundle holds
 * @param clusters the failover clusters that the bundle describes
 * @param events events that rules want; of a flood only the first and last 5,000 of each host, provider and id
 * @param tallies exact count of each wanted event
 * @param settings settings, transcript results and stated facts
 * @param collected what was collected of which host
 * @param eventCount all events read, wanted or not
 * @param logCount files that held events
 * @param span first to last event of the bundle, without its counters; empty if it has no events
 * @param series samples of the counters that rules want, inside the time asked for
 * @param assumptions how files were read that can be read in several ways, and what was noticed about them
 * @param problems what could not be normalised
 */
public record Observations(
        List<Host> hosts,
        List<Cluster> clusters,
        List<Event> events,
        List<EventTally> tallies,
        List<Setting> settings,
        List<CollectedSource> collected,
        long eventCount,
        int logCount,
        Optional<Span> span,
        List<CounterSeries> series,
        List<Assumption> assumptions,
        List<Problem> problems) {
    public Observations {
        hosts = hosts.stream().sorted().toList();
        clusters = clusters.stream().sorted().toList();
        events = events.stream().sorted().toList();
        tallies = tallies.stream().sorted().toList();
        settings = settings.stream().sorted().toList();
        collected = collected.stream().sorted().toList();
        series = series.stream().sorted().toList();
        assumptions = assumptions.stream().distinct().sorted().toList();
        problems = problems.stream().sorted().toList();
    }

    /** Returns the collected sources of that kind and name on that host. */
    public List<CollectedSource> collected(CollectedSource.Kind kind, String name, String host) {
        return collected.stream()
                .filter(source -> source.kind() == kind
                        && source.name().equalsIgnoreCase(name)
                        && source.host().equals(host))
                .toList();
    }

    /** Returns how a file was read, sorted; empty where there was no choice. */
    public List<Assumption> assumptionsOf(Artifact artifact) {
        return assumptions.stream()
                .filter(assumption -> assumption.where().artifact().equals(artifact.path()))
                .toList();
    }

    /** Returns the nodes that clusters of the bundle list and of which nothing was collected, sorted. */
    public List<String> nodesNotCollected() {
        Set<String> known = hosts.stream().map(Host::name).collect(Collectors.toSet());
        return clusters.stream()
                .flatMap(cluster -> cluster.nodes().stream())
                .filter(node -> !node.isEmpty() && !known.contains(node))
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the name of the cluster whose node a host is; "" if none is known. */
    public String clusterOf(Host host) {
        return clusters.stream()
                .filter(cluster -> cluster.nodes().contains(host.name()))
                .map(Cluster::name)
                .findFirst()
                .orElse("");
    }
}
