package dev.culprit.decode.evtx;

/** Says that bytes do not follow the format; caught inside this package, where it becomes a problem. */
final class MalformedException extends Exception {
    private final int offset;

    /**
     * Makes one without a stack trace, since damaged logs throw it by the thousand.
     *
     * @param offset where, from the start of the block of bytes being read
     * @param text what was expected and what was found, without a full stop
     */
    MalformedException(int offset, String text) {
        super(text, null, false, false);
        this.offset = offset;
    }

    int offset() {
        return offset;
    }

    /** Returns what was expected and what was found. */
    String text() {
        return String.valueOf(getMessage());
    }
}
