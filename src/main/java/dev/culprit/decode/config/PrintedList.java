package dev.culprit.decode.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the objects of {@code Format-List} in text: lines of name, blanks, colon and value, the colons in one column.
 *
 * <p>Names are property names and so the same in every language. A value may go on in lines that begin with blanks, even
 * as a table of its own with a blank line behind it.
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
    private boolean continued;
    private boolean interrupted;

    PrintedList(Consumer<PrintedObject> sink) {
        this.sink = sink;
    }

    /** Tells whether a line goes on with the value before. */
    boolean isContinuedBy(String line) {
        return !properties.isEmpty() && !interrupted && !line.isBlank() && line.startsWith(" ");
    }

    /** Takes the next line of text. */
    void take(String line, long number) {
        Matcher property = PROPERTY.matcher(line);
        if (property.matches()) {
            takeProperty(property, number);
        } else if (isContinuedBy(line)) {
            properties.merge(lastName, line.strip(), (value, more) -> (value + " " + more).strip());
            continued = true;
        } else if (line.isBlank() && continued && !interrupted) {
            interrupted = true;
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
        continued = false;
        interrupted = false;
        properties.put(name, property.group(3) == null ? "" : property.group(3).strip());
    }

    /** Ends the object, if there is one. */
    void end() {
        if (properties.size() >= FEWEST_PROPERTIES) {
            Map<String, PrintedValue> items = new LinkedHashMap<>();
            properties.forEach((name, value) -> items.put(name, PrintedValue.printed(value)));
            sink.accept(new PrintedObject(firstLine, "", items));
        }
        properties.clear();
        continued = false;
        interrupted = false;
    }
}
