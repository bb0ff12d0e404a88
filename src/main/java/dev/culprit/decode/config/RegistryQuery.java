package dev.culprit.decode.config;

import dev.culprit.decode.RawSetting;
import dev.culprit.decode.RawSink;
import dev.culprit.model.Artifact;
import dev.culprit.model.SourceRef;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the registry values in what {@code reg query} and {@code fsutil behavior query DisableDeleteNotify} print.
 *
 * <p>{@code fsutil} shows the value DisableDeleteNotification of the file system's key, and on newer systems a second one
 * for ReFS; the words behind the number differ with the language, the name and the number do not.
 */
final class RegistryQuery {
    /** Key of the values that fsutil shows. */
    private static final String FILE_SYSTEM_KEY = "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\FileSystem";

    private static final Pattern KEY = Pattern.compile("^HKEY_[A-Z_]{1,40}(?:\\\\[^\\\\]+)*$");
    private static final Pattern VALUE = Pattern.compile("^ {4}(\\S.*?) {4}(REG_[A-Z_]{1,40})(?: {4}(.*))?$");
    private static final Pattern DELETE_NOTIFICATION =
            Pattern.compile("^\\s*(NTFS |ReFS )?DisableDeleteNotify\\s*=\\s*([01])\\b.*$", Pattern.CASE_INSENSITIVE);

    private final Artifact artifact;
    private final RawSink sink;
    private String key = "";

    RegistryQuery(Artifact artifact, RawSink sink) {
        this.artifact = artifact;
        this.sink = sink;
    }

    /** Takes the next line; true if it belongs to the output of either command. */
    boolean take(String line, String computer, long number) {
        Matcher value = VALUE.matcher(line);
        Matcher notification = DELETE_NOTIFICATION.matcher(line);
        if (KEY.matcher(line.stripTrailing()).matches()) {
            key = line.strip();
            return true;
        }
        if (!key.isEmpty() && value.matches()) {
            String printed = value.group(3) == null ? "" : value.group(3).strip();
            emit(number, computer, key, value.group(1), numberOf(printed, value.group(2)), printed);
            return true;
        }
        if (notification.matches()) {
            boolean refs = "ReFS ".equalsIgnoreCase(notification.group(1));
            String name = (refs ? "Refs" : "") + RegistryValues.DELETE_NOTIFICATION_OFF;
            emit(number, computer, FILE_SYSTEM_KEY, name, notification.group(2), line.strip());
            return true;
        }
        return false;
    }

    /** Ends the output of a command. */
    void end() {
        key = "";
    }

    private static String numberOf(String printed, String type) {
        boolean number = type.equals("REG_DWORD") || type.equals("REG_QWORD");
        return number && printed.matches("0x[0-9A-Fa-f]{1,16}")
                ? Long.toUnsignedString(Long.parseUnsignedLong(printed.substring(2), 16))
                : printed;
    }

    private void emit(long line, String computer, String ofKey, String name, String value, String raw) {
        SourceRef source = SourceRef.line(artifact.path(), line);
        sink.setting(new RawSetting(source, RegistryValues.CMDLET, computer, ofKey, name, value, raw));
    }
}
