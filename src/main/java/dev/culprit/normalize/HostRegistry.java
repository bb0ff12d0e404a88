package dev.culprit.normalize;

import dev.culprit.model.Host;
import dev.culprit.model.HostName;
import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
    private final TreeMap<String, NamedZone> zonesByCopies = new TreeMap<>();
    private final TreeMap<String, NamedZone> zonesBySettings = new TreeMap<>();
    private final TreeMap<String, Bias> biases = new TreeMap<>();
    private final TreeMap<String, String> renamed = new TreeMap<>();

    /** What a host said about its distance to UTC. */
    private record Bias(Instant time, NamedZone zone) {}

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

    /** Joins names that one host bore after each other; a host is called by its present name from then on. */
    void rename(Map<String, String> present) {
        present.forEach((earlier, now) -> {
            Optional.ofNullable(aliases.remove(earlier))
                    .ifPresent(spellings -> aliases.computeIfAbsent(now, same -> new TreeSet<>())
                            .addAll(spellings));
            Optional.ofNullable(biases.remove(earlier)).ifPresent(bias -> biases.putIfAbsent(now, bias));
            Optional.ofNullable(zonesOfCounters.remove(earlier))
                    .ifPresent(zone -> zonesOfCounters.putIfAbsent(now, zone));
        });
        identities.replaceAll((printed, name) -> present.getOrDefault(name, name));
        renamed.putAll(present);
    }

    /** Returns the present name of a host. */
    String present(String name) {
        return renamed.getOrDefault(name, name);
    }

    /** Tells whether a host is known by this name. */
    boolean knows(String name) {
        return aliases.containsKey(name);
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

    /**
     * Notes what a host says about its distance to UTC, of which the latest counts.
     *
     * @param minutes to add to its local time for UTC
     */
    void hasBias(String host, Instant time, int minutes, String artifact) {
        String zone = ZoneOffset.ofTotalSeconds(-minutes * 60).getId();
        biases.merge(
                host,
                new Bias(time, NamedZone.ofEvent(zone, artifact)),
                (one, other) -> other.time().isAfter(one.time()) ? other : one);
    }

    /** Notes the zone of hosts as records show it that the bundle holds in local time and in UTC. */
    void hasZones(Map<String, NamedZone> byCopies) {
        zonesByCopies.putAll(byCopies);
    }

    /** Notes the zone of hosts as settings tell it that were collected of them. */
    void areSetTo(Map<String, NamedZone> bySettings) {
        zonesBySettings.putAll(bySettings);
    }

    /**
     * Returns the zone of a host: the one that copies of its records prove, else the one that files of counters name, else the
     * one that settings tell, else its distance to UTC as its events say.
     */
    Optional<NamedZone> zoneOf(String host) {
        Optional<NamedZone> proven = Optional.ofNullable(zonesByCopies.get(host.isEmpty() ? onlyHost() : host));
        return proven.or(() -> toldZoneOf(host));
    }

    private Optional<NamedZone> toldZoneOf(String host) {
        boolean only = aliases.size() <= 1;
        Optional<NamedZone> named = Optional.ofNullable(zonesOfCounters.get(host.isEmpty() ? onlyHost() : host));
        return named.or(() -> only ? Optional.ofNullable(zonesOfCounters.get("")) : Optional.empty())
                .or(() -> Optional.ofNullable(zonesBySettings.get(host.isEmpty() ? onlyHost() : host)))
                .or(() -> Optional.ofNullable(biases.get(host.isEmpty() ? onlyHost() : host))
                        .map(Bias::zone));
    }

    /** Returns a problem for each host that is written with the names of two domains: they may be two machines. */
    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        aliases.forEach((name, spellings) -> {
            List<String> domains = spellings.stream()
                    .filter(spelling -> spelling.indexOf('.') > 0 && name.indexOf('.') < 0)
                    .map(spelling -> spelling.substring(spelling.indexOf('.') + 1)
                            .toLowerCase(Locale.ROOT)
                            .replaceFirst("\\.$", ""))
                    .distinct()
                    .sorted()
                    .toList();
            if (domains.size() > 1) {
                problems.add(new Problem(
                        "normalize",
                        "host.two-domains",
                        SourceRef.whole(""),
                        name.toUpperCase(Locale.ROOT) + " is a name in " + String.join(" and in ", domains)
                                + "; it is taken for one host, and if there are two, analyse each by itself"));
            }
        });
        return problems;
    }

    /** Tells whether any host is known. */
    boolean any() {
        return !aliases.isEmpty();
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
                .map(named -> new Host(name, spellings, named.zone(), named.basis()))
                .orElseGet(() -> new Host(name, spellings, "", ""));
    }
}
