package dev.culprit.dump;

import dev.culprit.decode.evtx.EventRecord;
import dev.culprit.decode.evtx.SystemField;
import dev.culprit.decode.evtx.TextBuffer;
import dev.culprit.decode.evtx.XmlVisitor;

/**
 * Makes XML of a record that has none: the fields and values that can be read, in the form of the Event schema.
 *
 * <p>Values stand in {@code EventData}, wherever they stood in the event.
 */
final class PlainEvent {
    private static final String NAMESPACE = "http://schemas.microsoft.com/win/2004/08/events/event";
    private static final SystemField[] FIELDS = SystemField.values();

    private final TextBuffer text = new TextBuffer();

    /** Walks the event that the record would be. */
    void walk(EventRecord record, XmlVisitor visitor) {
        visitor.startElement("Event");
        visitor.attribute("xmlns", NAMESPACE);
        system(record, visitor);
        data(record, visitor);
        if (!record.message().isEmpty()) {
            visitor.startElement("RenderingInfo");
            leaf("Message", record.message(), visitor);
            visitor.endElement();
        }
        visitor.endElement();
    }

    private void system(EventRecord record, XmlVisitor visitor) {
        visitor.startElement("System");
        int next = 0;
        while (next < FIELDS.length) {
            int end = next + 1;
            while (end < FIELDS.length && FIELDS[end].element().equals(FIELDS[next].element())) {
                end++;
            }
            element(record, next, end, visitor);
            next = end;
        }
        visitor.endElement();
    }

    /** Writes the element that a range of fields belongs to: attributes first, then the text. */
    private void element(EventRecord record, int from, int to, XmlVisitor visitor) {
        String name = FIELDS[from].element();
        boolean begun = false;
        for (int index = from; index < to; index++) {
            if (!FIELDS[index].attribute().isEmpty() && record.has(FIELDS[index])) {
                begun = begin(name, begun, visitor);
                visitor.attribute(FIELDS[index].attribute(), textOf(record, FIELDS[index]));
            }
        }
        if (FIELDS[from] == SystemField.EVENT_RECORD_ID) {
            begun = begin(name, begun, visitor);
            content(Long.toString(record.recordId()), visitor);
        } else if (FIELDS[from].attribute().isEmpty() && record.has(FIELDS[from])) {
            begun = begin(name, begun, visitor);
            content(textOf(record, FIELDS[from]), visitor);
        }
        if (begun) {
            visitor.endElement();
        }
    }

    private static boolean begin(String name, boolean begun, XmlVisitor visitor) {
        if (!begun) {
            visitor.startElement(name);
        }
        return true;
    }

    private CharSequence textOf(EventRecord record, SystemField field) {
        text.clear();
        record.append(field, text);
        return text;
    }

    private void data(EventRecord record, XmlVisitor visitor) {
        if (record.valueCount() == 0) {
            return;
        }
        visitor.startElement("EventData");
        for (int index = 0; index < record.valueCount(); index++) {
            visitor.startElement("Data");
            if (!record.valueName(index).isEmpty()) {
                visitor.attribute("Name", record.valueName(index));
            }
            text.clear();
            record.appendValue(index, text);
            content(text, visitor);
            visitor.endElement();
        }
        visitor.endElement();
    }

    private static void leaf(String name, CharSequence content, XmlVisitor visitor) {
        visitor.startElement(name);
        content(content, visitor);
        visitor.endElement();
    }

    private static void content(CharSequence content, XmlVisitor visitor) {
        if (content.length() > 0) {
            visitor.text(content);
        }
    }
}
