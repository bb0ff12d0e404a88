package dev.culprit.dump;

/** Halves of characters, which UTF-8 cannot carry. */
final class Surrogates {
    static final char REPLACEMENT = '\uFFFD';

    private Surrogates() {}

    /** Replaces every surrogate that has no partner by U+FFFD. */
    static void mend(char[] text, int length) {
        for (int index = 0; index < length; index++) {
            if (text[index] >= Character.MIN_SURROGATE && Character.isSurrogate(text[index])) {
                index = mendAt(text, index, length);
            }
        }
    }

    /** Returns the index of the last unit looked at. */
    private static int mendAt(char[] text, int index, int length) {
        boolean high = Character.isHighSurrogate(text[index]);
        if (high && index + 1 < length && Character.isLowSurrogate(text[index + 1])) {
            return index + 1;
        }
        text[index] = REPLACEMENT;
        return index;
    }
}
