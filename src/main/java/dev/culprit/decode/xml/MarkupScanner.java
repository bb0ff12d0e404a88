package dev.culprit.decode.xml;

/**
 * Follows text character by character and knows whether it stands in text or in markup, and in which.
 *
 * <p>A {@code <} inside a tag begins a new tag: XML forbids it there, so the tag before was damaged.
 */
final class MarkupScanner {
    /** Longer names are cut for comparison; no name that matters comes near it. */
    private static final int NAME_CHARACTERS = 64;

    private enum Place {
        TEXT,
        NAME,
        TAG,
        QUOTED,
        COMMENT,
        CDATA,
        INSTRUCTION
    }

    private final StringBuilder name = new StringBuilder();
    private Place place = Place.TEXT;
    private char quote;
    private char before;
    private char beforeThat;
    private int length;
    private boolean opened;
    private boolean named;
    private boolean closed;

    void accept(char c) {
        opened = false;
        named = false;
        closed = false;
        length = place == Place.TEXT ? 0 : length + 1;
        switch (place) {
            case TEXT -> open(c);
            case NAME -> readName(c);
            case TAG -> readTag(c);
            case QUOTED -> readQuoted(c);
            case COMMENT -> closeIf(c == '>' && before == '-' && beforeThat == '-');
            case CDATA -> closeIf(c == '>' && before == ']' && beforeThat == ']');
            case INSTRUCTION -> closeIf(c == '>' && before == '?');
        }
        beforeThat = before;
        before = c;
    }

    /** Tells whether the last character began a piece of markup. */
    boolean opened() {
        return opened;
    }

    /** Tells whether the last character showed that the name of the tag is complete. */
    boolean named() {
        return named;
    }

    /** Tells whether the last character ended the piece of markup. */
    boolean closed() {
        return closed;
    }

    /** Tells whether the name of the current piece of markup is still being read. */
    boolean inName() {
        return place == Place.NAME;
    }

    /** Returns what follows the {@code <} up to the end of the name, such as {@code /Event} or {@code !DOCTYPE}. */
    String name() {
        return name.toString();
    }

    /** Returns how many characters the current piece of markup has so far; 0 in text. */
    int length() {
        return length;
    }

    private void open(char c) {
        if (c == '<') {
            opened = true;
            place = Place.NAME;
            name.setLength(0);
            length = 1;
            before = 0;
        }
    }

    private void readName(char c) {
        if (c == '<') {
            open(c);
        } else if (c == '>' || c <= ' ' || (c == '/' && !name.isEmpty())) {
            named = true;
            place = Place.TAG;
            closeIf(c == '>');
        } else if (name.length() < NAME_CHARACTERS) {
            name.append(c);
            enterSpecialMarkup();
        }
    }

    private void enterSpecialMarkup() {
        if (name.charAt(0) == '?') {
            place = Place.INSTRUCTION;
        } else if (name.charAt(0) == '!' && name.toString().equals("!--")) {
            place = Place.COMMENT;
        } else if (name.charAt(0) == '!' && name.toString().equals("![CDATA[")) {
            place = Place.CDATA;
        }
    }

    private void readTag(char c) {
        if (c == '<') {
            open(c);
        } else if (c == '"' || c == '\'') {
            quote = c;
            place = Place.QUOTED;
        } else {
            closeIf(c == '>');
        }
    }

    private void readQuoted(char c) {
        if (c == '<') {
            open(c);
        } else if (c == quote) {
            place = Place.TAG;
        }
    }

    private void closeIf(boolean end) {
        if (end) {
            closed = true;
            place = Place.TEXT;
        }
    }
}
