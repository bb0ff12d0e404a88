package dev.culprit.normalize;

import dev.culprit.model.Host;
import dev.culprit.model.HostName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Knows each computer that the bundle holds logs or settings of, under all of its spellings. */
final class HostRegistry {
    private final Map<String, String> identities = new HashMap<>();
    private final TreeMap<String, SortedSet<String>> aliases = new TreeMap<>();
    private final SortedSet<String> withLocalTimes = new TreeSet<>();

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

    /** Returns the only host there is, or "" if there are none or several. */
    String onlyHost() {
        return aliases.size() == 1 ? aliases.firstKey() : "";
    }

    List<Host> hosts(NormalizeOptions options) {
        return aliases.entrySet().stream()
                .map(entry -> {
                    boolean local = withLocalTimes.contains(entry.getKey());
                    return new Host(
                            entry.getKey(),
                            List.copyOf(entry.getValue()),
                            local ? options.zone().getId() : "",
                            local ? options.zoneBasis() : "");
                })
                .toList();
    }
}
