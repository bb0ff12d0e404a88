package dev.culprit.decode.xml;

import java.io.IOException;
import java.io.Reader;

/**
 * Replaces what XML forbids by U+FFFD, so that a strict parser survives it, and ends the text at endless markup.
 *
 * <p>Forbidden are control characters other than tab, line feed and carriage return, lone surrogates, U+FFFE and U+FFFF,
 * and numeric references to any of them, such as one to character 0 (XML 1.0, productions [2] and [66]).
 */
final class LegalCharacters extends Reader {
    /** Longest single tag, comment or processing instruction; a parser has to hold it in memory as one. */
    static final int MAX_MARKUP_CHARACTERS = 1 << 20;

    private static final int BUFFER_CHARACTERS = 8192;
    /** Longest numeric reference looked at, with leading zeros, six digits and the semicolon. */
    private static final int REFERENCE_CHARACTERS = 24;

    private static final char REPLACEMENT = '\uFFFD';

    private final Reader source;
    private final long firstLine;
    private final FileFaults faults;
    private final MarkupScanner markup = new MarkupScanner();
    private final char[] buffer = new char[BUFFER_CHARACTERS];
    private int position;
    private int limit;
    private boolean sourceEnded;
    private boolean cut;
    private long lineBreaks;
    private char last;

    LegalCharacters(Reader source, long firstLine, FileFaults faults) {
        this.source = source;
        this.firstLine = firstLine;
        this.faults = faults;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = 0;
        while (count < length && !cut && available(1)) {
            char c = nextLegal();
            countLineBreak(c);
            markup.accept(c);
            cut = markup.length() > MAX_MARKUP_CHARACTERS;
            target[offset + count++] = c;
        }
        if (cut && count > 0) {
            faults.tooLong(line(), "a tag", MAX_MARKUP_CHARACTERS);
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /** Tells whether that many characters, or all that are left but at least one, can be looked at. */
    private boolean available(int wanted) throws IOException {
        if (limit - position < wanted && !sourceEnded) {
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            limit -= position;
            position = 0;
            while (limit < wanted && !sourceEnded) {
                int count = source.read(buffer, limit, buffer.length - limit);
                sourceEnded = count < 0;
                limit += Math.max(count, 0);
            }
        }
        return limit > position;
    }

    private char nextLegal() throws IOException {
        char c = buffer[position];
        if (c == '&') {
            return nextReference();
        }
        position++;
        if (isLegalAlone(c) || followsHighSurrogate(c) || precedesLowSurrogate(c)) {
            return c;
        }
        faults.illegalCharacter(line());
        return REPLACEMENT;
    }

    private boolean followsHighSurrogate(char c) {
        return Character.isLowSurrogate(c) && Character.isHighSurrogate(last);
    }

    private boolean precedesLowSurrogate(char c) throws IOException {
        return Character.isHighSurrogate(c) && available(1) && Character.isLowSurrogate(buffer[position]);
    }

    private char nextReference() throws IOException {
        available(REFERENCE_CHARACTERS);
        int end = position + 1;
        while (end < limit && end - position < REFERENCE_CHARACTERS && buffer[end] != ';') {
            end++;
        }
        String reference = new String(buffer, position, end - position);
        boolean complete = end < limit && buffer[end] == ';';
        if (complete && isForbiddenReference(reference)) {
            position = end + 1;
            faults.illegalCharacter(line());
            return REPLACEMENT;
        }
        return buffer[position++];
    }

    private static boolean isForbiddenReference(String reference) {
        boolean hexadecimal = reference.matches("&#x[0-9A-Fa-f]+");
        if (!hexadecimal && !reference.matches("&#[0-9]+")) {
            return false;
        }
        String digits = reference.substring(hexadecimal ? 3 : 2).replaceFirst("^0+(?=.)", "");
        int codePoint = digits.length() > 7 ? Integer.MAX_VALUE : Integer.parseInt(digits, hexadecimal ? 16 : 10);
        return !(Character.isSupplementaryCodePoint(codePoint) || isLegalInPlane0(codePoint));
    }

    private static boolean isLegalInPlane0(int codePoint) {
        return codePoint <= Character.MAX_VALUE && isLegalAlone((char) codePoint);
    }

    private static boolean isLegalAlone(char c) {
        return c >= ' ' ? !Character.isSurrogate(c) && c < '\uFFFE' : c == '\t' || c == '\n' || c == '\r';
    }

    private void countLineBreak(char c) {
        if (c == '\r' || (c == '\n' && last != '\r')) {
            lineBreaks++;
        }
        last = c;
    }

    private long line() {
        return firstLine + lineBreaks;
    }
}
