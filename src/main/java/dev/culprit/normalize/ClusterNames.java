package dev.culprit.normalize;

import dev.culprit.model.Cluster;
import dev.culprit.model.HostName;
import dev.culprit.model.Problem;
import dev.culprit.model.Setting;
import dev.culprit.model.SourceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds out which clusters a bundle describes, and which hosts are their nodes. */
final class ClusterNames {
    private static final String CLUSTER = "Get-Cluster";
    private static final String NODE = "Get-ClusterNode";

    private ClusterNames() {}

    /**
     * Returns the clusters that Get-Cluster or Get-ClusterNode name, sorted.
     *
     * @param isCut whether a file ends before it should: a list of nodes that was cut does not tell who is no node
     */
    static List<Cluster> of(List<Setting> settings, Predicate<String> isCut) {
        var folders = new TreeMap<String, TreeSet<String>>();
        var nodes = new TreeMap<String, TreeSet<String>>();
        Map<String, String> nameOfFolder = nameOfFolder(settings);
        nameOfFolder.forEach((folder, name) ->
                folders.computeIfAbsent(name, same -> new TreeSet<>()).add(folder));
        for (Setting setting : settings) {
            String folder = LogExtract.folder(setting.source().artifact());
            if (setting.cmdlet().equals(NODE) && nameOfFolder.containsKey(folder)) {
                nodes.computeIfAbsent(nameOfFolder.getOrDefault(folder, ""), same -> new TreeSet<>())
                        .add(HostName.of(setting.subject()));
            }
        }
        var named = new ArrayList<Cluster>();
        folders.forEach((name, of) ->
                named.add(new Cluster(name, List.copyOf(of), List.copyOf(nodes.getOrDefault(name, new TreeSet<>())))));
        boolean cut = settings.stream()
                .filter(setting -> setting.cmdlet().equals(NODE))
                .anyMatch(setting -> isCut.test(setting.source().artifact()));
        return withHostsBelow(named, settings, cut);
    }

    private static Map<String, String> nameOfFolder(List<Setting> settings) {
        var names = new TreeMap<String, String>();
        for (Setting setting : settings) {
            boolean ofCluster =
                    setting.cmdlet().equals(CLUSTER) && setting.name().equals("Name");
            boolean ofNode = setting.cmdlet().equals(NODE) && setting.name().equals("Cluster");
            // With its domain, where that is told: two companies may both have a CLUSTER1.
            String name = setting.value().strip().toLowerCase(Locale.ROOT);
            if ((ofCluster || ofNode) && !name.isEmpty()) {
                String folder = LogExtract.folder(setting.source().artifact());
                names.merge(folder, name, (known, other) -> ofCluster ? other : known);
            }
        }
        return names;
    }

    /** Adds the hosts whose settings lie in the folders of a cluster whose list of nodes was not collected as a whole. */
    private static List<Cluster> withHostsBelow(List<Cluster> clusters, List<Setting> settings, boolean cut) {
        var below = new TreeMap<String, TreeSet<String>>();
        for (Setting setting : settings) {
            boolean placed = !setting.host().isEmpty() && !setting.cmdlet().equals(Setting.STATED);
            if (placed && clusters.stream().noneMatch(cluster -> cluster.nodes().contains(setting.host()))) {
                Cluster.around(setting.source().artifact(), clusters)
                        .filter(cluster -> cut || cluster.nodes().isEmpty())
                        .ifPresent(cluster -> below.computeIfAbsent(cluster.name(), same -> new TreeSet<>())
                                .add(setting.host()));
            }
        }
        return clusters.stream()
                .map(cluster -> {
                    var nodes = new ArrayList<>(cluster.nodes());
                    nodes.addAll(below.getOrDefault(cluster.name(), new TreeSet<>()));
                    return new Cluster(cluster.name(), cluster.folders(), nodes);
                })
                .sorted()
                .toList();
    }

    /** Returns the warning that the input is of several clusters, or nothing if it is not. */
    static Optional<Problem> severalClusters(List<Cluster> clusters) {
        if (clusters.size() < 2) {
            return Optional.empty();
        }
        String who = clusters.stream()
                .map(cluster -> cluster.name().toUpperCase(Locale.ROOT) + " ("
                        + String.join(", ", cluster.nodes()).toUpperCase(Locale.ROOT) + ")")
                .collect(Collectors.joining(" and "));
        List<String> twice = clusters.stream()
                .flatMap(cluster -> cluster.nodes().stream())
                .filter(node -> clusters.stream()
                                .filter(other -> other.nodes().contains(node))
                                .count()
                        > 1)
                .distinct()
                .map(node -> node.toUpperCase(Locale.ROOT))
                .toList();
        String how = twice.isEmpty()
                ? "; each is judged by itself"
                : "; more than one knows a node " + String.join(", ", twice)
                        + ", so that they cannot be kept apart: analyse each by itself";
        return Optional.of(new Problem(
                "normalize",
                "bundle.several-clusters",
                SourceRef.whole(clusters.get(1).folders().get(0)),
                "the input is of the clusters " + who + how));
    }
}
