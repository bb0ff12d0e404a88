package dev.culprit.model;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Symptoms whose sources a cause cannot be judged without: all of the groups, and of each group any one.
 *
 * @param groups alternatives; an empty list needs nothing
 */
public record Needs(List<List<String>> groups) {
    public Needs {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /** Returns every symptom id named. */
    public Stream<String> symptoms() {
        return groups.stream().flatMap(List::stream);
    }

    /** Returns the symptom ids of every group of which none is covered; empty if the need is met. */
    public List<String> missing(Predicate<String> covered) {
        return groups.stream()
                .filter(group -> group.stream().noneMatch(covered))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
