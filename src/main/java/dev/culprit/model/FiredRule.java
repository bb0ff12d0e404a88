package dev.culprit.model;

import java.util.Comparator;

/**
 * A rule that fired.
 *
 * @param file path of its file, as the person who named the folder would write it
 * @param rule its name, which is unique in the file
 */
public record FiredRule(String file, String rule) implements Comparable<FiredRule> {
    private static final Comparator<FiredRule> ORDER =
            Comparator.comparing(FiredRule::file).thenComparing(FiredRule::rule);

    @Override
    public int compareTo(FiredRule other) {
        return ORDER.compare(this, other);
    }
}
