package dev.culprit.decode.xml;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the elements of untrusted XML: start, end, start, …, done.
 *
 * <p>No content makes it throw: at the first fault it reports a problem and is done; all before it has been seen.
 */
public final class XmlCursor {
    /** Deepest nesting of elements followed. */
    public static final int MAX_DEPTH = 128;

    /** Longest text of one element kept; the rest is dropped and reported. */
    public static final int MAX_TEXT_CHARACTERS = 1 << 22;

    /** What the cursor has come to. */
    public enum Step {
        START,
        END,
        DONE
    }

    private final FileFaults faults;
    private final long firstLine;
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable XMLStreamReader reader;
    private String name = "";
    private boolean leaf;

    /**
     * Begins to read.
     *
     * @param xml the characters, from the start of a document or of a single element
     * @param firstLine line of the file on which they begin, from 1
     * @param faults takes what is wrong with them
     * @throws IOException if the characters cannot be obtained
     */
    public XmlCursor(Reader xml, long firstLine, FileFaults faults) throws IOException {
        this.faults = faults;
        this.firstLine = firstLine;
        try {
            reader = hardenedFactory().createXMLStreamReader(new LegalCharacters(xml, firstLine, faults));
        } catch (XMLStreamException fault) {
            rethrowIfUnreadable(fault);
            faults.malformed(firstLine, "an XML element");
        }
    }

    private static XMLInputFactory hardenedFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // Java 25 stops at 100 levels by itself and calls that malformed; Java 17 at none. Our own limit is the same on
        // all.
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        return factory;
    }

    /**
     * Goes on to the next start or end of an element.
     *
     * @throws IOException if the characters cannot be obtained
     */
    public Step next() throws IOException {
        XMLStreamReader current = reader;
        if (current == null) {
            return Step.DONE;
        }
        try {
            return advance(current);
        } catch (XMLStreamException fault) {
            rethrowIfUnreadable(fault);
            faults.malformed(line(), open.isEmpty() ? "an XML element" : "</" + open.element() + ">");
            return stop();
        }
    }

    private Step advance(XMLStreamReader current) throws XMLStreamException {
        while (current.hasNext()) {
            switch (current.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return start(current);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return end();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(current);
                case XMLStreamConstants.DTD -> {
                    faults.doctypeRefused(line());
                    return stop();
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> {
                    faults.malformed(line(), "no entity but &amp; &lt; &gt; &quot; and &apos;,");
                    return stop();
                }
                default -> {}
            }
        }
        return stop();
    }

    private Step start(XMLStreamReader current) {
        if (open.size() >= MAX_DEPTH) {
            faults.tooDeep(line(), MAX_DEPTH);
            return stop();
        }
        name = withoutPrefix(current.getLocalName());
        open.push(name);
        text.setLength(0);
        leaf = true;
        return Step.START;
    }

    private Step end() {
        name = open.pop();
        if (!leaf) {
            text.setLength(0);
        }
        leaf = false;
        return Step.END;
    }

    private Step stop() {
        reader = null;
        return Step.DONE;
    }

    private void append(XMLStreamReader current) {
        int room = MAX_TEXT_CHARACTERS - text.length();
        int length = current.getTextLength();
        text.append(current.getTextCharacters(), current.getTextStart(), Math.min(room, length));
        if (length > room) {
            faults.textTooLong(line(), MAX_TEXT_CHARACTERS);
        }
    }

    /** Returns the name of the element that has just begun or ended, without prefix. */
    public String name() {
        return name;
    }

    /** Returns the text of the element that has just ended if it holds no other element, else "". */
    public String text() {
        return text.toString();
    }

    /** Returns how many elements are open, the one that has just begun included, the one just ended not. */
    public int depth() {
        return open.size();
    }

    /** Returns the number of attributes of the element that has just begun, name space declarations included. */
    public int attributes() {
        return reader == null ? 0 : reader.getAttributeCount();
    }

    /** Returns the name of an attribute of the element that has just begun, with its prefix if it has one. */
    public String attributeName(int index) {
        if (reader == null) {
            return "";
        }
        String prefix = reader.getAttributePrefix(index);
        String local = reader.getAttributeLocalName(index);
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }

    /** Returns the value of an attribute of the element that has just begun. */
    public String attributeValue(int index) {
        return reader == null ? "" : reader.getAttributeValue(index);
    }

    /** Returns the value of that attribute of the element that has just begun; empty if it has none. */
    public Optional<String> attribute(String wanted) {
        for (int i = 0; i < attributes(); i++) {
            if (attributeName(i).equals(wanted)) {
                return Optional.of(attributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** Returns the line of the file the cursor stands on, from 1. */
    public long line() {
        int line = reader == null ? 1 : reader.getLocation().getLineNumber();
        return firstLine + Math.max(line, 1) - 1;
    }

    private static String withoutPrefix(String qualified) {
        return qualified.substring(qualified.indexOf(':') + 1);
    }

    private static void rethrowIfUnreadable(XMLStreamException fault) throws IOException {
        if (fault.getNestedException() instanceof IOException unreadable) {
            throw unreadable;
        }
    }
}
