package dev.culprit.bundle;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the first bytes of a file as text, whatever Windows tool wrote it. */
final class HeadText {
    private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final byte[] UTF_16LE_MARK = {(byte) 0xff, (byte) 0xfe};
    private static final byte[] UTF_16BE_MARK = {(byte) 0xfe, (byte) 0xff};

    /** The code page of western Windows; other code pages differ above 0x7f only, where no kind is decided. */
    private static final Charset ANSI = Charset.forName("windows-1252");

    /** A few bytes before many zeros are no text that a crash cut off, but the start of something binary. */
    private static final int SHORTEST_CUT_TEXT = 64;

    /** Text has at most one control character among this many others: a crash leaves a few zero bytes in a log. */
    private static final int TEXT_PER_CONTROL = 100;

    private static final Pattern HOLE = Pattern.compile("\0{16,}");

    private HeadText() {}

    /** Tells whether there is a byte order mark and nothing else, as Out-File leaves it when a cmdlet printed nothing. */
    static boolean isOnlyMark(byte[] head) {
        return Stream.of(UTF_8_MARK, UTF_16LE_MARK, UTF_16BE_MARK).anyMatch(mark -> Arrays.equals(mark, head));
    }

    /** Returns the text without byte order mark, or nothing if the bytes are not text. */
    static Optional<String> of(byte[] head) {
        return Optional.of(decode(head, textLength(head))).filter(HeadText::isText);
    }

    /** Leaves off zeros at the end of what is long enough to be a text, but the last, which may be half a character. */
    private static int textLength(byte[] head) {
        int end = head.length;
        while (end > 0 && head[end - 1] == 0) {
            end--;
        }
        return end < SHORTEST_CUT_TEXT ? head.length : Math.min(head.length, end + 1);
    }

    private static String decode(byte[] head, int length) {
        if (Bytes.startsWith(head, 0, UTF_8_MARK)) {
            return new String(head, 3, length - 3, StandardCharsets.UTF_8);
        }
        if (Bytes.startsWith(head, 0, UTF_16LE_MARK)) {
            return new String(head, 2, length - 2, StandardCharsets.UTF_16LE);
        }
        if (Bytes.startsWith(head, 0, UTF_16BE_MARK)) {
            return new String(head, 2, length - 2, StandardCharsets.UTF_16BE);
        }
        if (looksLikeUtf16(head, length, 1)) {
            return new String(head, 0, length, StandardCharsets.UTF_16LE);
        }
        if (looksLikeUtf16(head, length, 0)) {
            return new String(head, 0, length, StandardCharsets.UTF_16BE);
        }
        return new String(head, 0, length, isUtf8(head, length) ? StandardCharsets.UTF_8 : ANSI);
    }

    /** Tells whether most units have a zero high byte and next to none a zero low byte, as Latin text in UTF-16 has. */
    private static boolean looksLikeUtf16(byte[] head, int length, int highByte) {
        int zeroHigh = 0;
        int zeroLow = 0;
        for (int unit = 0; unit + 1 < length; unit += 2) {
            zeroHigh += head[unit + highByte] == 0 ? 1 : 0;
            zeroLow += head[unit + 1 - highByte] == 0 ? 1 : 0;
        }
        int units = length / 2;
        return units > 0 && zeroHigh * 10L >= units * 7L && zeroLow * 100L <= units;
    }

    /** The head may end inside a character, which is an underflow and no error. */
    private static boolean isUtf8(byte[] head, int length) {
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(head, 0, length), CharBuffer.allocate(length), false);
        return !result.isError();
    }

    /** A hole of zeros, as a loss of power leaves in a file, counts as one: what stands around it is text or is not. */
    private static boolean isText(String text) {
        String whole = HOLE.matcher(text).replaceAll("\0");
        int length = whole.endsWith("\0") ? whole.length() - 1 : whole.length();
        long controls =
                whole.chars().limit(length).filter(HeadText::isOddControl).count();
        boolean enough = whole.length() == text.length() || length >= SHORTEST_CUT_TEXT;
        return length > 0 && enough && controls * TEXT_PER_CONTROL <= length;
    }

    private static boolean isOddControl(int character) {
        return character < ' ' && "\t\n\r\f\u001a\u001b".indexOf(character) < 0;
    }
}
