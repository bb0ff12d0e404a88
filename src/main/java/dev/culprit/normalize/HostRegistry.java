package dev.culprit.normalize;

import dev.culprit.model.Host;
import dev.culprit.model.HostName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Knows each computer that the bundle holds logs, counters or settings of, under all of its spellings. */
final class HostRegistry {
    private final Map<String, String> identities = new HashMap<>();
    private final TreeMap<String, SortedSet<String>> aliases = new TreeMap<>();
    private final SortedSet<String> withLocalTimes = new TreeSet<>();
    private final TreeMap<String, NamedZone> zonesOfCounters = new TreeMap<>();

    /** Returns the identity behind a spelling and remembers both; "" for "". */
    String identify(String printed) {
        return identities.computeIfAbsent(printed, this::register);
    }

    private String register(String printed) {
        String name = HostName.of(printed);
        if (!name.isEmpty()) {
            aliases.computeIfAbsent(name, same -> new TreeSet<>()).add(printed.strip());
        }
        return name;
    }

    /** Notes that local times of this host were placed with the zone of the run. */
    void readLocalTimesOf(String host) {
        withLocalTimes.add(host);
    }

    /**
     * Notes the zone that a file of counters of a host names, of which the first counts; that of an unnamed host is that of
     * the only host there is.
     */
    void readCountersOf(String host, NamedZone zone) {
        zonesOfCounters.putIfAbsent(host, zone);
    }

    /** Returns the zone that files of counters name for a host. */
    Optional<NamedZone> zoneOf(String host) {
        boolean only = aliases.size() <= 1;
        Optional<NamedZone> named = Optional.ofNullable(zonesOfCounters.get(host.isEmpty() ? onlyHost() : host));
        return named.or(() -> only ? Optional.ofNullable(zonesOfCounters.get("")) : Optional.empty());
    }

    /** Returns the only host there is, or "" if there are none or several. */
    String onlyHost() {
        return aliases.size() == 1 ? aliases.firstKey() : "";
    }

    List<Host> hosts(NormalizeOptions options) {
        return aliases.entrySet().stream()
                .map(entry -> host(entry.getKey(), List.copyOf(entry.getValue()), options))
                .toList();
    }

    private Host host(String name, List<String> spellings, NormalizeOptions options) {
        boolean only = aliases.size() == 1;
        if (withLocalTimes.contains(name) || (only && withLocalTimes.contains(""))) {
            return new Host(name, spellings, options.zone().getId(), options.zoneBasis());
        }
        return zoneOf(name)
                .map(named -> new Host(name, spellings, named.zone(), "header of " + fileName(named.artifact())))
                .orElseGet(() -> new Host(name, spellings, "", ""));
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
