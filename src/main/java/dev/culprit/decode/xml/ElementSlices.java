package dev.culprit.decode.xml;

import java.io.IOException;
import java.io.Reader;

/**
 * Cuts a text into the elements of one name it holds, one at a time, whatever stands around them.
 *
 * <p>A file of {@code <Event>} elements may or may not have an {@code <Events>} around them; an element without an end is
 * cut where the next begins, so that one damaged element does not cost the others.
 */
public final class ElementSlices {
    /** Longest element kept; a longer one is reported and skipped. */
    public static final int MAX_ELEMENT_CHARACTERS = 1 << 23;

    private static final int BUFFER_CHARACTERS = 8192;

    private final Reader source;
    private final FileFaults faults;
    private final String element;
    private final String root;
    private final MarkupScanner markup = new MarkupScanner();
    private final char[] buffer = new char[BUFFER_CHARACTERS];
    private final StringBuilder pending = new StringBuilder();
    private int position;
    private int limit;
    private boolean ended;
    private boolean inside;
    private boolean rootOpen;
    private boolean rootSeen;
    private int tagStart;
    private long tagLine = 1;
    private long line = 1;
    private char last;
    private String slice = "";
    private long pendingLine = 1;
    private long sliceLine = 1;

    /**
     * Begins to read.
     *
     * @param source the whole text
     * @param element name of the elements wanted, such as {@code Event}
     * @param root name of the element that may stand around them
     * @param faults takes what is wrong between the elements
     */
    public ElementSlices(Reader source, String element, String root, FileFaults faults) {
        this.source = source;
        this.element = element;
        this.root = root;
        this.faults = faults;
    }

    /**
     * Goes on to the next element; false at the end of the text or at a document type declaration.
     *
     * @throws IOException if the characters cannot be obtained
     */
    public boolean next() throws IOException {
        boolean found = false;
        while (!found && !ended && fill()) {
            found = accept(buffer[position++]);
        }
        return found || cutAtEnd();
    }

    /** Returns the text of the element. */
    public String text() {
        return slice;
    }

    /** Returns the line on which the element begins, from 1. */
    public long line() {
        return sliceLine;
    }

    /** Tells whether the element that may stand around the wanted ones has been seen. */
    public boolean rootSeen() {
        return rootSeen;
    }

    private boolean accept(char c) {
        if (c == '\r' || (c == '\n' && last != '\r')) {
            line++;
        }
        last = c;
        markup.accept(c);
        if (markup.opened()) {
            beginTag();
        }
        if (inside || markup.inName() || markup.named()) {
            pending.append(c);
        }
        boolean cut = markup.named() && named(markup.name());
        boolean complete = inside && markup.closed() && markup.name().equals("/" + element);
        if (complete) {
            emit(pending.length());
            leaveElement();
        } else if (inside && pending.length() > MAX_ELEMENT_CHARACTERS) {
            faults.tooLong(pendingLine, "an element <" + element + ">", MAX_ELEMENT_CHARACTERS);
            leaveElement();
        }
        return cut || complete;
    }

    private void beginTag() {
        if (!inside) {
            pending.setLength(0);
        }
        tagStart = pending.length();
        tagLine = line;
    }

    /** Acts on the name of a tag; true if it cut the element before it short. */
    private boolean named(String name) {
        if (name.equals(element)) {
            return beginElement();
        }
        if (!inside) {
            betweenElements(name);
        }
        return false;
    }

    private boolean beginElement() {
        boolean cut = inside;
        if (cut) {
            emit(tagStart);
            pending.delete(0, tagStart);
        }
        inside = true;
        pendingLine = tagLine;
        return cut;
    }

    private void betweenElements(String name) {
        if (name.equals(root)) {
            rootOpen = true;
            rootSeen = true;
        } else if (name.equals("/" + root)) {
            rootOpen = false;
        } else if (name.equals("/" + element)) {
            faults.malformed(tagLine, "<" + element + "> before </" + element + ">");
        } else if (name.startsWith("!DOCTYPE")) {
            faults.doctypeRefused(tagLine);
            ended = true;
            rootOpen = false;
        }
    }

    private void emit(int length) {
        slice = pending.substring(0, length);
        sliceLine = pendingLine;
    }

    private void leaveElement() {
        pending.setLength(0);
        inside = false;
    }

    private boolean cutAtEnd() {
        ended = true;
        if (inside) {
            emit(pending.length());
            inside = false;
            rootOpen = false;
            return true;
        }
        if (rootOpen) {
            rootOpen = false;
            faults.malformed(line, "</" + root + ">");
        }
        return false;
    }

    private boolean fill() throws IOException {
        if (position >= limit) {
            limit = source.read(buffer, 0, buffer.length);
            position = 0;
        }
        return limit > 0;
    }
}
