package dev.culprit.model;

import java.util.Comparator;

/**
 * A rule that fires in none of the cases that should exercise it.
 *
 * @param file path of its file, as the person who named the folder would write it
 * @param line line on which it begins, from 1
 * @param rule its name
 */
public record UnfiredRule(String file, int line, String rule) implements Comparable<UnfiredRule> {
    private static final Comparator<UnfiredRule> ORDER = Comparator.comparing(UnfiredRule::file)
            .thenComparingInt(UnfiredRule::line)
            .thenComparing(UnfiredRule::rule);

    @Override
    public int compareTo(UnfiredRule other) {
        return ORDER.compare(this, other);
    }
}
