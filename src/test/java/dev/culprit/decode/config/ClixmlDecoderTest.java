package dev.culprit.decode.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.decode.RawSetting;
import dev.culprit.model.SourceRef;
import dev.culprit.testkit.Decoded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ClixmlDecoderTest {
    private static final String OBJS =
            "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">\n";
    private static final String ADVANCED_PROPERTIES = OBJS + """
              <Obj RefId="0">
                <TN RefId="0">
                  <T>Microsoft.Management.Infrastructure.CimInstance#ROOT/StandardCimv2/MSFT_NetAdapterAdvancedPropertySettingData</T>
                  <T>Microsoft.Management.Infrastructure.CimInstance</T>
                  <T>System.Object</T>
                </TN>
                <ToString>MSFT_NetAdapterAdvancedPropertySettingData</ToString>
                <Props>
                  <Nil N="Caption" />
                  <S N="Name">LM-1</S>
                  <S N="SystemName">SRV1.blog.com</S>
                  <S N="DisplayName">Jumbo Packet</S>
                  <S N="DisplayValue">9014 Bytes</S>
                  <S N="RegistryKeyword">*JumboPacket</S>
                  <Obj N="RegistryValue" RefId="1">
                    <TN RefId="1"><T>System.String[]</T><T>System.Array</T><T>System.Object</T></TN>
                    <LST><S>9014</S></LST>
                  </Obj>
                </Props>
              </Obj>
              <Obj RefId="2">
                <TNRef RefId="0" />
                <Props>
                  <S N="Name">LM-2</S>
                  <S N="DisplayName">Vendor_x0020_thing</S>
                  <S N="DisplayValue">On</S>
                  <S N="RegistryKeyword" />
                  <Obj N="RegistryValue" RefId="3"><TNRef RefId="1" /><LST /></Obj>
                </Props>
                <MS><S N="PSComputerName">SRV2</S></MS>
              </Obj>
            </Objs>
            """;

    @Test
    void advancedPropertyIsOneSettingNamedByItsKeyword() throws IOException {
        Decoded decoded = decode("x.xml", ADVANCED_PROPERTIES);

        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.settings())
                .containsExactly(
                        new RawSetting(
                                SourceRef.line("x.xml", 2),
                                "Get-NetAdapterAdvancedProperty",
                                "SRV1.blog.com",
                                "LM-1",
                                "*JumboPacket",
                                "9014",
                                "9014 Bytes"),
                        new RawSetting(
                                SourceRef.line("x.xml", 22),
                                "Get-NetAdapterAdvancedProperty",
                                "SRV2",
                                "LM-2",
                                "Vendor thing",
                                "On",
                                "On"));
    }

    @Test
    void sixteenBitExportReadsTheSame() throws IOException {
        Decoded wide = Decoded.by(
                new ClixmlDecoder(), "x.xml", ("\uFEFF" + ADVANCED_PROPERTIES).getBytes(StandardCharsets.UTF_16LE));

        assertThat(wide.settings())
                .hasSize(2)
                .isEqualTo(decode("x.xml", ADVANCED_PROPERTIES).settings());
    }

    @Test
    void otherObjectsGiveOneSettingAProperty() throws IOException {
        Decoded decoded = decode("Node_SRV1/GetNetQosFlowControl.xml", OBJS + """
                        <Obj RefId="0"><TN RefId="0"><T>Some.Unknown.Type</T></TN><Props>
                        <S N="Name">Priority 3</S><B N="Enabled">true</B><I32 N="Priority">3</I32><Nil N="PolicySet" />
                        <Obj N="State" RefId="1"><TN RefId="1"><T>Some.Enum</T></TN><ToString>Up</ToString><I32>2</I32></Obj>
                        <Obj N="IfIndex" RefId="2"><TNRef RefId="1" /><LST><U32>4</U32><U32>7</U32></LST></Obj>
                        <Ref N="Again" RefId="2" /><C N="Letter">67</C><DT N="At">2026-09-22T21:42:32.824+02:00</DT>
                        <Obj N="Nested" RefId="5"><Props><S N="Deep">x</S></Props></Obj>
                        <S N="Text">line 1_x000D__x000A_line_x005F_2 _xD83D__xDE00_</S>
                        </Props><MS><S N="PSComputerName">localhost</S></MS></Obj></Objs>
                        """);

        assertThat(decoded.settings()).allSatisfy(setting -> {
            assertThat(setting.cmdlet()).isEqualTo("Get-NetQosFlowControl");
            assertThat(setting.subject()).isEqualTo("3");
            assertThat(setting.computer()).isEmpty();
        });
        assertThat(decoded.settings())
                .filteredOn(setting -> !setting.raw().equals(setting.value()))
                .extracting(setting -> setting.name() + "=" + setting.raw())
                .as("the number of an enumeration is kept")
                .containsExactly("State=2");
        assertThat(decoded.settings())
                .extracting(setting -> setting.name() + "=" + setting.value())
                .containsExactly(
                        "Name=Priority 3",
                        "Enabled=true",
                        "Priority=3",
                        "PolicySet=",
                        "State=Up",
                        "InterfaceIndex=4, 7",
                        "Again=4, 7",
                        "Letter=C",
                        "At=2026-09-22T21:42:32.824+02:00",
                        "Nested.Deep=x",
                        "Text=line 1\r\nline_2 😀");
    }

    @Test
    void listOfObjectsIsReadLikeObjectsInARow() throws IOException {
        Decoded decoded = decode("x.xml", OBJS + """
                        <Obj RefId="0"><TN RefId="0"><T>System.Object[]</T></TN><LST>
                        <Obj RefId="1"><TN RefId="1"><T>Deserialized.Microsoft.FailoverClusters.PowerShell.ClusterNode</T></TN>
                        <Props><S N="Name">SRV1</S></Props></Obj>
                        <Obj RefId="2"><TNRef RefId="1" /><Props><S N="Name">SRV2</S></Props></Obj>
                        </LST></Obj></Objs>
                        """);

        assertThat(decoded.settings()).extracting(RawSetting::subject).containsExactly("SRV1", "SRV2");
        assertThat(decoded.settings()).extracting(RawSetting::cmdlet).containsOnly("Get-ClusterNode");
    }

    @Test
    void dictionaryEntriesAreProperties() throws IOException {
        Decoded decoded = decode("GetParameters.XML", OBJS + """
                        <Obj RefId="0"><TN RefId="0"><T>System.Collections.Hashtable</T></TN><DCT>
                        <En><S N="Key">HoursOfEvents</S><I32 N="Value">-1</I32></En>
                        <En><S N="Key">Version</S><Version N="Value">1.1.33</Version></En>
                        </DCT></Obj></Objs>
                        """);

        assertThat(decoded.settings())
                .extracting(setting -> setting.cmdlet() + " " + setting.name() + "=" + setting.value())
                .containsExactly("Get-Parameters HoursOfEvents=-1", "Get-Parameters Version=1.1.33");
    }

    @Test
    void fileNameGivesTheCmdletWhereTheTypeDoesNot() throws IOException {
        assertThat(CmdletNames.ofFile("GetNetAdapterAdvancedProperty.xml")).isEqualTo("Get-NetAdapterAdvancedProperty");
        assertThat(CmdletNames.ofFile("get-netadapteradvancedproperty.txt"))
                .isEqualTo("Get-NetAdapterAdvancedProperty");
        assertThat(CmdletNames.ofFile("GetSmbMultichannelConnection-CSV.XML"))
                .isEqualTo("Get-SmbMultichannelConnection");
        assertThat(CmdletNames.ofFile("GetPhysicalDisk_Pool.xml")).isEqualTo("Get-PhysicalDisk");
        assertThat(CmdletNames.ofFile("settings.xml")).isEmpty();
    }

    @Test
    void objectThatBreaksOffIsNotUsed() throws IOException {
        String cut = ADVANCED_PROPERTIES.substring(0, ADVANCED_PROPERTIES.indexOf("<Nil") + 4);
        String second = ADVANCED_PROPERTIES.substring(0, ADVANCED_PROPERTIES.lastIndexOf("<MS>"));

        assertThat(decode("x.xml", cut).settings()).isEmpty();
        assertThat(decode("x.xml", cut).problemCodes()).containsExactly("xml.malformed");
        assertThat(decode("x.xml", second).settings())
                .extracting(RawSetting::subject)
                .containsExactly("LM-1");
    }

    @Test
    void deepNestingIsBounded() throws IOException {
        Decoded decoded = decode("x.xml", OBJS + "<Obj><Props><Obj N=\"a\">".repeat(50_000));

        assertThat(decoded.problemCodes()).containsExactly("xml.too-deep");
    }

    @Test
    void objectBeyondTheLimitIsCutAndTold() throws IOException {
        String large = "<S N=\"a%d\">" + "x".repeat(ClixmlObjects.MAX_OBJECT_CHARACTERS / 5) + "</S>";
        StringBuilder properties = new StringBuilder("<S N=\"Name\">n</S>");
        for (int i = 0; i < 7; i++) {
            properties.append(large.formatted(i));
        }

        Decoded decoded = decode("x.xml", OBJS + "<Obj RefId=\"0\"><Props>" + properties + "</Props></Obj></Objs>");

        assertThat(decoded.settings()).hasSize(5);
        assertThat(decoded.problemCodes()).containsExactly("clixml.object-too-large");
    }

    @Test
    void doctypeIsRefused() throws IOException {
        Decoded decoded = decode(
                "x.xml", "<!DOCTYPE Objs [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n" + ADVANCED_PROPERTIES);

        assertThat(decoded.settings()).isEmpty();
        assertThat(decoded.problemCodes()).containsExactly("xml.doctype-refused", "clixml.no-objects");
    }

    @Test
    void otherXmlIsNamedAsSuch() throws IOException {
        assertThat(decode("x.xml", "<Events/>").problemCodes()).containsExactly("clixml.no-objects");
    }

    private static Decoded decode(String path, String text) throws IOException {
        return Decoded.by(new ClixmlDecoder(), path, text);
    }
}
