package dev.culprit.index;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/**
 * Terms in the bytes that Lucene keeps (UTF-8), written side by side into one array that is used again for every event.
 *
 * <p>Lower case is taken code point by code point, so it depends on no locale. Unpaired surrogates become U+FFFD.
 */
final class TermBuffer {
    /** Stands between the parts of a composed term; the same character inside a part becomes U+FFFD. */
    static final char SEPARATOR = '\0';

    private static final int MOST_BYTES_OF_A_CODE_POINT = 4;
    private static final char REPLACEMENT = '\uFFFD';

    private byte[] bytes = new byte[4096];
    private int length;
    private int[] ends = new int[128];
    private int count;

    void clear() {
        length = 0;
        count = 0;
    }

    /** Returns the number of finished terms. */
    int count() {
        return count;
    }

    /** Points the given reference at a finished term, counted from 0; valid until the next {@link #clear}. */
    void read(int term, BytesRef into) {
        into.bytes = bytes;
        into.offset = term == 0 ? 0 : ends[term - 1];
        into.length = ends[term] - into.offset;
    }

    /** Finishes the term whose parts were added since the last one. */
    void endTerm() {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = length;
    }

    void addSeparator() {
        reserve(1);
        bytes[length++] = SEPARATOR;
    }

    /** Adds a number in four bytes whose order is that of the numbers. */
    void addInt(int value) {
        reserve(Integer.BYTES);
        NumericUtils.intToSortableBytes(value, bytes, length);
        length += Integer.BYTES;
    }

    /** Adds a text as it is, without its separators, at most {@code limit} UTF-16 units of it. */
    void addExact(String text, int limit) {
        int end = Math.min(text.length(), limit);
        reserve(end * MOST_BYTES_OF_A_CODE_POINT);
        for (int at = 0; at < end; ) {
            int codePoint = text.codePointAt(at);
            at += Character.charCount(codePoint);
            append(codePoint == SEPARATOR ? REPLACEMENT : codePoint);
        }
    }

    /** Adds a stretch of a text in lower case, without its separators. */
    void addLower(String text, int start, int end) {
        reserve((end - start) * MOST_BYTES_OF_A_CODE_POINT);
        for (int at = start; at < end; ) {
            char unit = text.charAt(at);
            if (unit < 0x80) {
                at++;
                appendAscii(unit);
            } else {
                int codePoint = text.codePointAt(at);
                at += Character.charCount(codePoint);
                append(Character.toLowerCase(codePoint));
            }
        }
    }

    private void appendAscii(char unit) {
        if (unit == SEPARATOR) {
            append(REPLACEMENT);
        } else {
            bytes[length++] = (byte) (unit >= 'A' && unit <= 'Z' ? unit | 0x20 : unit);
        }
    }

    private void append(int codePoint) {
        if (codePoint < 0x80) {
            bytes[length++] = (byte) codePoint;
        } else if (codePoint < 0x800) {
            bytes[length++] = (byte) (0xC0 | (codePoint >> 6));
            appendTail(codePoint);
        } else if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            append(REPLACEMENT);
        } else if (codePoint < 0x10000) {
            bytes[length++] = (byte) (0xE0 | (codePoint >> 12));
            appendTail(codePoint >> 6);
            appendTail(codePoint);
        } else {
            bytes[length++] = (byte) (0xF0 | (codePoint >> 18));
            appendTail(codePoint >> 12);
            appendTail(codePoint >> 6);
            appendTail(codePoint);
        }
    }

    private void appendTail(int bits) {
        bytes[length++] = (byte) (0x80 | (bits & 0x3F));
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
