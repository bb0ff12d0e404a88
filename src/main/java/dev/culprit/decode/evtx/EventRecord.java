package dev.culprit.decode.evtx;

/**
 * One record of a log, readable until the next one takes its place; nothing is printed before it is asked for.
 *
 * <p>Values are printed as Windows prints them when it exports an event as XML. Not for several threads at once.
 */
public interface EventRecord {

    /** Returns the id the event itself carries, else the one in the record's header. */
    long recordId();

    /** Returns the FILETIME (100 ns since 1601, UTC) at which the service wrote the record; any number if damaged. */
    long writtenTime();

    /** Tells whether the record was found in space that the log no longer counts as its own. */
    boolean recovered();

    /** Returns what is wrong with the payload; "" if it is whole. What was read before the damage can still be asked for. */
    String damage();

    /** Tells whether a field is there; one with an empty value is. */
    boolean has(SystemField field);

    /** Appends the text of a field; nothing if it is missing. */
    void append(SystemField field, TextBuffer out);

    /** Returns a field that holds a decimal number not below 0; the given number if it is missing or anything else. */
    long number(SystemField field, long otherwise);

    /** Returns the FILETIME of {@code TimeCreated}; 0 if it is missing, unreadable or no date. */
    long createdTime();

    /** Returns how many values the event's data hold: the leaves of EventData, UserData or ProcessingErrorData. */
    int valueCount();

    /** Returns the name of a value; "" if it has none. Equal names of one template are the same object. */
    String valueName(int index);

    /** Returns what a value prints as. */
    ValueForm valueForm(int index);

    /** Appends the text of a value. */
    void appendValue(int index, TextBuffer out);

    /** Returns the rendered message that forwarded events carry; "" if there is none. */
    String message();

    /**
     * Walks the whole event as XML, all values filled in.
     *
     * @return what is wrong with it, in which case the walk ended early and may have left elements open; "" if it is whole
     */
    String walk(XmlVisitor visitor);

    /** What a value's text is. */
    enum ValueForm {
        /** Any text. */
        TEXT,
        /** A decimal number that JSON can hold: digits, with a minus, a point or an exponent where needed. */
        NUMBER,
        /** {@code true} or {@code false}. */
        BOOLEAN
    }
}
