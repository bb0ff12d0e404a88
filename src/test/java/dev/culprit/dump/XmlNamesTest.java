package dev.culprit.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.decode.evtx.XmlVisitor;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

class XmlNamesTest {
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

    @Test
    void firstDeclarationOfAPrefixInATagCounts() throws Exception {
        Element data = only(visitor -> {
            visitor.startElement("Data");
            visitor.attribute("xmlns:p", "urn:a");
            visitor.attribute("xmlns:p", "urn:b");
            visitor.attribute("xmlns:q", "urn:a");
            visitor.attribute("p:x", "1");
            visitor.attribute("q:x", "2");
            visitor.endElement();
        });

        assertThat(data.getAttributeNS("urn:a", "x")).isEqualTo("1");
        assertThat(data.getAttribute("xmlns_p")).isEqualTo("urn:b");
        assertThat(data.getAttribute("q_x")).isEqualTo("2");
    }

    @Test
    void namespacesThatAreWrittenAlikeAreOne() throws Exception {
        Element data = only(visitor -> {
            visitor.startElement("Data");
            visitor.attribute("xmlns:p", "urn:\u0001");
            visitor.attribute("xmlns:q", "urn:\uD800");
            visitor.attribute("p:x", "1");
            visitor.attribute("q:x", "2");
            visitor.endElement();
        });

        assertThat(data.getAttributeNS("urn:\uFFFD", "x")).isEqualTo("1");
        assertThat(data.getAttribute("q_x")).isEqualTo("2");
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

    private static Element only(Consumer<XmlVisitor> walk) throws Exception {
        return WellFormed.event(HandMadeRecord.ordinary().xml(walk));
    }
}
