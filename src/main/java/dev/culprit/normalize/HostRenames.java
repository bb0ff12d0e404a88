package dev.culprit.normalize;

import dev.culprit.model.Event;
import dev.culprit.model.EventKey;
import dev.culprit.model.HostName;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds out which earlier names a host bore, so that it is not taken for two.
 *
 * <p>EventLog 6011 tells the old and the new name, in this order, as real logs have it. A log that begins under a name as
 * Windows Setup makes them up and goes on under another was renamed too, whether 6011 is still there or not.
 */
final class HostRenames {
    static final EventKey RENAMED = new EventKey("EventLog", 6011);
    private static final Pattern SETUP_NAME = Pattern.compile("(?:win|desktop|minint)-[a-z0-9]{5,11}");

    private final TreeMap<Instant, Map<String, String>> told = new TreeMap<>();

    void add(Event event) {
        if (event.key().equals(RENAMED)) {
            String old = HostName.of(event.value(0));
            String now = HostName.of(event.value(1));
            if (!old.isEmpty() && !now.isEmpty() && !old.equals(now)) {
                told.computeIfAbsent(event.time(), same -> new TreeMap<>()).put(old, now);
            }
        }
    }

    /** Returns the present name of each host that has records under an earlier one. */
    Map<String, String> of(LogCoverage logs, HostRegistry hosts) {
        var next = new TreeMap<String, String>(
                logs.successors(name -> SETUP_NAME.matcher(name).matches()));
        // A name that is used on after its host gave it away is another host's.
        told.forEach((time, names) -> names.entrySet().stream()
                .filter(entry -> logs.endsBy(entry.getKey(), time))
                .forEach(entry -> next.put(entry.getKey(), entry.getValue())));
        var present = new LinkedHashMap<String, String>();
        for (String earlier : next.keySet()) {
            String now = last(earlier, next);
            if (hosts.knows(earlier) && hosts.knows(now) && !now.equals(earlier)) {
                present.put(earlier, now);
            }
        }
        return present;
    }

    /** Follows one name after the other; a host that got an old name back ends where it began. */
    private static String last(String name, Map<String, String> next) {
        String last = name;
        for (int steps = 0; steps < next.size() && next.containsKey(last); steps++) {
            last = next.getOrDefault(last, last);
        }
        return next.containsKey(last) ? name : last;
    }
}
