package dev.culprit.decode.config;

import dev.culprit.decode.xml.FileFaults;
import dev.culprit.decode.xml.XmlCursor;
import dev.culprit.decode.xml.XmlCursor.Step;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the objects of a CLIXML file one at a time ([MS-PSRP] 2.2.5.2).
 *
 * <p>An object of the outermost level is handed on when it ends; if it is itself a list, each object in it is. An object
 * inside an object is flattened into it: {@code VlanSetting.AccessVlanId}, {@code NetworkAdapters[0].Name}.
 */
final class ClixmlObjects {
    /** Characters kept of one outermost object; what exceeds them is dropped and reported. */
    static final int MAX_OBJECT_CHARACTERS = 1 << 24;
    /** Objects inside objects whose properties are kept; of what lies deeper only what it prints as. */
    static final int MAX_NESTING = 3;

    private static final int BOOKKEEPING_CHARACTERS = 64;
    private static final Set<String> LISTS = Set.of("LST", "IE", "QUE", "STK");

    private final XmlCursor cursor;
    private final FileFaults faults;
    private final Consumer<PrintedObject> sink;
    private final ClixmlReferences references = new ClixmlReferences();
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
                handOn(readObject(0));
            }
        }
        if (!rootSeen) {
            faults.report(
                    "clixml.no-objects", 1, "Expected the element <Objs> that Export-Clixml writes but found none.");
        }
    }

    private void handOn(ClixmlObject object) {
        if (object.complete && !object.properties.isEmpty()) {
            sink.accept(new PrintedObject(object.line, object.type, object.properties));
        }
        characters = 0;
    }

    /**
     * Reads on to the end of the object that has just begun.
     *
     * @param nesting how many objects it lies in; 0 for one of the outermost level
     */
    private ClixmlObject readObject(int nesting) throws IOException {
        ClixmlObject object = new ClixmlObject(cursor.line());
        String reference = cursor.attribute("RefId").orElse("");
        int depth = cursor.depth();
        for (Step step = cursor.next(); step != Step.DONE; step = cursor.next()) {
            if (step == Step.START) {
                readPart(object, nesting);
            } else if (cursor.depth() < depth) {
                object.complete = true;
                references.remember(reference, object.parts());
                return object;
            }
        }
        return object;
    }

    private void readPart(ClixmlObject object, int nesting) throws IOException {
        String part = cursor.name();
        switch (part) {
            case "TN" -> object.type = readTypeNames();
            case "TNRef" ->
                object.type = references.type(cursor.attribute("RefId").orElse(""));
            case "Props", "MS" -> readProperties(object, nesting);
            case "DCT" -> readEntries(object, nesting);
            case "ToString" -> object.display = ownText(readValue(nesting));
            default -> {
                if (LISTS.contains(part)) {
                    object.list = true;
                    readItems(object, nesting);
                } else {
                    object.items.addAll(ownValue(readValue(nesting)).items());
                }
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
        references.rememberType(reference, first);
        return first;
    }

    private void readProperties(ClixmlObject object, int nesting) throws IOException {
        int depth = cursor.depth();
        for (Step step = cursor.next(); step != Step.DONE && cursor.depth() >= depth; step = cursor.next()) {
            if (step == Step.START) {
                String name = ClixmlText.unescape(cursor.attribute("N").orElse(""));
                keep(object, name, readValue(nesting), nesting);
            }
        }
    }

    /** Reads a dictionary: entries of a key and a value become properties. */
    private void readEntries(ClixmlObject object, int nesting) throws IOException {
        int depth = cursor.depth();
        String key = "";
        for (Step step = cursor.next(); step != Step.DONE && cursor.depth() >= depth; step = cursor.next()) {
            if (step == Step.START && !cursor.name().equals("En")) {
                boolean isKey = cursor.attribute("N").orElse("").equals("Key");
                Map<String, PrintedValue> parts = readValue(nesting);
                if (isKey) {
                    key = ownText(parts);
                } else {
                    keep(object, key, parts, nesting);
                }
            }
        }
    }

    private void readItems(ClixmlObject object, int nesting) throws IOException {
        int depth = cursor.depth();
        int index = 0;
        for (Step step = cursor.next(); step != Step.DONE && cursor.depth() >= depth; step = cursor.next()) {
            if (step == Step.START && nesting == 0 && cursor.name().equals("Obj")) {
                handOn(readObject(0));
            } else if (step == Step.START) {
                Map<String, PrintedValue> parts = new LinkedHashMap<>(readValue(nesting));
                PrintedValue own = parts.getOrDefault(ClixmlObject.OWN_VALUE, PrintedValue.EMPTY);
                if (fits(own)) {
                    object.items.addAll(own.items());
                }
                parts.remove(ClixmlObject.OWN_VALUE);
                keep(object, "[" + index + "]", parts, nesting);
                index++;
            }
        }
    }

    /** Reads the value that has just begun to its end, as the parts another object takes over of it. */
    private Map<String, PrintedValue> readValue(int nesting) throws IOException {
        if (cursor.name().equals("Obj")) {
            return readObject(nesting + 1).parts();
        }
        String kind = cursor.name();
        String reference = cursor.attribute("RefId").orElse("");
        int depth = cursor.depth();
        Step step = cursor.next();
        while (step != Step.DONE && !(step == Step.END && cursor.depth() < depth)) {
            step = cursor.next();
        }
        return kind.equals("Ref")
                ? references.parts(reference)
                : Map.of(ClixmlObject.OWN_VALUE, ClixmlText.value(kind, cursor.text()));
    }

    private static PrintedValue ownValue(Map<String, PrintedValue> parts) {
        return parts.getOrDefault(ClixmlObject.OWN_VALUE, PrintedValue.EMPTY);
    }

    private static String ownText(Map<String, PrintedValue> parts) {
        return ownValue(parts).text();
    }

    private void keep(ClixmlObject object, String name, Map<String, PrintedValue> parts, int nesting) {
        if (name.isEmpty()) {
            return;
        }
        for (Map.Entry<String, PrintedValue> part : parts.entrySet()) {
            boolean own = part.getKey().equals(ClixmlObject.OWN_VALUE);
            if ((own || nesting < MAX_NESTING) && fits(part.getValue())) {
                String dot = own || part.getKey().startsWith("[") ? "" : ".";
                object.properties.putIfAbsent(name + dot + part.getKey(), part.getValue());
            }
        }
    }

    private boolean fits(PrintedValue value) {
        characters += BOOKKEEPING_CHARACTERS + value.text().length();
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
}
