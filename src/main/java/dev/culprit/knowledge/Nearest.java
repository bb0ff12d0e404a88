package dev.culprit.knowledge;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what a person probably meant. */
final class Nearest {
    private static final int LONGEST_LIST = 12;

    private Nearest() {}

    /** Returns the known word that differs least, if it differs in no more than a third of its letters. */
    static Optional<String> to(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> distance(word, candidate) * 3 <= Math.max(word.length(), candidate.length()))
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Returns {@code did you mean X?}, else the known words, else the given advice. */
    static String hint(String word, Collection<String> known, String advice) {
        return to(word, known)
                .map(near -> "did you mean " + near + "?")
                .orElseGet(() -> known.isEmpty() || known.size() > LONGEST_LIST
                        ? advice
                        : "known: " + known.stream().sorted().collect(Collectors.joining(", ")));
    }

    /** Levenshtein's distance, ignoring case. */
    private static int distance(String first, String second) {
        String one = first.toLowerCase(Locale.ROOT);
        String other = second.toLowerCase(Locale.ROOT);
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int swap = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(swap, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
