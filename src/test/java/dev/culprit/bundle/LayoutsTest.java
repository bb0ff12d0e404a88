package dev.culprit.bundle;

import static dev.culprit.bundle.Zips.zip;
import static dev.culprit.testkit.Packed.file;
import static dev.culprit.testkit.Packed.gzip;
import static dev.culprit.testkit.Packed.sevenZip;
import static dev.culprit.testkit.Packed.tar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.model.ArtifactKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Collections as Get-SDDCDiagnosticInfo and Get-NetView lay them out, at any depth. */
class LayoutsTest {
    private static final byte[] LOG = "ElfFile\0 a log".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "Node_SRV1.contoso.com/GetNetAdapter.XML, srv1",
        "mailed/again/HealthTest-CL1-20261122-1030/Node_SRV1/System.EVTX, srv1",
        "Node_SRV1/SddcDiagnosticArchive/20261121.ZIP!/System.EVTX, srv1",
        "Node_SRV1 (2)/System.EVTX, srv1",
        "HealthTest-CL1-20261122-1030.ZIP!/Node_SRV2/GetVM.XML, srv2",
        "HealthTest-CL1-20261122-1030.ZIP!/GetCluster.XML, ''",
        "HealthTest-CL1-20261122-1030.ZIP!/0_CloudHealthSummary.log, ''",
        "HealthTest-CL1-20261122-1030.ZIP!/srv3.contoso.com_cluster.log, srv3",
        "culprit-SRV4/Get-NetAdapterQos.txt, srv4",
        "msdbg.SRV4/NetIp/Get-NetIPInterface.txt, srv4",
        "msdbg.SRV4/_Logs/winevt/Logs/Microsoft-Windows-SmbClient%4Connectivity.evtx, srv4",
        "msdbg.SRV4-2026.11.22_10.30.05.zip!/_Localhost/Get-NetView.log, srv4",
        "msdbg.SRV4-2026.11.22_10.30.05 (1).zip!/SMB/a.txt, srv4",
        "msdbg.SRV-5.contoso.com.tar.gz!/SMB/a.txt, srv-5",
        "Node_SRV1/GetNetView/msdbg.SRV6/SMB/a.txt, srv6",
        "Node_SRV7.7z!/System.EVTX, srv7",
        "Node_SRV7.7z, srv7",
        "Node_list.txt, ''",
        "notes/msdbg.readme.txt, ''",
        "winevt/Logs/System.evtx, ''"
    })
    void theHostIsWhomTheNearestNameTells(String path, String host) {
        assertThat(HostHint.of(path, "")).isEqualTo(host);
    }

    @Test
    void severalLayoutsInOneArchiveKeepTheirHosts() throws IOException {
        byte[] netView = zip().with("NetIp/a.txt", "1")
                .with("_Logs/winevt/Logs/System.evtx", LOG)
                .bytes();
        byte[] day = zip().with("System.EVTX", LOG).bytes();
        byte[] health = zip().with("GetCluster.txt", "1")
                .with("Node_SRV1\\System.EVTX", LOG)
                .with("Node_SRV2.contoso.com\\System.EVTX", LOG)
                .with("Node_SRV2.contoso.com\\SddcDiagnosticArchive\\20261121.ZIP", day)
                .bytes();
        byte[] mailed = sevenZip(
                file("case/HealthTest-CL1-20261122-1030.ZIP", health),
                file("case/msdbg.SRV3-2026.11.22_10.30.05.zip", netView));
        Files.write(folder.resolve("mailed.tgz"), gzip(tar(file("mailed", mailed))));

        Visited visited = Visited.of(folder);

        String cluster = "mailed.tgz!/mailed!/case/HealthTest-CL1-20261122-1030.ZIP!/";
        String network = "mailed.tgz!/mailed!/case/msdbg.SRV3-2026.11.22_10.30.05.zip!/";
        assertThat(visited.artifact(cluster + "GetCluster.txt").hostHint()).isEmpty();
        assertThat(visited.artifact(cluster + "Node_SRV1/System.EVTX").hostHint())
                .isEqualTo("srv1");
        assertThat(visited.artifact(cluster + "Node_SRV2.contoso.com/SddcDiagnosticArchive/20261121.ZIP!/System.EVTX")
                        .hostHint())
                .isEqualTo("srv2");
        assertThat(visited.artifact(network + "NetIp/a.txt").hostHint()).isEqualTo("srv3");
        assertThat(visited.artifact(network + "_Logs/winevt/Logs/System.evtx").hostHint())
                .isEqualTo("srv3");
        assertThat(visited.problems()).isEmpty();
    }

    @Test
    void anArchiveWithoutExtensionNamesTheHostOfItsFilesToo() throws IOException {
        Files.write(folder.resolve("Node_SRV1"), zip().with("System.EVTX", LOG).bytes());

        assertThat(Visited.of(folder).artifact("Node_SRV1!/System.EVTX").hostHint())
                .isEqualTo("srv1");
    }

    @Test
    void logsAreToldByTheirContentUnderAnyName() throws IOException {
        Files.write(folder.resolve("System.evt"), LOG);
        Files.write(folder.resolve("System"), LOG);
        Files.write(folder.resolve("bundle.txt"), zip().with("System.log", LOG).bytes());

        Visited visited = Visited.of(folder);

        assertThat(visited.kind("System.evt")).isEqualTo(ArtifactKind.EVTX);
        assertThat(visited.kind("System")).isEqualTo(ArtifactKind.EVTX);
        assertThat(visited.kind("bundle.txt!/System.log")).isEqualTo(ArtifactKind.EVTX);
        assertThat(visited.problems()).isEmpty();
    }

    @Test
    void textsOfACollectionAreToldByTheirContent() throws IOException {
        write(
                "FilterSettings.txt",
                "\ufeffWindows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SYSTEM]\r\n"
                        .getBytes(StandardCharsets.UTF_16LE));
        write("old.txt", "REGEDIT4\r\n\r\n[HKEY_LOCAL_MACHINE\\SYSTEM]\r\n".getBytes(StandardCharsets.US_ASCII));
        write(
                "srv1.contoso.com_cluster.log",
                "[=== Cluster ===]\r\nUTC= localtime + time zone offset; with daylight\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        write(
                "0_CloudHealthSummary.log",
                "**********************\r\nWindows PowerShell transcript start\r\n".getBytes(StandardCharsets.UTF_8));
        write(
                "Get-NetAdapterQos.txt",
                "CONTOSO\\admin @ SRV1:\r\nPS C:\\Windows\\system32> Get-NetAdapterQos\r\n"
                        .getBytes(StandardCharsets.UTF_8));

        Visited visited = Visited.of(folder);

        assertThat(visited.kind("FilterSettings.txt")).isEqualTo(ArtifactKind.REGISTRY_EXPORT);
        assertThat(visited.kind("old.txt")).isEqualTo(ArtifactKind.REGISTRY_EXPORT);
        assertThat(visited.kind("srv1.contoso.com_cluster.log")).isEqualTo(ArtifactKind.CLUSTER_LOG);
        assertThat(visited.kind("0_CloudHealthSummary.log")).isEqualTo(ArtifactKind.TRANSCRIPT);
        assertThat(visited.kind("Get-NetAdapterQos.txt")).isEqualTo(ArtifactKind.TRANSCRIPT);
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }
}
