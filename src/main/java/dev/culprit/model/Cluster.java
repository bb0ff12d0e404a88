package dev.culprit.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A failover cluster that the bundle describes by Get-Cluster or Get-ClusterNode.
 *
 * @param name name of the cluster, lower case and without domain
 * @param folders folders whose files describe it, sorted; "" is the root of the bundle
 * @param nodes identities of its nodes, and of hosts whose settings lie below those folders, sorted
 */
public record Cluster(String name, List<String> folders, List<String> nodes) implements Comparable<Cluster> {
    public Cluster {
        folders = folders.stream().distinct().sorted().toList();
        nodes = nodes.stream().distinct().sorted().toList();
    }

    /** Returns how many characters of a path the folder has that it lies in; -1 if it lies in none of them. */
    public int depthOf(String path) {
        return folders.stream()
                .filter(folder -> folder.isEmpty() || path.startsWith(folder + "/"))
                .mapToInt(String::length)
                .max()
                .orElse(-1);
    }

    /** Returns the cluster in whose folders a path lies, of folders in one another the inner one; empty if in none. */
    public static Optional<Cluster> around(String path, List<Cluster> clusters) {
        return clusters.stream()
                .filter(cluster -> cluster.depthOf(path) >= 0)
                .max(Comparator.comparingInt((Cluster cluster) -> cluster.depthOf(path)));
    }

    @Override
    public int compareTo(Cluster other) {
        return name.compareTo(other.name);
    }
}
