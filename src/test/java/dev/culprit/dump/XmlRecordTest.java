package dev.culprit.dump;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.decode.evtx.SystemField;
import dev.culprit.decode.evtx.XmlVisitor;
import dev.culprit.dump.RecordDump.Form;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class XmlRecordTest {
    private static final String NAMESPACE = "http://schemas.microsoft.com/win/2004/08/events/event";

    @Test
    void documentIsWhatWindowsExports() throws Exception {
        HandMadeRecord record = HandMadeRecord.ordinary().xml(visitor -> {
            visitor.startElement("Event");
            visitor.attribute("xmlns", NAMESPACE);
            visitor.startElement("System");
            visitor.startElement("Execution");
            visitor.attribute("ProcessID", "4");
            visitor.attribute("ThreadID", "8");
            visitor.endElement();
            visitor.startElement("Correlation");
            visitor.endElement();
            visitor.endElement();
            visitor.startElement("EventData");
            visitor.startElement("Data");
            visitor.attribute("Name", "a<b>&'\"\t\r\n");
            visitor.text("a<b>&'\"\t\r\n");
            visitor.text("]]>");
            visitor.endElement();
            visitor.endElement();
            visitor.endElement();
        });

        assertThat(Dumped.as(Form.XML, record, record)).isEqualTo("""
                <?xml version="1.0" encoding="utf-8"?>
                <Events>
                %1$s
                %1$s
                </Events>
                """.formatted(
                        "<Event xmlns='" + NAMESPACE + "'><System><Execution ProcessID='4' ThreadID='8'/>"
                                + "<Correlation/></System><EventData><Data Name='a&lt;b&gt;&amp;&apos;\"&#9;&#13;&#10;'>"
                                + "a&lt;b&gt;&amp;&apos;\"\t&#13;\n]]&gt;</Data></EventData></Event>"));
    }

    @Test
    void textAndAttributesSurviveAParser() throws Exception {
        String text = "é€😀 <&>'\"]]>\t\r\n\u007f\u0085\u009b\u202e\u2028\ufeff";
        Element data = only(visitor -> {
            visitor.startElement("Data");
            visitor.attribute("Name", text);
            visitor.text(text);
            visitor.endElement();
        });

        assertThat(data.getAttribute("Name")).isEqualTo(text);
        assertThat(data.getTextContent()).isEqualTo(text);
    }

    @Test
    void charactersThatSteerATerminalAreWrittenAsReferences() throws IOException {
        String xml = Dumped.as(Form.XML, element("Data", "\u009b\u202e\u007f\u0085"));

        assertThat(xml).contains("&#155;&#8238;&#127;&#133;");
    }

    @Test
    void charactersThatXmlForbidsBecomeReplacements() throws Exception {
        Element data = only(visitor -> {
            visitor.startElement("Data");
            visitor.attribute("Name", "\u0000\u001b");
            visitor.text("a\u0001b\uD83Dc\uDE00d\uFFFEe\uFFFFf");
            visitor.endElement();
        });

        assertThat(data.getAttribute("Name")).isEqualTo("\uFFFD\uFFFD");
        assertThat(data.getTextContent()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf");
    }

    @Test
    void instructionsStayAndCannotEndEarly() throws Exception {
        String xml = Dumped.as(Form.XML, HandMadeRecord.ordinary().xml(visitor -> {
            visitor.startElement("Event");
            visitor.instruction("target", "a<b?>c\u0000");
            visitor.instruction("XML", "");
            visitor.instruction("a:b", "");
            visitor.endElement();
        }));

        assertThat(xml).contains("<Event><?target a<b?\uFFFDc\uFFFD?><?XML_?><?a_b?></Event>");
        WellFormed.events(xml);
    }

    @Test
    void logCannotMarkItsOwnRecords() throws Exception {
        String xml = Dumped.as(Form.XML, HandMadeRecord.ordinary().xml(visitor -> {
            visitor.instruction("culprit", "recovered=\"true\"");
            visitor.startElement("Event");
            visitor.endElement();
        }));

        assertThat(xml).contains("\n<?culprit_ recovered=\"true\"?><Event/>\n");
    }

    @Test
    void elementsLeftOpenAreClosed() throws Exception {
        Element event = only(visitor -> {
            visitor.startElement("Event");
            visitor.startElement("EventData");
            visitor.text("x");
            visitor.startElement("Data");
        });

        assertThat(event.getFirstChild().getLastChild().getNodeName()).isEqualTo("Data");
    }

    @Test
    void recoveredRecordIsMarkedInFront() throws Exception {
        String xml = Dumped.as(Form.XML, element("Event", "x").found());

        assertThat(xml).contains("\n<?culprit recovered=\"true\"?><Event>x</Event>\n");
    }

    @Test
    void tornRecordBecomesAPlainEventOfWhatCanBeRead() throws Exception {
        HandMadeRecord torn = HandMadeRecord.ordinary()
                .with(SystemField.QUALIFIERS, "16384")
                .with(SystemField.USER_ID, "S-1-5-18")
                .with("VmName", "x<y")
                .with("", "z")
                .saying("It happened.")
                .damaged("it ends \"inside\" a value?>")
                .xml(visitor -> {
                    visitor.startElement("Event");
                    visitor.text("half of it");
                });

        assertThat(Dumped.as(Form.XML, torn))
                .contains("<?culprit damage=\"it ends 'inside' a value?\uFFFD\""
                        + " written=\"2013-10-08T10:06:15.1234567Z\"?>"
                        + "<Event xmlns='" + NAMESPACE + "'><System><Provider Name='Example'/>"
                        + "<EventID Qualifiers='16384'>7</EventID><Level>2</Level>"
                        + "<EventRecordID>4711</EventRecordID><Channel>System</Channel>"
                        + "<Computer>srv1.contoso.com</Computer><Security UserID='S-1-5-18'/></System>"
                        + "<EventData><Data Name='VmName'>x&lt;y</Data><Data>z</Data></EventData>"
                        + "<RenderingInfo><Message>It happened.</Message></RenderingInfo></Event>\n")
                .doesNotContain("half of it");
    }

    @Test
    void tornRecordThatWasRecoveredSaysBoth() throws IOException {
        String xml = Dumped.as(
                Form.XML, HandMadeRecord.bare().found().damaged("torn").written(0));

        assertThat(xml).contains("<?culprit recovered=\"true\" damage=\"torn\"?><Event");
    }

    @Test
    void recordWithoutExactlyOneElementBecomesAPlainEvent() throws Exception {
        HandMadeRecord none = HandMadeRecord.ordinary();
        HandMadeRecord two = HandMadeRecord.ordinary().xml(visitor -> {
            leaf(visitor, "Event", "1");
            leaf(visitor, "Event", "2");
        });
        HandMadeRecord bareText = HandMadeRecord.ordinary().xml(visitor -> {
            visitor.text("outside");
            leaf(visitor, "Event", "1");
        });

        String xml = Dumped.as(Form.XML, none, two, bareText);

        assertThat(WellFormed.events(xml))
                .hasSize(3)
                .allSatisfy(event -> assertThat(
                                event.getElementsByTagName("EventID").item(0).getTextContent())
                        .isEqualTo("7"));
        assertThat(xml.split("damage=\"its XML is not one element\"", -1)).hasSize(4);
    }

    @Test
    void endsThatBelongToNothingAreIgnored() throws Exception {
        Element event = only(visitor -> {
            visitor.endElement();
            leaf(visitor, "Event", "x");
            visitor.endElement();
        });

        assertThat(event.getTextContent()).isEqualTo("x");
    }

    @Test
    void partialDocumentSaysSo() throws Exception {
        var out = new ByteArrayOutputStream();
        var dump = new RecordDump(Form.XML, out, Dumped.NOBODY);
        dump.begin();
        dump.end(false);

        assertThat(out.toString(UTF_8)).endsWith("<?culprit partial=\"true\"?>\n</Events>\n");
        assertThat(WellFormed.events(out.toString(UTF_8))).isEmpty();
    }

    private static void leaf(XmlVisitor visitor, String name, String text) {
        visitor.startElement(name);
        visitor.text(text);
        visitor.endElement();
    }

    private static HandMadeRecord element(String name, String text) {
        return HandMadeRecord.ordinary().xml(visitor -> leaf(visitor, name, text));
    }

    private static Element only(Consumer<XmlVisitor> walk) throws Exception {
        return WellFormed.event(HandMadeRecord.ordinary().xml(walk));
    }
}
