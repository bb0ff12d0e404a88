package dev.culprit.dump;

import dev.culprit.decode.evtx.TextBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Writes text as XML holds it, in UTF-8.
 *
 * <p>Written by hand because the JDK offers no writer that takes characters from an array and leaves bytes in one: its
 * stream writer makes a call and a check of each character.
 */
final class XmlCharacters {
    private static final int LAST_ASCII = 0x7f;
    private static final boolean[] PLAIN = new boolean[LAST_ASCII + 1];
    private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);

    static {
        for (int unit = ' '; unit < LAST_ASCII; unit++) {
            PLAIN[unit] = "<>&'".indexOf(unit) < 0;
        }
    }

    private final Utf8Buffer bytes;
    private char[] scratch = new char[256];

    XmlCharacters(Utf8Buffer bytes) {
        this.bytes = bytes;
    }

    /** Writes the content of an element. */
    void content(CharSequence text) {
        int length = text.length();
        if (text instanceof TextBuffer buffer) {
            write(buffer.array(), 0, length, false);
            return;
        }
        if (scratch.length < length) {
            scratch = new char[2 * length];
        }
        if (text instanceof String string) {
            string.getChars(0, length, scratch, 0);
        } else {
            for (int index = 0; index < length; index++) {
                scratch[index] = text.charAt(index);
            }
        }
        write(scratch, 0, length, false);
    }

    /** Writes what stands between the quotes of an attribute. */
    void attribute(char[] units, int from, int to) {
        write(units, from, to, true);
    }

    /** Writes the data of an instruction, in which references mean nothing and only the end must not occur. */
    void instruction(String data) {
        int[] written = data.codePoints()
                .map(c -> isLegal(c) && (isBlank(c) || !SafeCharacters.isUnsafe(c)) ? c : Surrogates.REPLACEMENT)
                .toArray();
        for (int index = 0; index < written.length; index++) {
            boolean end = index > 0 && written[index] == '>' && written[index - 1] == '?';
            bytes.character(end ? Surrogates.REPLACEMENT : written[index]);
        }
    }

    /** Returns text as a reader will find it: whatever XML forbids is replaced. */
    static String asWritten(String text) {
        return text.codePoints()
                .map(character -> isLegal(character) ? character : Surrogates.REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void write(char[] units, int from, int to, boolean inAttribute) {
        int next = from;
        while (next < to) {
            byte[] target = bytes.roomFor(to - next);
            int end = bytes.length();
            while (next < to && units[next] <= LAST_ASCII && PLAIN[units[next]]) {
                target[end++] = (byte) units[next++];
            }
            bytes.length(end);
            if (next < to) {
                next += special(units, next, to, inAttribute);
            }
        }
    }

    /** Writes the character at an index and returns how many units it has. */
    private int special(char[] units, int index, int to, boolean inAttribute) {
        char unit = units[index];
        switch (unit) {
            case '<' -> bytes.ascii("&lt;");
            case '>' -> bytes.ascii("&gt;");
            case '&' -> bytes.ascii("&amp;");
            case '\'' -> bytes.ascii("&apos;");
            case '\r' -> bytes.ascii("&#13;");
            case '\t', '\n' -> blank(unit, inAttribute);
            default -> {
                int character = Character.codePointAt(units, index, to);
                other(character);
                return Character.charCount(character);
            }
        }
        return 1;
    }

    /** A reader makes blanks of line feeds and tabs in an attribute, but not of references to them. */
    private void blank(char unit, boolean inAttribute) {
        if (inAttribute) {
            reference(unit);
        } else {
            bytes.write(unit);
        }
    }

    private void other(int character) {
        if (!isLegal(character)) {
            bytes.write(REPLACEMENT);
        } else if (SafeCharacters.isUnsafe(character)) {
            reference(character);
        } else {
            bytes.character(character);
        }
    }

    private void reference(int character) {
        bytes.ascii("&#" + character + ";");
    }

    private static boolean isBlank(int character) {
        return character == '\t' || character == '\n';
    }

    /** Tells whether XML 1.0 knows the character; production [2]. */
    private static boolean isLegal(int character) {
        if (character < ' ') {
            return isBlank(character) || character == '\r';
        }
        boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return !half && character != 0xfffe && character != 0xffff;
    }
}
