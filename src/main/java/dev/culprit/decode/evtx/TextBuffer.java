package dev.culprit.decode.evtx;

import java.util.Arrays;

/**
 * Text under construction that is used again for the next one, so that printing a value makes no object.
 *
 * <p>Unlike a {@link StringBuilder} it lets a writer take the characters from the array they stand in.
 */
public final class TextBuffer implements CharSequence {
    private static final int USUAL_LENGTH = 256;

    private char[] chars = new char[USUAL_LENGTH];
    private int length;

    /** Returns the array that holds the text from its index 0; replaced when the text outgrows it. */
    public char[] array() {
        return chars;
    }

    /** Removes all text. */
    public void clear() {
        length = 0;
    }

    /** Appends one UTF-16 code unit. */
    public void append(char unit) {
        if (length == chars.length) {
            ensureRoomFor(1);
        }
        chars[length++] = unit;
    }

    /** Appends a text. */
    public void append(String text) {
        ensureRoomFor(text.length());
        text.getChars(0, text.length(), chars, length);
        length += text.length();
    }

    /** Tells whether there is nothing but white space. */
    boolean isBlank() {
        for (int index = 0; index < length; index++) {
            if (!Character.isWhitespace(chars[index])) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether this is the text. */
    boolean hasText(String other) {
        return other.length() == length && other.contentEquals(this);
    }

    /** Makes room for that many more code units, which the caller then puts behind the text and announces. */
    char[] roomFor(int count) {
        ensureRoomFor(count);
        return chars;
    }

    /** Counts code units as text that were put behind it. */
    void extend(int count) {
        length += count;
    }

    /** Cuts the text to a length it has reached before. */
    void cutTo(int shorter) {
        length = shorter;
    }

    private void ensureRoomFor(int count) {
        if (count > chars.length - length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + count));
        }
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return chars[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(chars, start, end - start);
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
