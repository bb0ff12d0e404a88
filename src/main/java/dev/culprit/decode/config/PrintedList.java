package dev.culprit.decode.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the objects of {@code Format-List} in text: lines of name, blanks, colon and value, the colons in one column.
 *
 * <p>Names are property names and so the same in every language.
 */
final class PrintedList {
    /** Fewer could be a line of prose with a colon in it. */
    private static final int FEWEST_PROPERTIES = 2;

    private static final Pattern PROPERTY =
            Pattern.compile("^([A-Za-z_][\\w.-]{0,99}(?: \\([A-Za-z]{1,20}\\))?)( +):(?: (.*))?$");

    private final Consumer<PrintedObject> sink;
    private final Map<String, String> properties = new LinkedHashMap<>();
    private String lastName = "";
    private int colon;
    private long firstLine;

    PrintedList(Consumer<PrintedObject> sink) {
        this.sink = sink;
    }

    /** Takes the next line of text. */
    void take(String line, long number) {
        Matcher property = PROPERTY.matcher(line);
        if (property.matches()) {
            takeProperty(property, number);
        } else if (!properties.isEmpty() && !line.isBlank() && line.startsWith(" ")) {
            properties.merge(lastName, line.strip(), (value, more) -> (value + " " + more).strip());
        } else {
            end();
        }
    }

    private void takeProperty(Matcher property, long number) {
        String name = property.group(1);
        int column = property.end(2);
        if (!properties.isEmpty() && (column != colon || properties.containsKey(name))) {
            end();
        }
        if (properties.isEmpty()) {
            firstLine = number;
            colon = column;
        }
        lastName = name;
        properties.put(name, property.group(3) == null ? "" : property.group(3).strip());
    }

    /** Ends the object, if there is one. */
    void end() {
        if (properties.size() >= FEWEST_PROPERTIES) {
            Map<String, List<String>> items = new LinkedHashMap<>();
            properties.forEach((name, value) -> items.put(name, PrintedObject.itemsOf(value)));
            sink.accept(new PrintedObject(firstLine, "", items));
        }
        properties.clear();
    }
}
