package dev.culprit.index;

/** Lower case as {@link TermBuffer} writes it: code point by code point, the same under every locale. */
final class LowerCase {
    private LowerCase() {}

    static String of(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
