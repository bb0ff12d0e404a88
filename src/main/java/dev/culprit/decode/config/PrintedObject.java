package dev.culprit.decode.config;

import java.util.Map;
import java.util.Optional;

/**
 * One object as a cmdlet put it out.
 *
 * @param line line it begins on
 * @param type full name of its type; "" if the form does not tell
 * @param properties its values in order; those of an object inside it have its name and a dot before their own
 */
record PrintedObject(long line, String type, Map<String, PrintedValue> properties) {

    /** Returns the first text of the first of these properties that has one, ignoring case, or "". */
    String first(String... names) {
        for (String name : names) {
            Optional<String> found = texts(name);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return "";
    }

    private Optional<String> texts(String name) {
        return properties.entrySet().stream()
                .filter(property -> property.getKey().equalsIgnoreCase(name))
                .filter(property -> !property.getValue().text().isBlank())
                .map(property -> property.getValue().items().get(0))
                .findFirst();
    }

    /** Tells whether it has a property of that name, ignoring case. */
    boolean has(String name) {
        return properties.keySet().stream().anyMatch(name::equalsIgnoreCase);
    }
}
