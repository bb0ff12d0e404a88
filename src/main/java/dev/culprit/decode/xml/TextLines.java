package dev.culprit.decode.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** Reads a text file line by line, however it ends its lines and however long they are. */
public final class TextLines {
    /** Longest line kept; the rest of a longer one is dropped and reported. */
    public static final int MAX_LINE_CHARACTERS = 1 << 16;

    private static final int BUFFER_CHARACTERS = 8192;

    private final Reader source;
    private final FileFaults faults;
    private final char[] buffer = new char[BUFFER_CHARACTERS];
    private final StringBuilder line = new StringBuilder();
    private int position;
    private int limit;
    private long number;
    private boolean afterCarriageReturn;

    private TextLines(Reader source, FileFaults faults) {
        this.source = source;
        this.faults = faults;
    }

    /**
     * Opens a file in the encoding its first bytes show.
     *
     * @throws IOException if the first bytes cannot be obtained
     */
    public static TextLines open(InputStream content, FileFaults faults) throws IOException {
        return new TextLines(DecodedText.open(content), faults);
    }

    /**
     * Goes on to the next line; false at the end of the file.
     *
     * @throws IOException if the bytes cannot be obtained
     */
    public boolean next() throws IOException {
        line.setLength(0);
        number++;
        boolean any = false;
        while (fill()) {
            any = true;
            char c = buffer[position++];
            boolean secondHalf = c == '\n' && afterCarriageReturn;
            afterCarriageReturn = c == '\r';
            if (secondHalf) {
                any = false;
            } else if (c == '\n' || c == '\r') {
                return true;
            } else {
                append(c);
            }
        }
        return any;
    }

    /** Returns the line without its end. */
    public String text() {
        return line.toString();
    }

    /** Returns the number of the line, from 1. */
    public long number() {
        return number;
    }

    private void append(char c) {
        if (line.length() < MAX_LINE_CHARACTERS) {
            line.append(c);
        } else {
            faults.lineTooLong(number, MAX_LINE_CHARACTERS);
        }
    }

    private boolean fill() throws IOException {
        if (position >= limit) {
            limit = source.read(buffer, 0, buffer.length);
            position = 0;
        }
        return limit > 0;
    }
}
