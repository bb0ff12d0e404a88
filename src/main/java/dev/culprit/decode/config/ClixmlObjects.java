package dev.culprit.decode.config;

import dev.culprit.decode.xml.FileFaults;
import dev.culprit.decode.xml.XmlCursor;
import dev.culprit.decode.xml.XmlCursor.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the objects of a CLIXML file one at a time ([MS-PSRP] 2.2.5.2).
 *
 * <p>An object of the outermost level is handed on when it ends; if it is itself a list, each object in it is.
 */
final class ClixmlObjects {
    /** Characters kept of one outermost object; what exceeds them is dropped and reported. */
    static final int MAX_OBJECT_CHARACTERS = 1 << 24;
    /** Types and short values remembered for later references to them; references beyond stay unresolved. */
    private static final int MAX_REFERENCES = 20_000;

    private static final int MAX_REMEMBERED_CHARACTERS = 1_000;
    private static final int BOOKKEEPING_CHARACTERS = 64;
    private static final Set<String> LISTS = Set.of("LST", "IE", "QUE", "STK");

    private final XmlCursor cursor;
    private final FileFaults faults;
    private final Consumer<PrintedObject> sink;
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, List<String>> remembered = new HashMap<>();
    private int characters;
    private boolean overflowTold;

    ClixmlObjects(XmlCursor cursor, FileFaults faults, Consumer<PrintedObject> sink) {
        this.cursor = cursor;
        this.faults = faults;
        this.sink = sink;
    }

    void read() throws IOException {
        boolean rootSeen = false;
        for (Step step = cursor.next(); step != Step.DONE; step = cursor.next()) {
            rootSeen |= step == Step.START && cursor.name().equals("Objs");
            if (step == Step.START && cursor.name().equals("Obj")) {
                readOutermost();
            }
        }
        if (!rootSeen) {
            faults.report(
                    "clixml.no-objects", 1, "Expected the element <Objs> that Export-Clixml writes but found none.");
        }
    }

    private void readOutermost() throws IOException {
        ClixmlObject object = readObject(true);
        handOn(object);
    }

    private void handOn(ClixmlObject object) {
        if (object.complete && !object.properties.isEmpty()) {
            sink.accept(new PrintedObject(object.line, object.type, object.properties));
        }
        characters = 0;
    }

    /** Reads on to the end of the object that has just begun. */
    private ClixmlObject readObject(boolean outermost) throws IOException {
        ClixmlObject object = new ClixmlObject(cursor.line());
        String reference = cursor.attribute("RefId").orElse("");
        int depth = cursor.depth();
        for (Step step = cursor.next(); step != Step.DONE; step = cursor.next()) {
            if (step == Step.START) {
                readPart(object, outermost);
            } else if (cursor.depth() < depth) {
                object.complete = true;
                object.value().ifPresent(value -> remember(reference, value));
                return object;
            }
        }
        return object;
    }

    private void readPart(ClixmlObject object, boolean outermost) throws IOException {
        String part = cursor.name();
        if (part.equals("TN")) {
            object.type = readTypeNames();
        } else if (part.equals("TNRef")) {
            object.type = types.getOrDefault(cursor.attribute("RefId").orElse(""), "");
        } else if (part.equals("Props") || part.equals("MS")) {
            readProperties(object);
        } else if (part.equals("DCT")) {
            readEntries(object);
        } else if (LISTS.contains(part)) {
            object.list = true;
            readItems(object, outermost);
        } else {
            boolean display = part.equals("ToString");
            List<String> value = readValue().orElse(List.of());
            if (display) {
                object.display = PrintedObject.textOf(value);
            } else {
                object.items.addAll(value);
            }
        }
    }

    private String readTypeNames() throws IOException {
        String reference = cursor.attribute("RefId").orElse("");
        int depth = cursor.depth();
        String first = "";
        for (Step step = cursor.next(); step != Step.DONE && cursor.depth() >= depth; step = cursor.next()) {
            if (step == Step.END && first.isEmpty()) {
                first = ClixmlText.unescape(cursor.text());
            }
        }
        if (types.size() < MAX_REFERENCES && first.length() <= MAX_REMEMBERED_CHARACTERS) {
            types.put(reference, first);
        }
        return first;
    }

