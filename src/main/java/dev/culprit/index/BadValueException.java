package dev.culprit.index;

/** A value that its field cannot have; the reader of the query adds where it stands. */
final class BadValueException extends Exception {
    private static final long serialVersionUID = 1;

    private final String reason;
    private final String example;

    BadValueException(String reason, String example) {
        super(reason);
        this.reason = reason;
        this.example = example;
    }

    String reason() {
        return reason;
    }

    String example() {
        return example;
    }
}
