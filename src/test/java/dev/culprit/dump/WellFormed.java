package dev.culprit.dump;

import dev.culprit.decode.evtx.EventRecord;
import dev.culprit.dump.RecordDump.Form;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML with a strict parser that knows name spaces, the JDK's own. */
public final class WellFormed {
    private WellFormed() {}

    /** Returns what a record becomes. */
    static Element event(EventRecord record) throws IOException, ParserConfigurationException, SAXException {
        return events(Dumped.as(Form.XML, record)).get(0);
    }

    /** Returns the elements inside the root. */
    public static List<Element> events(String xml) throws IOException, ParserConfigurationException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setAttribute("jdk.xml.maxElementDepth", "0");
        factory.setAttribute("jdk.xml.elementAttributeLimit", "0");
        DocumentBuilder parser = factory.newDocumentBuilder();
        parser.setErrorHandler(new DefaultHandler());
        NodeList children = parser.parse(new InputSource(new StringReader(xml)))
                .getDocumentElement()
                .getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(child -> child.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast)
                .toList();
    }
}
