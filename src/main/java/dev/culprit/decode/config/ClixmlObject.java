package dev.culprit.decode.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object of a CLIXML file while it is being read. */
final class ClixmlObject {
    /** Key of an object's own value among its parts. */
    static final String OWN_VALUE = "";

    final long line;
    final Map<String, PrintedValue> properties = new LinkedHashMap<>();
    final List<String> items = new ArrayList<>();
    String type = "";
    String display = "";
    boolean list;
    boolean complete;

    ClixmlObject(long line) {
        this.line = line;
    }

    /**
     * Returns what another object takes over of this one: its own value under {@link #OWN_VALUE}, and its properties. What
     * was added to a bare value, such as the display hint of a date, says nothing.
     */
    Map<String, PrintedValue> parts() {
        Map<String, PrintedValue> parts = new LinkedHashMap<>();
        value().ifPresent(value -> parts.put(OWN_VALUE, value));
        if (list || items.isEmpty()) {
            parts.putAll(properties);
        }
        return parts;
    }

    /** A list is its items, an enumeration its name, a wrapped value that value; other objects only what they print as. */
    private Optional<PrintedValue> value() {
        if (list) {
            return Optional.of(PrintedValue.of(items));
        }
        if (items.isEmpty()) {
            return display.isEmpty() || isNameOfType() ? Optional.empty() : Optional.of(PrintedValue.of(display));
        }
        String bare = items.get(0);
        if (display.isEmpty() || display.equals(bare)) {
            return Optional.of(PrintedValue.of(bare));
        }
        boolean enumeration = bare.matches("-?[0-9]{1,20}") && !display.matches("[-+0-9.,\\s]+");
        return Optional.of(new PrintedValue(List.of(enumeration ? display : bare), enumeration ? bare : display));
    }

    /** Most objects print as the name of their type, management objects with their keys in parentheses behind it. */
    private boolean isNameOfType() {
        String name = display.indexOf(" (") > 0 ? display.substring(0, display.indexOf(" (")) : display;
        return type.equals(display) || (type.endsWith(name) && type.matches(".*[./#]\\Q" + name + "\\E"));
    }
}
