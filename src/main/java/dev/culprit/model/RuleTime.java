package dev.culprit.model;

import java.time.Duration;
import java.util.Comparator;

/**
 * What one rule cost when it ran over the facts of a bundle by itself: inserting them, matching and firing.
 *
 * @param file path of the rule file
 * @param rule name of the rule
 * @param about the symptom or cause it is about
 * @param elapsed how long it took; alone a rule pays for all its patterns, among others it shares them
 * @param firings how often it fired
 */
public record RuleTime(String file, String rule, String about, Duration elapsed, long firings)
        implements Comparable<RuleTime> {
    private static final Comparator<RuleTime> ORDER = Comparator.comparing(RuleTime::elapsed)
            .reversed()
            .thenComparing(RuleTime::file)
            .thenComparing(RuleTime::rule);

    @Override
    public int compareTo(RuleTime other) {
        return ORDER.compare(this, other);
    }
}
