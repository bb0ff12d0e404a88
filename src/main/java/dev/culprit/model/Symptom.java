package dev.culprit.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something a log, counter or setting shows, given a name that causes can reason about.
 *
 * @param id name from the catalogue of symptoms, such as {@code nic.link-down}
 * @param host identity of the host it was seen on; "" if it concerns no single host
 * @param peer identity of the other host involved; "" if none is known
 * @param subject the VM, adapter, disk or path it concerns; "" if none
 * @param start when it began; {@link Instant#EPOCH} if not timed
 * @param end when it ended, not before start; {@link Instant#EPOCH} if not timed
 * @param timed whether it has a time; settings and stated facts have none
 * @param count how many records show it, at least 1
 * @param details further values by name
 * @param sources the records, lines or files that show it, sorted
 */
public record Symptom(
        String id,
        String host,
        String peer,
        String subject,
        Instant start,
        Instant end,
        boolean timed,
        long count,
        SortedMap<String, String> details,
        List<SourceRef> sources)
        implements Comparable<Symptom> {
    private static final Comparator<Symptom> ORDER = Comparator.comparing(Symptom::id)
            .thenComparing(Symptom::start)
            .thenComparing(Symptom::end)
            .thenComparing(Symptom::host)
            .thenComparing(Symptom::peer)
            .thenComparing(Symptom::subject)
            .thenComparing((one, other) -> compareAll(
                    one.details.entrySet(),
                    other.details.entrySet(),
                    Map.Entry.<String, String>comparingByKey().thenComparing(Map.Entry.comparingByValue())))
            .thenComparing((one, other) -> compareAll(one.sources, other.sources, Comparator.naturalOrder()));

    public Symptom {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
        sources = sources.stream().distinct().sorted().toList();
    }

    /** Returns the detail of that name, or "" if there is none. */
    public String detail(String name) {
        return details.getOrDefault(name, "");
    }

    /** Returns when it was seen; {@link Span#ALWAYS} if not timed. */
    public Span span() {
        return timed ? new Span(start, end) : Span.ALWAYS;
    }

    /** Tells whether both are timed and the gap between them is no longer than the given one. */
    public boolean within(Symptom other, Duration gap) {
        return timed && other.timed && Span.isWithin(gap, start, end, other.start, other.end);
    }

    /** Tells whether both are timed and this one began at or after the end of the other, at most the given time later. */
    public boolean follows(Symptom other, Duration atMost) {
        return timed && other.timed && !start.isBefore(other.end) && !start.isAfter(other.end.plus(atMost));
    }

    @Override
    public int compareTo(Symptom other) {
        return this == other ? 0 : ORDER.compare(this, other);
    }

    /** Compares item by item; of two that begin alike the shorter one comes first. */
    private static <T> int compareAll(Collection<T> some, Collection<T> others, Comparator<? super T> order) {
        Iterator<T> other = others.iterator();
        for (T one : some) {
            if (!other.hasNext()) {
                return 1;
            }
            int difference = order.compare(one, other.next());
            if (difference != 0) {
                return difference;
            }
        }
        return other.hasNext() ? -1 : 0;
    }
}
