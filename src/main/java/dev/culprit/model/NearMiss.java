package dev.culprit.model;

import java.util.Comparator;

/**
 * A value that missed its threshold by less than a factor of two.
 *
 * @param rule name of the rule that noticed
 * @param limit name of the threshold
 * @param value the value met
 * @param threshold the threshold in force
 * @param where where the value was met
 */
public record NearMiss(String rule, String limit, double value, double threshold, SourceRef where)
        implements Comparable<NearMiss> {
    private static final Comparator<NearMiss> ORDER = Comparator.comparing(NearMiss::rule)
            .thenComparing(NearMiss::limit)
            .thenComparing(NearMiss::where)
            .thenComparingDouble(NearMiss::value);

    @Override
    public int compareTo(NearMiss other) {
        return ORDER.compare(this, other);
    }
}
