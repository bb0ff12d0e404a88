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
 * <p>Decisions: every leaf is a value, in the order of the document. A {@code Data} element is named by its attribute
 * {@code Name}, or by "" without one; any other leaf by its element. Attributes of the elements inside are values too,
 * named by themselves, namespaces apart; an element that has such attributes and no text is no value of its own. Text
 * beside child elements counts if it is more than white space.
 */
final class DataFields {
    private static final String NAMESPACE = "xmlns";

    private final List<Datum> data = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    /** Begins the section or an element inside it. */
    void start(String element, List<XmlVisitor.XmlAttribute> attributes) {
        boolean section = open.isEmpty();
        boolean dataElement = element.equals("Data");
        var entered = new Open(section || dataElement ? "" : element, section);
        if (!section) {
            open.element().hasChildren = true;
        }
        for (XmlVisitor.XmlAttribute attribute : attributes) {
            if (dataElement && attribute.name().equals("Name")) {
                entered.name = attribute.value();
            } else if (!section && !isNamespace(attribute.name())) {
                data.add(new Datum(attribute.name(), attribute.value()));
                entered.hasValues = true;
            }
        }
        open.push(entered);
    }

    void text(String text) {
        open.element().text.append(text);
    }

    void end() {
        Open left = open.pop();
        String text = left.text.toString();
        if (left.isValue(text)) {
            data.add(new Datum(left.name, text));
        }
    }

    List<Datum> values() {
        return data;
    }

    private static boolean isNamespace(String attribute) {
        return attribute.equals(NAMESPACE) || attribute.startsWith(NAMESPACE + ":");
    }

    private static final class Open {
        private final boolean isSection;
        private final StringBuilder text = new StringBuilder();
        private String name;
        private boolean hasChildren;
        private boolean hasValues;

        private Open(String name, boolean isSection) {
            this.name = name;
            this.isSection = isSection;
        }

        private boolean isValue(String content) {
            if (isSection || hasChildren) {
                return !content.isBlank();
            }
            return !hasValues || !content.isEmpty();
        }
    }
}
