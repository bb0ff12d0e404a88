package dev.culprit.dump;

/** Halves of characters, which UTF-8 cannot carry. */
final class Surrogates {
    static final char REPLACEMENT = '\uFFFD';

    private Surrogates() {}

    /** Returns text with every surrogate that has no partner replaced by U+FFFD. */
    static String mended(String text) {
        return text.codePoints()
                .map(character -> isHalf(character) ? REPLACEMENT : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isHalf(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
