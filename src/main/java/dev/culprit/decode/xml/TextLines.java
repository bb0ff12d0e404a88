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
            any |= takeRun();
            if (position < limit) {
                char end = buffer[position++];
                boolean secondHalf = end == '\n' && afterCarriageReturn && !any;
                afterCarriageReturn = end == '\r';
                if (!secondHalf) {
                    return true;
                }
            }
        }
        return any;
    }

    /** Takes the characters up to the end of the line or of the buffer; false if there are none. */
    private boolean takeRun() {
        int start = position;
        while (position < limit && buffer[position] != '\n' && buffer[position] != '\r') {
            position++;
        }
        int room = MAX_LINE_CHARACTERS - line.length();
        int length = position - start;
        line.append(buffer, start, Math.min(length, room));
        if (length > room) {
            faults.lineTooLong(number, MAX_LINE_CHARACTERS);
        }
        return length > 0;
    }

    /** Returns the line without its end. */
    public String text() {
        return line.toString();
    }

    /** Returns the number of the line, from 1. */
    public long number() {
        return number;
    }

    private boolean fill() throws IOException {
        if (position >= limit) {
            limit = source.read(buffer, 0, buffer.length);
            position = 0;
        }
        return limit > 0;
    }
}
