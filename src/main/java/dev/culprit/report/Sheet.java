package dev.culprit.report;

import java.util.List;
import java.util.stream.Stream;

/** Lines of text at the width and with the emphasis that the style asks for. */
final class Sheet {
    /** Columns of the label that opens a block, such as {@code for} or {@code settle}, with its margin. */
    static final int LABEL = 14;

    /** Columns before what belongs to the line above it. */
    static final int DETAIL = LABEL + 2;

    private static final int MARGIN = 5;
    private static final int LEAST_TEXT = 10;

    private final TextStyle style;
    private final StringBuilder text = new StringBuilder();

    Sheet(TextStyle style) {
        this.style = style;
    }

    /** Returns the columns to fill. */
    int width() {
        return style.width();
    }

    void blank() {
        text.append('\n');
    }

    /** Writes one line, however long; blanks at its end are left out. */
    void line(List<Piece> pieces) {
        int last = pieces.size() - 1;
        while (last >= 0 && pieces.get(last).text().isBlank()) {
            last--;
        }
        for (int i = 0; i <= last; i++) {
            Piece piece = pieces.get(i);
            text.append(painted(i < last ? piece : new Piece(piece.text().stripTrailing(), piece.ink())));
        }
        text.append('\n');
    }

    void line(Piece... pieces) {
        line(List.of(pieces));
    }

    /** Writes a paragraph: the lead at its head, every further line indented to the given column. */
    void paragraph(List<Piece> lead, int indent, Piece body) {
        int room = Math.max(LEAST_TEXT, style.width() - indent);
        var start = filled(lead, indent);
        for (String part : Lines.of(body.text(), room)) {
            line(joined(start, new Piece(part, body.ink())));
            start = List.of(Piece.plain(" ".repeat(indent)));
        }
    }

    /** Writes a paragraph whose first line ends with a piece at the right margin. */
    void paragraphBeside(List<Piece> lead, int indent, Piece body, Piece right) {
        int room = Math.max(LEAST_TEXT, style.width() - indent - right.width() - 2);
        var start = filled(lead, indent);
        List<Piece> end = List.of(right);
        for (String part : Lines.of(body.text(), room)) {
            var gap = Piece.plain(" ".repeat(room + 2 - Lines.width(part)));
            var line = joined(start, new Piece(part, body.ink()), gap);
            line(Stream.concat(line.stream(), end.stream()).toList());
            start = List.of(Piece.plain(" ".repeat(indent)));
            end = List.of();
        }
    }

    /** Writes a paragraph of a finding behind its label; an empty label continues the block above. */
    void block(String label, Piece body) {
        paragraph(List.of(new Piece(" ".repeat(MARGIN) + label, Ink.CYAN)), LABEL, body);
    }

    /** Writes a paragraph of the report behind its label; an empty label continues the block above. */
    void note(String label, Piece body) {
        paragraph(List.of(new Piece(" " + label, Ink.CYAN)), LABEL, body);
    }

    /** Writes a paragraph that belongs to the line above it. */
    void detail(Piece body) {
        paragraph(List.of(), DETAIL, body);
    }

    /** Writes a command or address on a line of its own and unbroken; one that is too long moves to the left. */
    void unbroken(Piece piece) {
        int indent = DETAIL + piece.width() <= style.width() ? DETAIL : MARGIN;
        line(Piece.plain(" ".repeat(indent)), piece);
    }

    /** Writes a block of a finding that begins with a command. */
    void commandBlock(String label, String command) {
        var piece = new Piece(command, Ink.BOLD);
        var lead = new Piece(Lines.padded(" ".repeat(MARGIN) + label, LABEL), Ink.CYAN);
        if (LABEL + piece.width() <= style.width()) {
            line(lead, piece);
        } else {
            if (!label.isEmpty()) {
                line(lead);
            }
            unbroken(piece);
        }
    }

    /** Writes how to get what is missing: a command unbroken, a fact to state, which is no command, as text. */
    void collect(String command) {
        if (command.startsWith(Wording.STATES)) {
            detail(Piece.plain("state it with " + Wording.stating(command)));
        } else if (!command.isEmpty()) {
            unbroken(new Piece(command, Ink.BOLD));
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static List<Piece> filled(List<Piece> lead, int indent) {
        int width = lead.stream().mapToInt(Piece::width).sum();
        return joined(lead, Piece.plain(" ".repeat(Math.max(0, indent - width))));
    }

    private static List<Piece> joined(List<Piece> pieces, Piece... more) {
        return Stream.concat(pieces.stream(), Stream.of(more)).toList();
    }

    private String painted(Piece piece) {
        String printed = piece.text().replace('\u00A0', ' ');
        return style.colour() ? piece.ink().paint(printed) : printed;
    }
}
