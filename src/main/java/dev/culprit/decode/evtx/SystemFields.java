package dev.culprit.decode.evtx;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the field of the {@code System} element that a name means; asked once for each element of a template. */
final class SystemFields {
    private static final Map<String, SystemField> BY_PATH = byPath();

    private SystemFields() {}

    /**
     * Returns the field of that name, if there is one.
     *
     * @param attribute name of the attribute; "" for the element's text
     */
    static Optional<SystemField> of(String element, String attribute) {
        return Optional.ofNullable(BY_PATH.get(path(element, attribute)));
    }

    private static Map<String, SystemField> byPath() {
        var fields = new HashMap<String, SystemField>();
        for (SystemField field : SystemField.values()) {
            fields.put(path(field.element(), field.attribute()), field);
        }
        return Map.copyOf(fields);
    }

    private static String path(String element, String attribute) {
        return element + "/@" + attribute;
    }
}
