package dev.culprit.index;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into words, for the index and for queries alike.
 *
 * <p>A word is a run of letters, digits and {@code _}; every ideograph is a word of its own. So {@code LM-1} is two words,
 * {@code 10.0.3.4} four, {@code 0x80072746} one. Of a longer word the first {@value #LIMIT} UTF-16 units count.
 */
final class Words {
    private static final int LIMIT = 64;
    private static final boolean[] ASCII = new boolean[0x80];

    static {
        for (char unit = 0; unit < ASCII.length; unit++) {
            ASCII[unit] = Character.isLetterOrDigit(unit) || unit == '_';
        }
    }

    /** Takes one word of a text. */
    @FunctionalInterface
    private interface Sink {
        void word(String text, int start, int end);
    }

    private Words() {}

    /** Adds every word of the text as a term in lower case. */
    static void addTo(TermBuffer terms, String text) {
        forEach(text, "", (source, start, end) -> {
            terms.addLower(source, start, end);
            terms.endTerm();
        });
    }

    /** Returns the words of the text in order, in their own case. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        forEach(text, "", (source, start, end) -> words.add(source.substring(start, end)));
        return words;
    }

    /** Returns the words of a pattern in order, in their own case, with their wildcards. */
    static List<String> ofPattern(String pattern) {
        List<String> words = new ArrayList<>();
        forEach(pattern, Wildcards.ALL, (source, start, end) -> words.add(source.substring(start, end)));
        return words;
    }

    private static void forEach(String text, String alsoOfWords, Sink sink) {
        int start = -1;
        int end = text.length();
        for (int at = 0; at < end; ) {
            int codePoint = text.codePointAt(at);
            int after = at + Character.charCount(codePoint);
            boolean alone = codePoint >= 0x80 && Character.isIdeographic(codePoint);
            boolean within = !alone && (isOfWord(codePoint) || alsoOfWords.indexOf(codePoint) >= 0);
            if (start >= 0 && !within) {
                sink.word(text, start, cut(start, at));
                start = -1;
            }
            if (alone) {
                sink.word(text, at, after);
            } else if (start < 0 && within) {
                start = at;
            }
            at = after;
        }
        if (start >= 0) {
            sink.word(text, start, cut(start, end));
        }
    }

    private static int cut(int start, int end) {
        return Math.min(end, start + LIMIT);
    }

    private static boolean isOfWord(int codePoint) {
        return codePoint < 0x80 ? ASCII[codePoint] : Character.isLetterOrDigit(codePoint);
    }
}
