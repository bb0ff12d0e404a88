package dev.culprit.decode.config;

import java.util.HashMap;
import java.util.Map;

/** What a CLIXML file said once and refers to later: type names and small objects ([MS-PSRP] 2.2.5.2.1 and 2.2.5.2.3). */
final class ClixmlReferences {
    /** Types and small objects remembered; references to others stay unresolved. */
    private static final int MAX_REMEMBERED = 20_000;

    private static final int MAX_CHARACTERS = 1_000;
    private static final int MAX_PARTS = 30;

    private final Map<String, String> types = new HashMap<>();
    private final Map<String, Map<String, PrintedValue>> objects = new HashMap<>();

    void rememberType(String reference, String name) {
        if (types.size() < MAX_REMEMBERED && name.length() <= MAX_CHARACTERS) {
            types.put(reference, name);
        }
    }

    /** Returns the type that a reference names, or "". */
    String type(String reference) {
        return types.getOrDefault(reference, "");
    }

    void remember(String reference, Map<String, PrintedValue> parts) {
        int length = parts.values().stream().mapToInt(PrintedValue::length).sum();
        if (objects.size() < MAX_REMEMBERED && length <= MAX_CHARACTERS && parts.size() <= MAX_PARTS) {
            objects.put(reference, parts);
        }
    }

    /** Returns the parts of the object that a reference names; empty if it is not known or not yet complete. */
    Map<String, PrintedValue> parts(String reference) {
        return objects.getOrDefault(reference, Map.of());
    }
}
