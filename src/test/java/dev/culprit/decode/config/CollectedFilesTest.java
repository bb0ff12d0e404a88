package dev.culprit.decode.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.decode.RawSetting;
import dev.culprit.testkit.Decoded;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What collectors write, told by the type of the objects, the name of the file or the command. */
class CollectedFilesTest {
    private static final String OBJS =
            "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">\n";

    @ParameterizedTest
    @CsvSource(textBlock = """
            GetSmbMultichannelConnection-Default.XML, Get-SmbMultichannelConnection
            Get-NetAdapterQos.txt,                    Get-NetAdapterQos
            GetNetQosDcbxSetting.XML,                 Get-NetQosDcbxSetting
            GetVMHost.XML,                            Get-VMHost
            GetClusterSharedVolume.XML,               Get-ClusterSharedVolume
            GetParameters.XML,                        Get-Parameters
            GetWinEvent.XML,                          Get-WinEvent
            Win32_OperatingSystem.XML,                Win32_OperatingSystem
            fltmc-instances.txt,                      fltmc instances
            Get-SomethingNobodyKnows.txt,             Get-SomethingNobodyKnows
            """)
    void aFileIsNamedAfterWhatPrintedIt(String file, String cmdlet) {
        assertThat(CmdletNames.ofFile(file)).isEqualTo(cmdlet);
    }

    @Test
    void parametersOfACollectionAreADictionary() throws IOException {
        Decoded decoded = Decoded.by(new ClixmlDecoder(), "GetParameters.XML", OBJS + """
                <Obj RefId="0"><TN RefId="0"><T>System.Collections.Hashtable</T></TN><DCT>
                <En><S N="Key">TodayDate</S><DT N="Value">2024-03-05T12:00:00.5+01:00</DT></En>
                <En><S N="Key">HoursOfEvents</S><I32 N="Value">-1</I32></En>
                </DCT></Obj></Objs>
                """);

        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.settings())
                .extracting(setting -> setting.cmdlet() + " " + setting.name() + "=" + setting.value())
                .containsExactly(
                        "Get-Parameters TodayDate=2024-03-05T12:00:00.5+01:00", "Get-Parameters HoursOfEvents=-1");
    }

    @Test
    void everyPrimitiveTypeHasAText() throws IOException {
        Decoded decoded = Decoded.by(new ClixmlDecoder(), "Get-Anything.xml", OBJS + """
                <Obj RefId="0"><TN RefId="0"><T>Some.Type</T></TN><Props>
                <S N="s">text</S><C N="c">65</C><B N="b">true</B><DT N="dt">2024-03-05T12:00:00Z</DT>
                <TS N="ts">PT9.0269026S</TS><By N="by">254</By><SB N="sb">-127</SB><U16 N="u16">65535</U16>
                <I16 N="i16">-32767</I16><U32 N="u32">4294967295</U32><I32 N="i32">-2147483648</I32>
                <U64 N="u64">18446744073709551615</U64><I64 N="i64">-9223372036854775808</I64><Sg N="sg">12.34</Sg>
                <Db N="db">12.34</Db><D N="d">12.34</D><BA N="ba">AQIDBA==</BA><G N="g">792e5b37-4505-47ef-b7d2-8711bb7affa8</G>
                <URI N="uri">http://www.microsoft.com/</URI><Nil N="nil"/><Version N="v">6.2.1.3</Version>
                <XD N="xd">&lt;a/&gt;</XD><SBK N="sbk">Get-Command</SBK><SS N="ss">AQAA</SS>
                </Props></Obj></Objs>
                """);

        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.settings())
                .extracting(setting -> setting.name() + "=" + setting.value())
                .contains(
                        "s=text",
                        "c=A",
                        "b=true",
                        "dt=2024-03-05T12:00:00Z",
                        "ts=PT9.0269026S",
                        "by=254",
                        "sb=-127",
                        "u64=18446744073709551615",
                        "i64=-9223372036854775808",
                        "sg=12.34",
                        "g=792e5b37-4505-47ef-b7d2-8711bb7affa8",
                        "uri=http://www.microsoft.com/",
                        "nil=",
                        "v=6.2.1.3",
                        "xd=<a/>",
                        "sbk=Get-Command")
                .hasSize(24);
    }

    @Test
    void aFileThatIsCutGivesWhatWasWholeAndOneProblem() throws IOException {
        String node = """
                <Obj RefId="%d"><TN RefId="%d"><T>Microsoft.FailoverClusters.PowerShell.ClusterNode</T></TN>
                <Props><S N="Cluster">HVCLU</S><S N="Name">SRV%d</S></Props></Obj>
                """;
        String whole = OBJS + node.formatted(0, 0, 1) + node.formatted(1, 1, 2) + "</Objs>";

        Decoded decoded =
                Decoded.by(new ClixmlDecoder(), "GetClusterNode.XML", whole.substring(0, whole.indexOf("SRV2") + 2));

        assertThat(decoded.settings()).extracting(RawSetting::subject).containsOnly("SRV1");
        assertThat(decoded.problemCodes()).containsExactly("xml.malformed");
    }

    @Test
    void vlanOfAVirtualAdapterIsInsideIt() throws IOException {
        Decoded decoded = Decoded.by(new ClixmlDecoder(), "GetVMNetworkAdapter.XML", OBJS + """
                <Obj RefId="0"><TN RefId="0"><T>Microsoft.HyperV.PowerShell.VMInternalNetworkAdapter</T></TN>
                <ToString>VMInternalNetworkAdapter (Name = 'SMB1')</ToString><Props>
                <S N="Name">SMB1</S><B N="IsManagementOs">true</B><S N="SwitchName">SET</S>
                <Obj N="VlanSetting" RefId="1"><TN RefId="1"><T>Microsoft.HyperV.PowerShell.VMNetworkAdapterVlanSetting</T></TN>
                <ToString>Microsoft.HyperV.PowerShell.VMNetworkAdapterVlanSetting</ToString><Props>
                <Obj N="OperationMode" RefId="2"><TN RefId="2"><T>Microsoft.HyperV.PowerShell.VMNetworkAdapterVlanMode</T></TN>
                <ToString>Access</ToString><I32>1</I32></Obj><I32 N="AccessVlanId">711</I32></Props></Obj>
                </Props></Obj></Objs>
                """);

        assertThat(decoded.settings())
                .extracting(setting -> setting.subject() + " " + setting.name() + "=" + setting.value())
                .contains("SMB1 VlanSetting.OperationMode=Access", "SMB1 VlanSetting.AccessVlanId=711");
    }

    @Test
    void tablesAndObjectsGiveTheSameNames() throws IOException {
        Decoded table = Decoded.by(new ConsoleTextDecoder(), "Get-SmbMultichannelConnection.txt", """
                Server Name Selected Client IP  Server IP  Client Interface Index Server Interface Index Client RSS Capable Client RDMA Capable
                ----------- -------- ---------  ---------  ---------------------- ---------------------- ------------------ -------------------
                SRV2        True     10.0.0.1   10.0.0.2   7                      9                      True               False
                """);

        assertThat(table.settings())
                .extracting(setting -> setting.name() + "=" + setting.value())
                .containsAll(List.of(
                        "ServerName=SRV2",
                        "ClientIpAddress=10.0.0.1",
                        "ClientInterfaceIndex=7",
                        "ClientRdmaCapable=False"));
    }
}
