package dev.culprit.normalize;

import static dev.culprit.testkit.SettingBuilder.aSetting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.Cluster;
import dev.culprit.model.Problem;
import dev.culprit.model.Setting;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterNamesTest {
    @Test
    void aClusterHasTheNodesItListsAndNoOtherHost() {
        List<Setting> settings = cluster("a.zip!", "HVCLU", "SRV1.contoso.com");
        settings.add(adapter("guest", "a.zip!/Node_GUEST/GetNetAdapter.XML"));

        assertThat(ClusterNames.of(settings, file -> false))
                .containsExactly(new Cluster("hvclu", List.of("a.zip!"), List.of("srv1")));
    }

    @Test
    void hostsBelowTheFolderAreNodesWhereTheListWasCut() {
        List<Setting> settings = cluster("a.zip!", "HVCLU", "SRV1.contoso.com");
        settings.add(adapter("srv2", "a.zip!/Node_SRV2/GetNetAdapter.XML"));
        settings.add(adapter("other", "elsewhere/GetNetAdapter.XML"));

        assertThat(ClusterNames.of(settings, file -> file.startsWith("a.zip!")))
                .containsExactly(new Cluster("hvclu", List.of("a.zip!"), List.of("srv1", "srv2")));
    }

    @Test
    void twoCollectionsOfOneClusterAreOneCluster() {
        List<Setting> settings = cluster("monday", "HVCLU", "SRV1");
        settings.addAll(cluster("tuesday", "hvclu", "SRV2"));

        List<Cluster> clusters = ClusterNames.of(settings, file -> false);

        assertThat(clusters)
                .containsExactly(new Cluster("hvclu", List.of("monday", "tuesday"), List.of("srv1", "srv2")));
        assertThat(ClusterNames.severalClusters(clusters)).isEmpty();
    }

    @Test
    void severalClustersAreWarnedAbout() {
        List<Setting> settings = cluster("a", "HVCLU", "SRV1");
        settings.addAll(cluster("b", "BRANCH", "SRV9"));

        Problem problem = ClusterNames.severalClusters(ClusterNames.of(settings, file -> false))
                .orElseThrow();

        assertThat(problem.code()).isEqualTo("bundle.several-clusters");
        assertThat(problem.text())
                .isEqualTo("the input is of the clusters BRANCH (SRV9) and HVCLU (SRV1); each is judged by itself");
    }

    @Test
    void clustersThatKnowTheSameNodeCannotBeKeptApart() {
        List<Setting> settings = cluster("a", "HVCLU", "NODE1");
        settings.addAll(cluster("b", "BRANCH", "NODE1"));

        assertThat(ClusterNames.severalClusters(ClusterNames.of(settings, file -> false))
                        .orElseThrow()
                        .text())
                .contains("more than one knows a node NODE1");
    }

    @Test
    void settingsWithoutAClusterMakeNone() {
        assertThat(ClusterNames.of(List.of(adapter("srv1", "GetNetAdapter.XML")), file -> false))
                .isEmpty();
    }

    private static List<Setting> cluster(String folder, String name, String node) {
        var settings = new ArrayList<Setting>();
        settings.add(aSetting("Get-Cluster", "Name", name)
                .of(name)
                .in(folder + "/GetCluster.XML")
                .build());
        settings.add(aSetting("Get-ClusterNode", "State", "Up")
                .of(node)
                .in(folder + "/GetClusterNode.XML")
                .build());
        return settings;
    }

    private static Setting adapter(String host, String path) {
        return aSetting("Get-NetAdapter", "Status", "Up")
                .on(host)
                .of("LM-1")
                .in(path)
                .build();
    }
}
