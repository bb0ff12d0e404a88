package dev.culprit.pipeline;

/** Thrown through a decoder to stop it when the user interrupts; whoever throws it catches it. */
final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1;

    Interrupted() {
        super("interrupted", null, false, false);
    }
}
