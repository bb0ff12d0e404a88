package dev.culprit.normalize;

import dev.culprit.model.Setting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When a collection was made, as Get-SDDCDiagnosticInfo writes it down ({@code TodayDate} in GetParameters.XML) before it
 * exports any log: a whole log without newer records had none until then.
 */
final class CaptureTimes {
    private final TreeMap<String, Instant> ofFolders = new TreeMap<>();

    CaptureTimes(List<Setting> settings) {
        settings.stream()
                .filter(setting -> setting.cmdlet().equals("Get-Parameters")
                        && setting.name().equals("TodayDate")
                        && setting.isTimeWithZone())
                .forEach(setting ->
                        ofFolders.put(LogExtract.folder(setting.source().artifact()), setting.time()));
    }

    /** Puts what was collected no earlier than the collection began to that time, where its newest record is older. */
    Map<String, Instant> applied(Map<String, Instant> newestByCapture) {
        var newest = new TreeMap<String, Instant>();
        newestByCapture.forEach((capture, time) -> newest.put(
                capture,
                begun(LogExtract.folderOf(capture)).filter(time::isBefore).orElse(time)));
        return newest;
    }

    /** Only the collection's own logs are meant, in its folder or in that of a node: archives inside are of days before. */
    private Optional<Instant> begun(String folder) {
        boolean ofNode = folder.regionMatches(true, folder.lastIndexOf('/') + 1, "Node_", 0, "Node_".length());
        String collection = ofNode ? LogExtract.folder(folder) : folder;
        return Optional.ofNullable(ofFolders.get(collection));
    }
}
