package dev.culprit.bundle;

import dev.culprit.model.HostName;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the host out of the names that collection scripts give to folders and files. */
final class HostHint {
    private static final List<Pattern> NAMES = List.of(
            // Get-SDDCDiagnosticInfo: one folder for each node.
            Pattern.compile("Node_(?<host>.+)", Pattern.CASE_INSENSITIVE),
            // Get-NetView: the work folder, and the zip beside it with the time behind the name.
            Pattern.compile(
                    "msdbg\\.(?<host>.+?)(?:-\\d{4}\\.\\d\\d\\.\\d\\d_\\d\\d\\.\\d\\d\\.\\d\\d)?(?:\\.zip)?",
                    Pattern.CASE_INSENSITIVE),
            // Get-ClusterLog and Get-SDDCDiagnosticInfo: node and domain before the name of the log.
            Pattern.compile("(?<host>[^.]+\\.[^ ]+)_(?:cluster|health)\\.log", Pattern.CASE_INSENSITIVE));

    private HostHint() {}

    /**
     * Returns the host that the nearest component of a path names.
     *
     * @param path path with {@code /}, also into archives
     * @param otherwise host to assume if no component names one
     */
    static String of(String path, String otherwise) {
        String[] components = path.split("!?/", -1);
        for (int nearest = components.length - 1; nearest >= 0; nearest--) {
            for (Pattern pattern : NAMES) {
                Matcher name = pattern.matcher(components[nearest]);
                if (name.matches()) {
                    return HostName.of(name.group("host"));
                }
            }
        }
        return otherwise;
    }
}
