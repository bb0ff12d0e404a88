package dev.culprit.testkit.evtx;

/** How a stretch of binary XML begins; all of these occur in real logs. */
public enum FragmentStart {
    /** {@code 0f 01 01 00}, then a template instance. */
    HEADER_AND_TEMPLATE(true, true),
    /** A template instance at once. */
    TEMPLATE(false, true),
    /** {@code 0f 01 01 00}, then an element without a template. */
    HEADER_AND_ELEMENT(true, false),
    /** An element at once. */
    ELEMENT(false, false);

    private final boolean header;
    private final boolean template;

    FragmentStart(boolean header, boolean template) {
        this.header = header;
        this.template = template;
    }

    boolean hasHeader() {
        return header;
    }

    boolean hasTemplate() {
        return template;
    }

    FragmentEnd usualEnd() {
        return this == ELEMENT ? FragmentEnd.NOTHING : FragmentEnd.END_OF_STREAM;
    }
}
