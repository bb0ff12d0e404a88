package dev.culprit.diagnose;

import dev.culprit.model.Cluster;
import dev.culprit.model.CollectedSource;
import dev.culprit.model.Observations;
import dev.culprit.model.Setting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Keeps the clusters of one input apart: what one of them recorded is no evidence about another.
 *
 * <p>Hosts of no known cluster are a group of their own. Stated facts concern all. Clusters that share a node cannot be told
 * apart and are judged together; the bundle carries a problem that says so.
 */
final class ClusterGroups {
    /**
     * What is judged by itself.
     *
     * @param cluster name of the cluster; "" if there is only one group, or for hosts of no known cluster
     * @param observations what concerns it
     */
    record Group(String cluster, Observations observations) {}

    private ClusterGroups() {}

    static List<Group> of(Observations all) {
        Set<String> known = all.clusters().stream()
                .flatMap(cluster -> cluster.nodes().stream())
                .collect(Collectors.toSet());
        long nodes = all.clusters().stream()
                .mapToLong(cluster -> cluster.nodes().size())
                .sum();
        if (all.clusters().size() < 2 || nodes != known.size()) {
            return List.of(new Group("", all));
        }
        var groups = new ArrayList<Group>();
        for (Cluster cluster : all.clusters()) {
            groups.add(new Group(
                    cluster.name(),
                    part(
                            all,
                            List.of(cluster),
                            cluster.nodes()::contains,
                            setting -> isOf(setting, cluster, all.clusters()))));
        }
        Observations rest = part(
                all,
                List.of(),
                host -> !host.isEmpty() && !known.contains(host),
                setting -> Cluster.around(setting.source().artifact(), all.clusters())
                        .isEmpty());
        if (!rest.hosts().isEmpty()) {
            groups.add(new Group("", rest));
        }
        return groups;
    }

    private static boolean isOf(Setting setting, Cluster cluster, List<Cluster> clusters) {
        return Cluster.around(setting.source().artifact(), clusters)
                .filter(cluster::equals)
                .isPresent();
    }

    private static Observations part(
            Observations all,
            List<Cluster> clusters,
            Predicate<String> hasHost,
            Predicate<Setting> hasSettingWithoutHost) {
        List<Setting> settings = all.settings().stream()
                .filter(setting -> setting.cmdlet().equals(Setting.STATED)
                        || hasHost.test(setting.host())
                        || (setting.host().isEmpty() && hasSettingWithoutHost.test(setting)))
                .toList();
        var cmdletsWithoutHost = new HashSet<String>();
        settings.stream()
                .filter(setting -> setting.host().isEmpty())
                .forEach(setting -> cmdletsWithoutHost.add(setting.cmdlet()));
        Predicate<CollectedSource> collected = source -> hasHost.test(source.host())
                || source.kind() == CollectedSource.Kind.FACT
                || (source.host().isEmpty() && cmdletsWithoutHost.contains(source.name()));
        return new Observations(
                all.hosts().stream().filter(host -> hasHost.test(host.name())).toList(),
                clusters,
                all.events().stream()
                        .filter(event -> hasHost.test(event.host()))
                        .toList(),
                all.tallies().stream()
                        .filter(tally -> hasHost.test(tally.host()))
                        .toList(),
                settings,
                all.collected().stream().filter(collected).toList(),
                all.eventCount(),
                all.logCount(),
                all.span(),
                all.series().stream()
                        .filter(series -> hasHost.test(series.host()))
                        .toList(),
                all.assumptions(),
                all.problems());
    }
}
