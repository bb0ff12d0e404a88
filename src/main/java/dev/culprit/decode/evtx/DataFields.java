package dev.culprit.decode.evtx;

import dev.culprit.model.Datum;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Gathers the values of an event's data: {@code EventData}, {@code UserData}, {@code ProcessingErrorData} and whatever
 * else stands beside {@code System}.
 *
 * <p>Decisions, the same as for exported event XML, so that an event gives the same values in either form: every leaf is a
 * value, in the order of the document. A leaf is named by its attribute {@code Name}; without one by its element, but a
 * {@code Data} by "". In UserData, where elements are named freely, a leaf is named by its element alone, and attributes
 * other than namespaces are values too and stand before the text. Prefixes are no part of a name.
 */
final class DataFields {
    private final List<Datum> data = new ArrayList<>();
    private final Deque<String> names = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private boolean leaf;
    private boolean userData;

    /** Begins the section or an element inside it. */
    void start(String element, List<PrintedXmlVisitor.XmlAttribute> attributes) {
        boolean section = names.isEmpty();
        if (section) {
            userData = element.equals("UserData");
        }
        if (userData) {
            names.push(localName(element));
            if (!section) {
                takeAttributes(attributes);
            }
        } else {
            names.push(name(localName(element), attributes));
        }
        leaf = true;
        text.setLength(0);
    }

    void text(String more) {
        text.append(more);
    }

    void end() {
        String name = names.pop();
        boolean section = names.isEmpty();
        if (leaf && !(section && text.toString().isBlank())) {
            data.add(new Datum(name, text.toString()));
        }
        leaf = false;
    }

    List<Datum> values() {
        return data;
    }

    private void takeAttributes(List<PrintedXmlVisitor.XmlAttribute> attributes) {
        for (PrintedXmlVisitor.XmlAttribute attribute : attributes) {
            if (!attribute.name().equals("xmlns") && !attribute.name().startsWith("xmlns:")) {
                data.add(new Datum(localName(attribute.name()), attribute.value()));
            }
        }
    }

    private static String name(String element, List<PrintedXmlVisitor.XmlAttribute> attributes) {
        for (PrintedXmlVisitor.XmlAttribute attribute : attributes) {
            if (attribute.name().equals("Name")) {
                return attribute.value();
            }
        }
        return element.equals("Data") ? "" : element;
    }

    private static String localName(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