    private void readProperties(ClixmlObject object) throws IOException {
        int depth = cursor.depth();
        for (Step step = cursor.next(); step != Step.DONE && cursor.depth() >= depth; step = cursor.next()) {
            if (step == Step.START) {
                String name = ClixmlText.unescape(cursor.attribute("N").orElse(""));
                Optional<List<String>> value = readValue();
                value.ifPresent(items -> keep(object, name, items));
            }
        }
    }

    /** Reads a dictionary: entries of a key and a value become properties. */
    private void readEntries(ClixmlObject object) throws IOException {
        int depth = cursor.depth();
        String key = "";
        for (Step step = cursor.next(); step != Step.DONE && cursor.depth() >= depth; step = cursor.next()) {
            if (step == Step.START && !cursor.name().equals("En")) {
                boolean isKey = cursor.attribute("N").orElse("").equals("Key");
                Optional<List<String>> value = readValue();
                if (isKey) {
                    key = PrintedObject.textOf(value.orElse(List.of()));
                } else if (value.isPresent()) {
                    keep(object, key, value.get());
                }
            }
        }
    }

    private void readItems(ClixmlObject object, boolean outermost) throws IOException {
        int depth = cursor.depth();
        for (Step step = cursor.next(); step != Step.DONE && cursor.depth() >= depth; step = cursor.next()) {
            if (step == Step.START && outermost && cursor.name().equals("Obj")) {
                handOn(readObject(false));
            } else if (step == Step.START) {
                readValue().filter(this::fits).ifPresent(object.items::addAll);
            }
        }
    }

    /** Reads the value that has just begun to its end; empty if it is an object without a text of its own. */
    private Optional<List<String>> readValue() throws IOException {
        if (cursor.name().equals("Obj")) {
            return readObject(false).value();
        }
        String kind = cursor.name();
        String reference = cursor.attribute("RefId").orElse("");
        int depth = cursor.depth();
        Step step = cursor.next();
        while (step != Step.DONE && !(step == Step.END && cursor.depth() < depth)) {
            step = cursor.next();
        }
        return switch (kind) {
            case "Nil" -> Optional.of(List.of());
            case "Ref" -> Optional.ofNullable(remembered.get(reference));
            case "C" -> Optional.of(List.of(ClixmlText.character(cursor.text())));
            default -> Optional.of(List.of(ClixmlText.unescape(cursor.text())));
        };
    }

    private void keep(ClixmlObject object, String name, List<String> value) {
        if (!name.isEmpty() && fits(value)) {
            object.properties.putIfAbsent(name, value);
        }
    }

    private boolean fits(List<String> value) {
        characters +=
                BOOKKEEPING_CHARACTERS + value.stream().mapToInt(String::length).sum();
        boolean fits = characters <= MAX_OBJECT_CHARACTERS;
        if (!fits && !overflowTold) {
            overflowTold = true;
            faults.report(
                    "clixml.object-too-large",
                    cursor.line(),
                    "Expected objects of at most " + MAX_OBJECT_CHARACTERS
                            + " characters; what exceeds them was not read.");
        }
        return fits;
    }

    private void remember(String reference, List<String> value) {
        int length = value.stream().mapToInt(String::length).sum();
        if (remembered.size() < MAX_REFERENCES && length <= MAX_REMEMBERED_CHARACTERS) {
            remembered.put(reference, value);
        }
    }

    /** An object while it is being read. */
    private static final class ClixmlObject {
        private final long line;
        private final Map<String, List<String>> properties = new LinkedHashMap<>();
        private final List<String> items = new ArrayList<>();
        private String type = "";
        private String display = "";
        private boolean list;
        private boolean complete;

        private ClixmlObject(long line) {
            this.line = line;
        }

        /** A list is its items, an enumeration its name, a wrapped text that text; other objects have no value. */
        private Optional<List<String>> value() {
            if (!list && !display.isEmpty()) {
                return Optional.of(List.of(display));
            }
            return list || !items.isEmpty() ? Optional.of(List.copyOf(items)) : Optional.empty();
        }
    }
}
