package dev.culprit.decode.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.culprit.decode.RawSetting;
import dev.culprit.model.SourceRef;
import dev.culprit.testkit.Decoded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleTablesTest {
    private static final String TABLE = """

            Name                      DisplayName                    DisplayValue                   RegistryKeyword RegistryValue
            ----                      -----------                    ------------                   --------------- -------------
            LM-1                      Jumbo Packet                   9014 Bytes                     *JumboPacket    {9014}
            CSV (Port 2)              Receive Buffers                512                            *ReceiveBuffers {512}

            """;

    private static final List<String> EXPECTED = List.of(
            "Get-NetAdapterAdvancedProperty|LM-1|*JumboPacket|9014|9014 Bytes",
            "Get-NetAdapterAdvancedProperty|CSV (Port 2)|*ReceiveBuffers|512|512");

    @Test
    void tableListAndClixmlOfOneCmdletGiveTheSame() throws IOException {
        String list = """
                Name            : LM-1
                DisplayName     : Jumbo Packet
                DisplayValue    : 9014 Bytes
                RegistryKeyword : *JumboPacket
                RegistryValue   : {9014}

                Name            : CSV (Port 2)
                DisplayName     : Receive Buffers
                DisplayValue    : 512
                RegistryKeyword : *ReceiveBuffers
                RegistryValue   : {512}
                """;
        String clixml = "<Objs>" + clixml("LM-1", "Jumbo Packet", "9014 Bytes", "*JumboPacket", "9014")
                + clixml("CSV (Port 2)", "Receive Buffers", "512", "*ReceiveBuffers", "512") + "</Objs>";

        assertThat(summary(decode("a.txt", TABLE))).isEqualTo(EXPECTED);
        assertThat(summary(decode("a.txt", list))).isEqualTo(EXPECTED);
        assertThat(summary(Decoded.by(new ClixmlDecoder(), "GetNetAdapterAdvancedProperty.xml", clixml)))
                .isEqualTo(EXPECTED);
    }

    @Test
    void settingsCarryLineAndComputer() throws IOException {
        Decoded decoded = decode("a.txt", "noise\n[SRV1]: PS C:\\> Get-NetAdapterAdvancedProperty LM-1 | ft" + TABLE);

        assertThat(decoded.settings())
                .first()
                .isEqualTo(new RawSetting(
                        SourceRef.line("a.txt", 5),
                        "Get-NetAdapterAdvancedProperty",
                        "SRV1",
                        "LM-1",
                        "*JumboPacket",
                        "9014",
                        "9014 Bytes"));
    }

    @Test
    void everyEncodingOfAConsoleFileIsRead() throws IOException {
        for (byte[] bytes : List.of(
                TABLE.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8))) {
            assertThat(summary(Decoded.by(new ConsoleTextDecoder(), "a.txt", bytes)))
                    .isEqualTo(EXPECTED);
        }
    }

    @Test
    void cutCellsAreToldOnceATableAndAreNoValues() throws IOException {
        String cut = TABLE.replace("*ReceiveBuffers", "*ReceiveBuff...").replace("{512}", "{512, 10…}");

        Decoded decoded = decode("a.txt", cut);

        assertThat(decoded.problemCodes()).containsExactly("config.cell-truncated");
        assertThat(decoded.problems().get(0).where()).isEqualTo(SourceRef.line("a.txt", 5));
        assertThat(decoded.settings()).extracting(RawSetting::name).contains("Receive Buffers");
    }

    @Test
    void columnsOfNumbersEndWhereTheirDashesEnd() throws IOException {
        Decoded decoded = decode("GetNetAdapter.txt", """
                Name                      InterfaceDescription                    ifIndex Status       MacAddress             LinkSpeed
                ----                      --------------------                    ------- ------       ----------             ---------
                LM-1                      Mellanox ConnectX-3 Pro Ethernet A...#2       7 Up           24-8A-07-00-00-01        10 Gbps
                Bluetooth Connection      Bluetooth Device                             12 Disconnected 38-41-25-00-00-02     866.7 Mbps
                """);

        assertThat(decoded.settings())
                .filteredOn(setting -> setting.subject().equals("LM-1"))
                .extracting(setting -> setting.name() + "=" + setting.value())
                .containsExactly(
                        "Name=LM-1",
                        "InterfaceDescription=",
                        "InterfaceIndex=7",
                        "Status=Up",
                        "MacAddress=24-8A-07-00-00-01",
                        "LinkSpeed=10 Gbps");
        assertThat(decoded.settings())
                .filteredOn(setting -> setting.subject().startsWith("Bluetooth"))
                .extracting(setting -> setting.name() + "=" + setting.value())
                .contains("InterfaceIndex=12", "LinkSpeed=866.7 Mbps");
        assertThat(decoded.settings()).extracting(RawSetting::cmdlet).containsOnly("Get-NetAdapter");
    }

    @Test
    void wrappedHeadingsAndCellsBelongTogether() throws IOException {
        Decoded decoded = decode("a.txt", """
                Name DisplayName  DisplayVal RegistryKey RegistryV
                                  ue         word        alue
                ---- -----------  ---------- ----------- ---------
                LM-1 Jumbo Packet 9014 Bytes *JumboPack… {9014}
                LM-2 Flow Control Rx & Tx    *FlowContr… {3}
                     and pause    enabled
                LM-3 Flow Control Off        *FlowContr… {0}
                """);

        assertThat(decoded.settings()).extracting(RawSetting::subject).containsExactly("LM-1", "LM-2", "LM-3");
        assertThat(decoded.settings()).extracting(RawSetting::value).containsExactly("9014", "3", "0");
        assertThat(decoded.settings().get(1).raw()).isEqualTo("Rx & Tx enabled");
    }

    @Test
    void rowWithoutItsFirstValueIsARow() throws IOException {
        Decoded decoded = decode("GetVolume.txt", """
                DriveLetter FriendlyName FileSystemType DriveType HealthStatus
                ----------- ------------ -------------- --------- ------------
                C           System       NTFS           Fixed     Healthy
                            Recovery     NTFS           Fixed     Healthy
                """);

        assertThat(decoded.settings())
                .filteredOn(setting -> setting.name().equals("FriendlyName"))
                .extracting(RawSetting::subject)
                .containsExactly("System", "Recovery");
    }

    @Test
    void collectorTellsMachineAndCommand() throws IOException {
        Decoded decoded = decode("NetQoS.txt", """
                admin @ SRV2:
                PS C:\\Users\\admin> Get-NetQosFlowControl | Format-List -Property *

                Name     : 3
                Priority : 3
                Enabled  : True
                Caption  : a long text
                           that goes on

                admin @ SRV2:
                PS C:\\Users\\admin> Get-NetQosTrafficClass

                Name Algorithm Bandwidth(%) Priority
                ---- --------- ------------ --------
                SMB  ETS                 50 3
                """);

        assertThat(decoded.settings()).extracting(RawSetting::computer).containsOnly("SRV2");
        assertThat(decoded.settings())
                .extracting(setting ->
                        setting.cmdlet() + " " + setting.subject() + " " + setting.name() + "=" + setting.value())
                .containsExactly(
                        "Get-NetQosFlowControl 3 Name=3",
                        "Get-NetQosFlowControl 3 Priority=3",
                        "Get-NetQosFlowControl 3 Enabled=True",
                        "Get-NetQosFlowControl 3 Caption=a long text that goes on",
                        "Get-NetQosTrafficClass SMB Name=SMB",
                        "Get-NetQosTrafficClass SMB Algorithm=ETS",
                        "Get-NetQosTrafficClass SMB BandwidthPercentage=50",
                        "Get-NetQosTrafficClass SMB Priority=3");
    }

    @Test
    void transcriptHeadingTellsTheMachine() throws IOException {
        Decoded decoded = decode(
                "log.txt", "**********************\nComputer: SRV4 (Microsoft Windows NT 10.0.20348.0)\n" + TABLE);

        assertThat(decoded.settings()).extracting(RawSetting::computer).containsOnly("SRV4");
    }

    @Test
    void cmdletIsTheLastOneOutsideScriptBlocks() {
        assertThat(CmdletNames.ofCommand("Get-NetAdapter | Get-NetAdapterAdvancedProperty | ? {(Get-Date)} | ft"))
                .isEqualTo("Get-NetAdapterAdvancedProperty");
        assertThat(CmdletNames.ofCommand("Invoke-Command SRV1 { get-netadapteradvancedproperty }"))
                .isEqualTo("Get-NetAdapterAdvancedProperty");
        assertThat(CmdletNames.ofCommand("tnc SRV2 -Port 6600")).isEqualTo("Test-NetConnection");
        assertThat(CmdletNames.ofCommand("dir | ft Forget-Me")).isEmpty();
    }

    @Test
    void rowsWithoutTheirFirstCellAreRows() throws IOException {
        Decoded decoded = decode("Get-VMNetworkAdapterVlan.txt", """

                VMName VMNetworkAdapterName Mode     VlanList
                ------ -------------------- ----     --------
                VM1    Network Adapter      Access   12
                       Management           Untagged
                       SMB1                 Untagged
                """);

        assertThat(decoded.settings())
                .filteredOn(setting -> setting.name().equals("OperationMode"))
                .extracting(RawSetting::value)
                .containsExactly("Access", "Untagged", "Untagged");
    }

    @Test
    void aFirstCellThatHadNoRoomGoesOnInTheNextLine() throws IOException {
        Decoded decoded = decode("GetNetAdapterRdma.txt", """
                Name        InterfaceDescription   Enabled
                ----        --------------------   -------
                Ethernet    Mellanox ConnectX-5    True
                (Storage A)
                Management  Intel I350             False
                """);

        assertThat(decoded.settings())
                .filteredOn(setting -> setting.name().equals("Enabled"))
                .extracting(RawSetting::subject, RawSetting::value)
                .containsExactly(tuple("Ethernet (Storage A)", "True"), tuple("Management", "False"));
    }

    @Test
    void aNumberThatWasCutInFrontIsNoValue() throws IOException {
        Decoded decoded = decode("Get-PhysicalDisk.txt", """
                DeviceId FriendlyName        Size
                -------- ------------        ----
                1001     Disk A        ...0312192
                """);

        assertThat(decoded.problemCodes()).containsExactly("config.cell-truncated");
        assertThat(decoded.settings()).extracting(RawSetting::value).doesNotContain("...0312192");
    }

    @Test
    void proseIsNoTableAndNoList() throws IOException {
        Decoded decoded = decode("a.txt", """
                Findings
                --------
                Note : the switch was replaced
                Packets: none

                -- ---- --
                """);

        assertThat(decoded.settings()).isEmpty();
        assertThat(decoded.problemCodes()).isEmpty();
    }

    @Test
    void truncationInTheMiddleKeepsTheRowsBefore() throws IOException {
        Decoded decoded = decode("a.txt", TABLE.substring(0, TABLE.indexOf("*Receive")));

        assertThat(decoded.settings()).extracting(RawSetting::name).containsExactly("*JumboPacket", "Receive Buffers");
    }

    @Test
    void hostileLinesAreReadLikeAnyOther() throws IOException {
        for (String line : List.of(
                "- ".repeat(30_000),
                "-".repeat(60_000),
                "PS C:\\> " + "({".repeat(15_000) + "})".repeat(15_000),
                "Pinging " + "a ".repeat(30_000),
                "{" + ",".repeat(60_000) + "}",
                "x = 1 ".repeat(10_000),
                "DF fragment".repeat(5_000))) {
            Decoded decoded = decode("a.txt", line + "\n" + line + "\n" + TABLE);

            assertThat(summary(decoded)).isEqualTo(EXPECTED);
        }
    }

    private static String clixml(String name, String displayName, String displayValue, String keyword, String value) {
        return "<Obj><Props><S N=\"Name\">%s</S><S N=\"DisplayName\">%s</S><S N=\"DisplayValue\">%s</S><S N=\"RegistryKeyword\">%s</S><Obj N=\"RegistryValue\"><LST><S>%s</S></LST></Obj></Props></Obj>"
                .formatted(name, displayName, displayValue, keyword, value);
    }

    private static List<String> summary(Decoded decoded) {
        return decoded.settings().stream()
                .map(setting -> String.join(
                        "|", setting.cmdlet(), setting.subject(), setting.name(), setting.value(), setting.raw()))
                .toList();
    }

    private static Decoded decode(String path, String text) throws IOException {
        return Decoded.by(new ConsoleTextDecoder(), path, text);
    }
}
