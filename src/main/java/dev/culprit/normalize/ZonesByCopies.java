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
 * are, and if all records that both hold agree on it, or on two that one zone has in winter and in summer.
 */
final class ZonesByCopies {
    private static final int SECONDS_OF_A_QUARTER = 15 * 60;
    private static final int MOST_SECONDS = 14 * 60 * 60;

    private record Copy(String host, String channel, String provider, int id, long recordId) {}

    private record Known(Instant time, String artifact) {}

    private final Map<Copy, Known> known = new HashMap<>();
    private final TreeMap<String, TreeMap<Integer, Seen>> distances = new TreeMap<>();

    /** From when to when records show one distance, and the file that did so first. */
    private static final class Seen {
        private final String artifact;
        private Instant first;
        private Instant last;

        Seen(Known record) {
            artifact = record.artifact();
            first = record.time();
            last = record.time();
        }

        void add(Instant time) {
            first = time.isBefore(first) ? time : first;
            last = time.isAfter(last) ? time : last;
        }
    }

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
                .computeIfAbsent(seconds, same -> new Seen(sure.get()))
                .add(sure.get().time()));
    }

    /** Returns how many seconds local time is ahead of UTC; nothing if no zone is that far. */
    private static Optional<Integer> distance(LocalDateTime local, Instant time) {
        long apart = Duration.between(time, local.toInstant(ZoneOffset.UTC)).toMillis();
        long quarters = Math.round(apart / (SECONDS_OF_A_QUARTER * 1000.0));
        long seconds = quarters * SECONDS_OF_A_QUARTER;
        boolean whole = Math.abs(apart - seconds * 1000) < 1000;
        return whole && Math.abs(seconds) <= MOST_SECONDS ? Optional.of((int) seconds) : Optional.empty();
    }

    /** Returns the zone of each host of which all copies agree, be it on one distance or on a zone that had them all. */
    Map<String, NamedZone> zones() {
        var zones = new TreeMap<String, NamedZone>();
        distances.forEach((host, ofHost) -> {
            String artifact = ofHost.firstEntry().getValue().artifact;
            if (ofHost.size() == 1) {
                String offset = ZoneOffset.ofTotalSeconds(ofHost.firstKey()).getId();
                zones.put(host, NamedZone.ofCopies(offset, artifact));
            } else {
                var told = new TreeMap<Instant, ZoneOffset>();
                ofHost.forEach((seconds, seen) -> {
                    told.put(seen.first, ZoneOffset.ofTotalSeconds(seconds));
                    told.put(seen.last, ZoneOffset.ofTotalSeconds(seconds));
                });
                ZoneOfDistances.of(told).ifPresent(zone -> zones.put(host, NamedZone.ofCopies(zone.getId(), artifact)));
            }
        });
        return zones;
    }
}
