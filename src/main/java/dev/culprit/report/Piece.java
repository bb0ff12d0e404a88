package dev.culprit.report;

/**
 * A stretch of one line with one emphasis, safe to print.
 *
 * @param text what to print; characters that could steer a terminal are replaced by escapes at birth
 * @param ink its emphasis
 */
record Piece(String text, Ink ink) {
    Piece {
        text = VisibleText.of(text);
    }

    static Piece plain(String text) {
        return new Piece(text, Ink.PLAIN);
    }

    int width() {
        return Lines.width(text);
    }
}
