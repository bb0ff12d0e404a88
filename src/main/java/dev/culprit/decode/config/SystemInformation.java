package dev.culprit.decode.config;

import dev.culprit.decode.RawSetting;
import dev.culprit.decode.RawSink;
import dev.culprit.model.Artifact;
import dev.culprit.model.SourceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what {@code systeminfo} prints: lines of label, colon and value, all values in one column.
 *
 * <p>Labels are in the language of Windows. The first line is that of the host's name, and the one line whose value is a
 * displayed time zone is that of the zone, in every language; it is called Time Zone here. The other labels are kept as
 * printed. Lines that begin with blanks belong to the value before, as those of processors and updates do, and are left out.
 */
final class SystemInformation {
    static final String COMMAND = "systeminfo";

    /** Fewer could be lines of prose. */
    private static final int FEWEST_LINES = 5;

    /** It prints about thirty. */
    private static final int MOST_LINES = 100;

    private static final String ZONE = "Time Zone";
    private static final Pattern LINE = Pattern.compile("^(\\S(?:[^:]{0,58}\\S)?):( {2,60})(\\S.*)$");
    private static final Pattern ZONE_VALUE = Pattern.compile("^\\((?:UTC|GMT)(?:[+-]\\d\\d:\\d\\d)?\\) \\S.*$");
    private static final Pattern HOST = Pattern.compile("^[\\w.-]{1,255}$");

    private final Artifact artifact;
    private final RawSink sink;
    private final List<Line> lines = new ArrayList<>();

    private record Line(long number, int column, String label, String value) {}

    SystemInformation(Artifact artifact, RawSink sink) {
        this.artifact = artifact;
        this.sink = sink;
    }

    /** Takes the next line; true if it continues the output of the command. */
    boolean take(String line, long number) {
        Matcher labelled = LINE.matcher(line.stripTrailing());
        if (!labelled.matches()) {
            return !lines.isEmpty() && line.startsWith(" ") && !line.isBlank();
        }
        int column = labelled.start(3);
        if (!lines.isEmpty() && lines.get(0).label().equals(labelled.group(1).strip())) {
            // The first line once more begins the output of another host.
            end("");
        }
        if (lines.size() == MOST_LINES || (!lines.isEmpty() && lines.get(0).column() != column)) {
            return false;
        }
        lines.add(new Line(number, column, labelled.group(1).strip(), labelled.group(3)));
        return true;
    }

    /**
     * Hands on what was printed.
     *
     * @param computer the host it was printed on; "" to take the one of the first line
     */
    void end(String computer) {
        boolean hasZone = lines.stream().anyMatch(line -> isZone(line.value()));
        if (lines.size() >= FEWEST_LINES && hasZone) {
            String first = lines.get(0).value();
            String host = computer.isEmpty() && HOST.matcher(first).matches() ? first : computer;
            lines.forEach(line -> emit(line, host));
        }
        lines.clear();
    }

    private static boolean isZone(String value) {
        return ZONE_VALUE.matcher(value).matches();
    }

    private void emit(Line line, String host) {
        SourceRef source = SourceRef.line(artifact.path(), line.number());
        String name = isZone(line.value()) ? ZONE : line.label();
        sink.setting(new RawSetting(source, COMMAND, host, host, name, line.value(), line.value()));
    }
}
