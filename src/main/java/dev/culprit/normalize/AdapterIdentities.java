package dev.culprit.normalize;

import dev.culprit.model.Setting;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Knows each network adapter under its name, its index and its description.
 *
 * <p>Cmdlets call an adapter by its name or interface index, counters and events by its description. Whatever prints name and
 * description of one object, Get-NetAdapter above all, tells which belong together.
 */
final class AdapterIdentities {
    private static final Set<String> NAMES = Set.of("Name", "InterfaceAlias", "InterfaceIndex");
    private static final String DESCRIPTION = "InterfaceDescription";
    private static final String AMBIGUOUS = "";

    private final Map<String, String> descriptions = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    private AdapterIdentities(List<Setting> settings) {
        var ofObject = new HashMap<String, String>();
        for (Setting setting : settings) {
            if (setting.name().equals(DESCRIPTION) && !setting.value().isEmpty()) {
                ofObject.put(object(setting), setting.value());
                known.add(key(setting.host(), setting.value()));
            }
        }
        for (Setting setting : settings) {
            String description = ofObject.getOrDefault(object(setting), "");
            if (!description.isEmpty()
                    && NAMES.contains(setting.name())
                    && !setting.value().isEmpty()) {
                // A name that an earlier collection had for another adapter names neither.
                descriptions.merge(
                        key(setting.host(), setting.value()),
                        description,
                        (one, other) -> one.equalsIgnoreCase(other) ? one : AMBIGUOUS);
            }
        }
    }

    /** Returns the settings in their order, those of an adapter with its joining key. */
    static List<Setting> told(List<Setting> settings) {
        var identities = new AdapterIdentities(settings);
        return settings.stream().map(identities::told).toList();
    }

    private Setting told(Setting setting) {
        String subject = key(setting.host(), setting.subject());
        String description = known.contains(subject) ? setting.subject() : descriptions.getOrDefault(subject, "");
        return setting.subject().isEmpty() || description.isEmpty() ? setting : setting.ofAdapter(description);
    }

    private static String object(Setting setting) {
        return setting.host() + "\n" + setting.cmdlet() + "\n" + setting.subject() + "\n" + setting.source();
    }

    private static String key(String host, String name) {
        return host + "\n" + name.toLowerCase(Locale.ROOT);
    }
}
