package dev.culprit.decode.config;

import java.util.List;
import java.util.Map;

/**
 * One object as a cmdlet put it out.
 *
 * @param line line it begins on
 * @param type full name of its type; "" if the form does not tell
 * @param properties its values in order; a list has several texts, an empty value none
 */
record PrintedObject(long line, String type, Map<String, List<String>> properties) {

    /** Returns the first text of the first of these properties that has one, ignoring case, or "". */
    String first(String... names) {
        for (String name : names) {
            for (Map.Entry<String, List<String>> property : properties.entrySet()) {
                if (property.getKey().equalsIgnoreCase(name)
                        && !textOf(property.getValue()).isBlank()) {
                    return property.getValue().get(0);
                }
            }
        }
        return "";
    }

    /** Tells whether it has a property of that name, ignoring case. */
    boolean has(String name) {
        return properties.keySet().stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Returns the items of a printed value: those between braces, separated by commas, or the value itself. */
    static List<String> itemsOf(String printed) {
        String text = printed.strip();
        if (text.startsWith("{") && text.endsWith("}")) {
            String inner = text.substring(1, text.length() - 1).strip();
            return inner.isEmpty() ? List.of() : List.of(inner.split(",\\s*", -1));
        }
        return text.isEmpty() ? List.of() : List.of(text);
    }

    static String textOf(List<String> items) {
        return String.join(", ", items);
    }
}
