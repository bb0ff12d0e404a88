package dev.culprit.normalize;

import dev.culprit.model.Event;
import dev.culprit.model.EventTally;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Keeps what rules want: an exact tally of each event of each host, and of a flood only its first and last records.
 *
 * <p>First and last are by time and not by order of arrival, so the order of files cannot matter.
 */
final class WantedCollector {
    /** How many records of one host, provider and id are kept at each end of a flood. */
    static final int KEPT_AT_EACH_END = 5_000;

    private record Triple(String host, String provider, int id) implements Comparable<Triple> {
        private static final Comparator<Triple> ORDER = Comparator.comparing(Triple::host)
                .thenComparing(Triple::provider)
                .thenComparingInt(Triple::id);

        @Override
        public int compareTo(Triple other) {
            return ORDER.compare(this, other);
        }
    }

    private static final class Flood {
        private final PriorityQueue<Event> earliest = new PriorityQueue<>(Comparator.reverseOrder());
        private final PriorityQueue<Event> latest = new PriorityQueue<>();
        private final TreeMap<Instant, Integer> perMinute = new TreeMap<>();
        private final TreeMap<String, RecordIds> seen = new TreeMap<>();
        private long count;

        void add(Event event, long recordId) {
            if (recordId >= 0
                    && !idsOf(event.channel().toLowerCase(Locale.ROOT)).add(recordId, event.time())) {
                return;
            }
            count++;
            perMinute.merge(event.time().truncatedTo(ChronoUnit.MINUTES), 1, Integer::sum);
            keep(event);
        }

        private RecordIds idsOf(String channel) {
            return seen.computeIfAbsent(channel, same -> new RecordIds());
        }

        private void keep(Event event) {
            earliest.add(event);
            if (earliest.size() > KEPT_AT_EACH_END) {
                latest.add(earliest.remove());
                if (latest.size() > KEPT_AT_EACH_END) {
                    latest.remove();
                }
            }
        }

        /** Adds what another host, which is this one, recorded. */
        void addAll(Flood other, String host) {
            other.kept().forEach(event -> keep(event.on(host)));
            other.perMinute.forEach((minute, times) -> perMinute.merge(minute, times, Integer::sum));
            other.seen.forEach((channel, ids) -> idsOf(channel).addAll(ids));
            count += other.count;
        }

        List<Event> kept() {
            var kept = new ArrayList<>(earliest);
            kept.addAll(latest);
            kept.sort(Comparator.naturalOrder());
            return kept;
        }
    }

    private final TreeMap<Triple, Flood> floods = new TreeMap<>();

    /**
     * Takes one event; a second copy of a record, from another export of the same log, is left out.
     *
     * @param recordId EventRecordID, or -1 if the file tells none, when copies cannot be told
     */
    void add(Event event, long recordId) {
        floods.computeIfAbsent(new Triple(event.host(), event.provider(), event.id()), same -> new Flood())
                .add(event, recordId);
    }

    /** Moves what a host recorded under an earlier name to its present one. */
    void rename(Map<String, String> present) {
        List<Triple> earlier = floods.keySet().stream()
                .filter(triple -> present.containsKey(triple.host()))
                .toList();
        for (Triple triple : earlier) {
            String host = present.getOrDefault(triple.host(), triple.host());
            Optional.ofNullable(floods.remove(triple))
                    .ifPresent(flood -> floods.computeIfAbsent(
                                    new Triple(host, triple.provider(), triple.id()), same -> new Flood())
                            .addAll(flood, host));
        }
    }

    List<Event> events() {
        return floods.values().stream().flatMap(flood -> flood.kept().stream()).toList();
    }

    List<EventTally> tallies() {
        var tallies = new ArrayList<EventTally>();
        floods.forEach((triple, flood) -> {
            List<Event> kept = flood.kept();
            tallies.add(new EventTally(
                    triple.host(),
                    triple.provider(),
                    triple.id(),
                    flood.count,
                    kept.get(0).time(),
                    kept.get(kept.size() - 1).time(),
                    flood.perMinute));
        });
        return tallies;
    }
}
