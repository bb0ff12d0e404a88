package dev.culprit.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One rule as it stands in its file: what it looks at and what it concludes, read without running it.
 *
 * @param file path of the file in its folder of rules
 * @param line line on which it begins, from 1
 * @param name its name
 * @param about the symptom that it perceives or the cause that it judges
 * @param judges whether it judges a cause
 * @param looksAt what its condition names as literals
 * @param claims the evidence that it gives; empty for a rule that perceives
 */
public record WrittenRule(
        String file, int line, String name, String about, boolean judges, LooksAt looksAt, List<Claim> claims)
        implements Comparable<WrittenRule> {
    private static final Comparator<WrittenRule> ORDER = Comparator.comparing(WrittenRule::file)
            .thenComparingInt(WrittenRule::line)
            .thenComparing(WrittenRule::name);

    /**
     * What a condition names as literals; what it leaves open or computes is not here.
     *
     * @param events provider and id of events
     * @param counters counter sets and counters
     * @param cmdlets cmdlets whose settings it reads
     * @param symptoms ids of symptoms, also of those that must be absent
     * @param limits names of thresholds, also of those that only the consequence speaks of
     */
    public record LooksAt(
            SortedSet<EventKey> events,
            SortedSet<CounterName> counters,
            SortedSet<String> cmdlets,
            SortedSet<String> symptoms,
            SortedSet<String> limits) {
        public LooksAt {
            events = Collections.unmodifiableSortedSet(new TreeSet<>(events));
            counters = Collections.unmodifiableSortedSet(new TreeSet<>(counters));
            cmdlets = Collections.unmodifiableSortedSet(new TreeSet<>(cmdlets));
            symptoms = Collections.unmodifiableSortedSet(new TreeSet<>(symptoms));
            limits = Collections.unmodifiableSortedSet(new TreeSet<>(limits));
        }
    }

    /**
     * One piece of evidence that a rule gives.
     *
     * @param supports whether it speaks for the cause
     * @param strengths its strength; several if that depends on what was seen, none if it is computed
     * @param text the sentence; <code>{name}</code> stands for what is filled in, and … for what is computed
     * @param countsFor ids of the symptom with which it is counted once; empty if the file does not tell
     * @param about ids of the symptom that it is about; empty if the file does not tell
     * @param restsOn ids of all symptoms that it names, the one it is about first
     */
    public record Claim(
            boolean supports,
            SortedSet<Strength> strengths,
            String text,
            SortedSet<String> countsFor,
            SortedSet<String> about,
            List<String> restsOn) {
        public Claim {
            strengths = Collections.unmodifiableSortedSet(new TreeSet<>(strengths));
            countsFor = Collections.unmodifiableSortedSet(new TreeSet<>(countsFor));
            about = Collections.unmodifiableSortedSet(new TreeSet<>(about));
            restsOn = List.copyOf(restsOn);
        }
    }

    public WrittenRule {
        claims = List.copyOf(claims);
    }

    @Override
    public int compareTo(WrittenRule other) {
        return ORDER.compare(this, other);
    }
}
