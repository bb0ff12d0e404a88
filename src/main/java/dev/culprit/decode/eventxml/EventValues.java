package dev.culprit.decode.eventxml;

import dev.culprit.decode.xml.XmlCursor;
import dev.culprit.model.Datum;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Gathers the values of an event: every leaf below EventData, UserData and ProcessingErrorData in document order.
 *
 * <p>A {@code Data} is named by its {@code Name} attribute or not at all; other elements by that attribute or by their
 * own name. In UserData, where elements are named freely, other attributes are values too and stand before the text of
 * their element.
 */
final class EventValues {
    private static final int SECTION_DEPTH = 2;

    private final List<Datum> data = new ArrayList<>();
    private final Deque<String> names = new ArrayDeque<>();
    private boolean leaf;
    private boolean userData;

    void take(XmlCursor.Step step, XmlCursor cursor) {
        if (step == XmlCursor.Step.START) {
            start(cursor);
        } else if (!names.isEmpty()) {
            end(cursor);
        }
    }

    List<Datum> inOrder() {
        return data;
    }

    private void start(XmlCursor cursor) {
        leaf = true;
        if (cursor.depth() == SECTION_DEPTH) {
            userData = cursor.name().equals("UserData");
        }
        if (cursor.depth() >= SECTION_DEPTH) {
            String ownName = cursor.name().equals("Data") && !userData ? "" : cursor.name();
            names.push(userData ? ownName : cursor.attribute("Name").orElse(ownName));
        }
        if (userData && cursor.depth() > SECTION_DEPTH) {
            attributesOf(cursor);
        }
    }

    private void attributesOf(XmlCursor cursor) {
        for (int i = 0; i < cursor.attributes(); i++) {
            String name = cursor.attributeName(i);
            if (!name.equals("xmlns") && !name.startsWith("xmlns:")) {
                data.add(new Datum(name.substring(name.indexOf(':') + 1), cursor.attributeValue(i)));
            }
        }
    }

    private void end(XmlCursor cursor) {
        String name = names.pop();
        boolean section = names.isEmpty();
        if (leaf && !(section && cursor.text().isBlank())) {
            data.add(new Datum(name, cursor.text()));
        }
        leaf = false;
    }
}
