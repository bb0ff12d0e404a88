package dev.culprit.benchmark.evtx;

import dev.culprit.decode.RawEvent;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Kinds of event, told by provider and id, that together make up about one in a hundred of a log's records. */
final class WantedEvents {
    private static final double SHARE = 0.01;

    private final Map<Integer, Set<String>> providersById = new HashMap<>();
    private final double share;

    private record Kind(int id, String provider) {}

    /** Picks the rarest kinds, as many as stay within the share, but at least one. */
    WantedEvents(Collection<RawEvent> events) {
        Map<Kind, Long> counts = events.stream()
                .map(event -> new Kind(event.id(), event.provider()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<Map.Entry<Kind, Long>> rarestFirst = counts.entrySet().stream()
                .sorted(Map.Entry.<Kind, Long>comparingByValue()
                        .thenComparing(Map.Entry::getKey, Comparator.comparing(Kind::id))
                        .thenComparing(Map.Entry::getKey, Comparator.comparing(Kind::provider)))
                .toList();
        long passing = 0;
        for (Map.Entry<Kind, Long> kind : rarestFirst) {
            if (passing > 0 && passing + kind.getValue() > SHARE * events.size()) {
                break;
            }
            passing += kind.getValue();
            providersById
                    .computeIfAbsent(kind.getKey().id(), unused -> new HashSet<>())
                    .add(kind.getKey().provider());
        }
        share = (double) passing / events.size();
    }

    boolean hasId(int id) {
        return providersById.containsKey(id);
    }

    boolean has(int id, CharSequence provider) {
        for (String wanted : providersById.getOrDefault(id, Set.of())) {
            if (wanted.contentEquals(provider)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the share of the records that pass, 0 to 1. */
    double share() {
        return share;
    }
}
