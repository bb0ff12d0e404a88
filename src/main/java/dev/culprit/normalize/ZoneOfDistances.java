package dev.culprit.normalize;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds a zone of Windows that was as far from UTC as something tells, at each of several times: a host whose clock went an
 * hour forward in between has one zone and two distances.
 *
 * <p>Of zones that fit, those count whose clocks go alike in the year around, the most of them and of these the first in the
 * order of the alphabet: one country that changes its clocks on days of its own is the less likely one.
 */
final class ZoneOfDistances {
    private static final Duration AROUND = Duration.ofDays(365);
    private static final Duration STEP = Duration.ofDays(7);

    private ZoneOfDistances() {}

    static Optional<ZoneId> of(NavigableMap<Instant, ZoneOffset> distances) {
        if (distances.isEmpty()) {
            return Optional.empty();
        }
        List<Instant> weeks = Stream.iterate(
                        distances.firstKey().minus(AROUND),
                        week -> week.isBefore(distances.lastKey().plus(AROUND)),
                        week -> week.plus(STEP))
                .toList();
        Map<String, List<ZoneId>> alike = WindowsZones.all()
                .filter(zone -> distances.entrySet().stream()
                        .allMatch(
                                told -> zone.getRules().getOffset(told.getKey()).equals(told.getValue())))
                .collect(Collectors.groupingBy(zone -> clock(zone, weeks), TreeMap::new, Collectors.toList()));
        return alike.values().stream().max(Comparator.comparingInt(List::size)).map(zones -> zones.get(0));
    }

    private static String clock(ZoneId zone, List<Instant> weeks) {
        return weeks.stream()
                .map(week -> zone.getRules().getOffset(week).getId())
                .collect(Collectors.joining());
    }
}
