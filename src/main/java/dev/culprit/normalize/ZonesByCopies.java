package dev.culprit.normalize;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawTime;
import dev.culprit.model.Event;
import dev.culprit.model.SourceRef;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells a host's distance to UTC by records that a listing prints in local time and a log of the same host holds in UTC.
 *
 * <p>A listing prints whole seconds. The distance counts if it is a whole number of quarters of an hour, as those of all zones
 * are, and if all records that both hold agree on it.
 */
final class ZonesByCopies {
    private static final int SECONDS_OF_A_QUARTER = 15 * 60;
    private static final int MOST_SECONDS = 14 * 60 * 60;

    private record Copy(String host, String channel, String provider, int id, long recordId) {}

    private record Known(Instant time, String artifact) {}

    private final Map<Copy, Known> known = new HashMap<>();
    private final TreeMap<String, TreeMap<Integer, String>> distances = new TreeMap<>();

    /**
     * Takes the records whose times are sure.
     *
     * @param events records with the ids of their logs; others are passed over
     */
    ZonesByCopies(List<Event> events) {
        events.stream()
                .filter(event -> event.source().unit() == SourceRef.Unit.RECORD)
                .forEach(event -> known.put(
                        copy(event.host(), event.channel(), event.provider(), event.id(), event.recordId()),
                        new Known(event.time(), event.source().artifact())));
    }

    private static Copy copy(String host, String channel, String provider, int id, long recordId) {
        return new Copy(host, channel.toLowerCase(Locale.ROOT), provider, id, recordId);
    }

    /** Takes a record in local time. */
    void add(String host, String provider, RawEvent listed) {
        if (listed.recordId() < 0 || !(listed.time() instanceof RawTime.Local local)) {
            return;
        }
        Optional<Known> sure =
                Optional.ofNullable(known.get(copy(host, listed.channel(), provider, listed.id(), listed.recordId())));
        Optional<DateOrder.Printed> printed = DateOrder.parse(local.text());
        if (sure.isEmpty() || printed.isEmpty()) {
            return;
        }
        var found = new TreeSet<Integer>();
        Arrays.stream(DateOrder.values())
                .flatMap(order -> printed.get().read(order).stream())
                .forEach(time -> distance(time, sure.get().time()).ifPresent(found::add));
        found.forEach(seconds -> distances
                .computeIfAbsent(host, same -> new TreeMap<>())
                .putIfAbsent(seconds, sure.get().artifact()));
    }

    /** Returns how many seconds local time is ahead of UTC; nothing if no zone is that far. */
    private static Optional<Integer> distance(LocalDateTime local, Instant time) {
        long apart = Duration.between(time, local.toInstant(ZoneOffset.UTC)).toMillis();
        long quarters = Math.round(apart / (SECONDS_OF_A_QUARTER * 1000.0));
        long seconds = quarters * SECONDS_OF_A_QUARTER;
        boolean whole = Math.abs(apart - seconds * 1000) < 1000;
        return whole && Math.abs(seconds) <= MOST_SECONDS ? Optional.of((int) seconds) : Optional.empty();
    }

    /** Returns the zone of each host of which all copies agree. */
    Map<String, NamedZone> zones() {
        var zones = new TreeMap<String, NamedZone>();
        distances.forEach((host, ofHost) -> {
            if (ofHost.size() == 1) {
                Map.Entry<Integer, String> only = ofHost.firstEntry();
                String offset = ZoneOffset.ofTotalSeconds(only.getKey()).getId();
                zones.put(host, NamedZone.ofCopies(offset, only.getValue()));
            }
        });
        return zones;
    }
}
