package dev.culprit.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A host that has another version of something than the others have for the same model.
 *
 * @param setting the version, as it was collected of that host
 * @param model the model, such as {@code Mellanox ConnectX-5 Adapter}, without the number that tells two of them apart
 * @param usual a version that at least two other hosts have
 */
public record OddVersion(Setting setting, String model, String usual) {
    private static final int LEAST_OTHERS = 2;

    /**
     * Finds the odd ones. Who is odd is known only where two others agree, and where no other host has that version.
     *
     * @param settings versions and models of objects, as each object of a collection has both
     * @param versionName name of the settings that are versions; all others tell the model
     */
    public static List<OddVersion> of(List<Setting> settings, String versionName) {
        var models = new HashMap<SourceRef, String>();
        settings.stream()
                .filter(setting -> !setting.name().equals(versionName))
                .sorted()
                .forEach(setting -> models.putIfAbsent(setting.source(), model(setting.value())));
        var byModel = new TreeMap<String, Map<String, TreeMap<String, Setting>>>();
        settings.stream()
                .filter(setting ->
                        setting.name().equals(versionName) && !setting.value().isEmpty())
                .sorted()
                .forEach(setting -> byModel.computeIfAbsent(
                                models.getOrDefault(setting.source(), ""), same -> new TreeMap<>())
                        .computeIfAbsent(setting.value(), same -> new TreeMap<>())
                        .putIfAbsent(setting.host(), setting));
        byModel.remove("");
        var odd = new ArrayList<OddVersion>();
        byModel.forEach((model, versions) -> versions.forEach((version, hosts) -> {
            if (hosts.size() == 1) {
                String host = hosts.firstKey();
                versions.forEach((usual, users) -> {
                    var others = new TreeSet<>(users.keySet());
                    others.remove(host);
                    if (!usual.equals(version) && others.size() >= LEAST_OTHERS) {
                        odd.add(new OddVersion(hosts.firstEntry().getValue(), model, usual));
                    }
                });
            }
        }));
        return odd;
    }

    /** Drivers of Windows itself come with its updates, so that its own adapters are of no model here. */
    private static String model(String description) {
        String lower = description.toLowerCase(Locale.ROOT);
        return lower.startsWith("hyper-v ") || lower.startsWith("microsoft ")
                ? ""
                : description.replaceAll(" #[0-9]+$", "");
    }
}
