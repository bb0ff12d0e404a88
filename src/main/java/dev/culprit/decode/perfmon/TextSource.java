package dev.culprit.decode.perfmon;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** The lines of a file, each to be read in place before the next is asked for. */
final class TextSource {
    /** Room for 50,000 columns with long instance names; what goes beyond is dropped. */
    static final int LONGEST_LINE = 1 << 24;

    private static final int BUFFER_BYTES = 1 << 16;
    private static final char REPLACEMENT = '\uFFFD';

    private final InputStream content;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();
    private char[] characters = new char[2 * BUFFER_BYTES];
    private int limit;
    private int next;
    private int start;
    private int end;
    private long number;
    private boolean ended;
    private boolean terminated = true;
    private boolean afterCarriageReturn;
    private boolean tooLong;
    private long damaged;
    private long firstDamagedLine;

    TextSource(TextEncoding encoding, byte[] head, InputStream rest) {
        int mark = encoding.markBytes();
        content = new SequenceInputStream(new ByteArrayInputStream(head, mark, head.length - mark), rest);
        decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * Goes on to the next line; false at the end of the file.
     *
     * @throws IOException if the bytes cannot be obtained
     */
    boolean next() throws IOException {
        begin();
        int scanned = 0;
        while (true) {
            scanned = endOfLine(start + scanned) - start;
            if (start + scanned < limit) {
                end = start + scanned;
                next = end + 1;
                if (!isSecondHalfOfLineEnd()) {
                    terminated = true;
                    return true;
                }
                start = next;
                scanned = 0;
            } else if (fill()) {
                scanned = Math.min(scanned, limit - start);
            } else {
                end = limit;
                next = limit;
                terminated = false;
                return end > start;
            }
        }
    }

    private void begin() {
        start = next;
        tooLong = false;
        number++;
    }

    private boolean isSecondHalfOfLineEnd() {
        boolean secondHalf = afterCarriageReturn && end == start && characters[end] == '\n';
        afterCarriageReturn = characters[end] == '\r';
        return secondHalf;
    }

    /** Holds the line between {@link #start} and {@link #end}, and room for one character behind it. */
    char[] characters() {
        return characters;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Returns the number of the line, from 1. */
    long number() {
        return number;
    }

    /** Tells whether the line has an end; only the last one of a file may have none. */
    boolean terminated() {
        return terminated;
    }

    /** Tells whether the line was longer than {@link #LONGEST_LINE} and only the end of it is there. */
    boolean tooLong() {
        return tooLong;
    }

    /** Returns how many pieces of the file so far mean nothing in its encoding; each became U+FFFD. */
    long damaged() {
        return damaged;
    }

    /** Returns the line of the first piece that means nothing; 0 if there is none. */
    long firstDamagedLine() {
        return firstDamagedLine;
    }

    String text() {
        return new String(characters, start, end - start);
    }

    private int endOfLine(int from) {
        char[] text = characters;
        int stop = limit;
        int at = from;
        while (at < stop && text[at] != '\n' && text[at] != '\r') {
            at++;
        }
        return at;
    }

    /** Reads on behind the characters of the line so far, which move to the front; false at the end of the file. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        makeRoom();
        bytes.compact();
        int count = content.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
        CharBuffer free = CharBuffer.wrap(characters, limit, characters.length - 1 - limit);
        CoderResult result = decoder.decode(bytes, free, ended);
        while (result.isError() && free.hasRemaining()) {
            noteDamage(free.position());
            bytes.position(bytes.position() + result.length());
            free.put(REPLACEMENT);
            result = decoder.decode(bytes, free, ended);
        }
        limit = free.position();
        return true;
    }

    /** A byte becomes one character at most, or two from four, so that a buffer of bytes always finds room. */
    private void makeRoom() {
        int kept = limit - start;
        if (kept > LONGEST_LINE) {
            tooLong = true;
            kept = 0;
        }
        char[] target = kept + BUFFER_BYTES + 1 > characters.length ? new char[2 * characters.length] : characters;
        System.arraycopy(characters, limit - kept, target, 0, kept);
        characters = target;
        start = 0;
        limit = kept;
    }

    private void noteDamage(int until) {
        if (damaged++ == 0) {
            firstDamagedLine = number;
            for (int i = start; i < until; i++) {
                boolean half = characters[i] == '\n' && i > start && characters[i - 1] == '\r';
                firstDamagedLine += (characters[i] == '\n' || characters[i] == '\r') && !half ? 1 : 0;
            }
        }
    }
}
