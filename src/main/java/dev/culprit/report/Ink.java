package dev.culprit.report;

import dev.culprit.model.Severity;

/** Emphasis of a stretch of text; always beside a word that says the same. */
enum Ink {
    PLAIN(""),
    BOLD("1"),
    DIM("2"),
    RED("1;31"),
    YELLOW("1;33"),
    GREEN("32"),
    CYAN("36");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    static Ink of(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> RED;
            case MEDIUM -> YELLOW;
            case LOW, INFO -> BOLD;
        };
    }

    /** Returns the text between the ANSI SGR sequences of ECMA-48 section 8.3.117 that start and end this emphasis. */
    String paint(String text) {
        return this == PLAIN || text.isBlank() ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}
