package dev.culprit.bundle;

import dev.culprit.model.HostName;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the host out of the names that collection scripts give to folders, archives and files. */
final class HostHint {
    /**
     * Get-SDDCDiagnosticInfo's folder for each node, Get-NetView's work folder, and the archive beside it with the time
     * behind the name, and the folders that the script of {@code --collect-script} makes; all as they are, packed again under the same name, and downloaded twice.
     */
    private static final String NAMED_FOR_A_HOST = "(?:Node_|msdbg\\.|culprit-)(?<host>.+?)"
            + "(?:-\\d{4}\\.\\d\\d\\.\\d\\d_\\d\\d\\.\\d\\d\\.\\d\\d)?(?: ?\\(\\d+\\))?";

    private static final String EXTENSION = "(?:\\.(?:zip|7z|tar|tgz|txz|gz|xz|bz2))";

    private static final Pattern FOLDER = Pattern.compile(NAMED_FOR_A_HOST + EXTENSION + "*", Pattern.CASE_INSENSITIVE);

    private static final Pattern ARCHIVE =
            Pattern.compile(NAMED_FOR_A_HOST + EXTENSION + "+", Pattern.CASE_INSENSITIVE);

    /** Get-ClusterLog and Get-SDDCDiagnosticInfo: node and domain before the name of the log. */
    private static final Pattern LOG =
            Pattern.compile("(?<host>[^.]+\\.[^ ]+)_(?:cluster|health)\\.log", Pattern.CASE_INSENSITIVE);

    private HostHint() {}

    /**
     * Returns the host that the nearest component of a path names.
     *
     * @param path path of a file with {@code /}, also into archives; a file that is no archive is not named for a host as
     *     a folder is: {@code Node_list.txt} is none
     * @param otherwise host to assume if no component names one
     */
    static String of(String path, String otherwise) {
        String[] components = path.split("!?/", -1);
        int last = components.length - 1;
        Optional<String> host = host(LOG, components[last]).or(() -> host(ARCHIVE, components[last]));
        for (int nearest = last - 1; nearest >= 0 && host.isEmpty(); nearest--) {
            host = host(FOLDER, components[nearest]);
        }
        return host.orElse(otherwise);
    }

    private static Optional<String> host(Pattern pattern, String component) {
        Matcher name = pattern.matcher(component);
        return name.matches() ? Optional.of(HostName.of(name.group("host"))) : Optional.empty();
    }
}
