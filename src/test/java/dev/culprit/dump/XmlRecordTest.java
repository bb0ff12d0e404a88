package dev.culprit.dump;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.decode.evtx.SystemField;
import dev.culprit.decode.evtx.XmlVisitor;
import dev.culprit.dump.RecordDump.Form;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

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

    @ParameterizedTest
    @CsvSource({
        "Data, Data",
        "'', _",
        "1st, _1st",
        "-a, _-a",
        "a b, a_b",
        "<a>, _a_",
        "a\u0000b, a_b",
        "a\uD83D\uDE00b, a__b",
        "Größe, Größe",
        "Ошибка, Ошибка",
        "错误, 错误",
        "nobody:declared, nobody_declared",
        ":a, _a",
        "a:, a_",
        "a:b:c, a_b_c",
        "xmlns:a, xmlns_a",
        "a:1, a_1"
    })
    void namesAreMadeLegal(String name, String written) throws Exception {
        Element element = only(visitor -> {
            visitor.startElement(name);
            visitor.text("content");
            visitor.endElement();
        });
        assertThat(element.getTagName()).isEqualTo(written);
    }

    @Test
    void secondAttributeOfTheSameNameGetsANumber() throws Exception {
        Element data = only(visitor -> {
            visitor.startElement("Data");
            visitor.attribute("Name", "first");
            visitor.attribute("Name", "second");
            visitor.attribute("Name_2", "third");
            visitor.attribute("Na me", "fourth");
            visitor.attribute("Na_me", "fifth");
            visitor.endElement();
        });

        assertThat(data.getAttribute("Name")).isEqualTo("first");
        assertThat(data.getAttribute("Name_2")).isEqualTo("second");
        assertThat(data.getAttribute("Name_2_3")).isEqualTo("third");
        assertThat(data.getAttribute("Na_me")).isEqualTo("fourth");
        assertThat(data.getAttribute("Na_me_4")).isEqualTo("fifth");
    }

    @Test
    void declaredPrefixesStay() throws Exception {
        Element outer = only(visitor -> {
            visitor.startElement("a:outer");
            visitor.attribute("a:x", "1");
            visitor.attribute("xmlns:a", "urn:a");
            visitor.attribute("xml:lang", "en");
            visitor.startElement("a:inner");
            visitor.endElement();
            visitor.endElement();
        });

        assertThat(outer.getNamespaceURI()).isEqualTo("urn:a");
        assertThat(outer.getAttributeNS("urn:a", "x")).isEqualTo("1");
        assertThat(outer.getAttribute("xml:lang")).isEqualTo("en");
        assertThat(outer.getFirstChild().getNamespaceURI()).isEqualTo("urn:a");
    }

    @Test
    void prefixEndsWithTheElementThatDeclaredIt() throws Exception {
        Element outer = only(visitor -> {
            visitor.startElement("outer");
            visitor.attribute("xmlns:a", "urn:outer");
            visitor.startElement("a:first");
            visitor.attribute("xmlns:a", "urn:inner");
            visitor.attribute("xmlns:b", "urn:b");
            visitor.endElement();
            visitor.startElement("a:second");
            visitor.endElement();
            visitor.startElement("b:third");
            visitor.endElement();
            visitor.endElement();
        });

        assertThat(outer.getChildNodes().item(0).getNamespaceURI()).isEqualTo("urn:inner");
        assertThat(outer.getChildNodes().item(1).getNamespaceURI()).isEqualTo("urn:outer");
        assertThat(outer.getChildNodes().item(2).getNodeName()).isEqualTo("b_third");
    }

    @Test
    void twoPrefixesOfOneNameAreOne() throws Exception {
        Element data = only(visitor -> {
            visitor.startElement("Data");
            visitor.attribute("xmlns:a", "urn:one");
            visitor.attribute("xmlns:b", "urn:one");
            visitor.attribute("a:x", "1");
            visitor.attribute("b:x", "2");
            visitor.endElement();
        });

        assertThat(data.getAttributeNS("urn:one", "x")).isEqualTo("1");
        assertThat(data.getAttribute("b_x")).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({
        "xmlns:a, ''",
        "xmlns:xml, urn:a",
        "xmlns:xmlns, urn:a",
        "xmlns:a, http://www.w3.org/XML/1998/namespace",
        "xmlns:a, http://www.w3.org/2000/xmlns/",
        "xmlns, http://www.w3.org/XML/1998/namespace",
        "xmlns, http://www.w3.org/2000/xmlns/"
    })
    void declarationThatIsNoneBecomesAnOrdinaryAttribute(String name, String value) throws Exception {
        Element data = only(visitor -> {
            visitor.startElement("Data");
            visitor.attribute(name, value);
            visitor.endElement();
        });

        assertThat(data.getAttributes().item(0).getNodeName()).startsWith("xmlns_");
        assertThat(data.getAttributes().item(0).getNodeValue()).isEqualTo(value);
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

    private static Element only(Consumer<XmlVisitor> walk)
            throws IOException, ParserConfigurationException, SAXException {
        return WellFormed.events(Dumped.as(Form.XML, HandMadeRecord.ordinary().xml(walk)))
                .get(0);
    }
}
