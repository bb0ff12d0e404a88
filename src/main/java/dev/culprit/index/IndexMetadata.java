package dev.culprit.index;

import dev.culprit.model.ClockOffset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an index was made from.
 *
 * @param fingerprint digest of the inputs' content, lower-case hexadecimal
 * @param events number of events in it
 * @param artifacts paths of the files that were read for it, sorted, each once
 * @param clocks how far clocks of hosts were off, by host; the events have the times that the hosts wrote
 */
public record IndexMetadata(
        String fingerprint, long events, List<String> artifacts, Map<String, List<ClockOffset>> clocks) {
    /** Version of all that is written; an index of another version is made anew. */
    static final int FORMAT = 3;

    static final String FILE_NAME = "culprit-index.txt";

    private static final String FIRST_LINE = "culprit index " + FORMAT;
    private static final String LAST_LINE = "end";
    private static final String FINGERPRINT = "fingerprint ";
    private static final String EVENTS = "events ";
    private static final String ARTIFACT = "artifact ";
    private static final String CLOCK = "clock ";

    public IndexMetadata {
        artifacts = artifacts.stream().distinct().sorted().toList();
        clocks = Collections.unmodifiableMap(new TreeMap<>(clocks));
    }

    void write(Path directory) throws IOException {
        List<String> lines = new ArrayList<>(List.of(FIRST_LINE, FINGERPRINT + fingerprint, EVENTS + events));
        artifacts.forEach(artifact -> lines.add(ARTIFACT + escape(artifact)));
        clocks.forEach((host, offsets) ->
                offsets.forEach(offset -> lines.add(CLOCK + ClockLine.written(escape(host), offset))));
        lines.add(LAST_LINE);
        Files.write(directory.resolve(FILE_NAME), lines, StandardCharsets.UTF_8);
    }

    /**
     * Reads what an index was made from.
     *
     * @return nothing if there is no index, or one of another format version
     * @throws IOException if the file cannot be read or is not whole
     */
    static Optional<IndexMetadata> read(Path directory) throws IOException {
        Path file = directory.resolve(FILE_NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.isEmpty() || !lines.get(0).equals(FIRST_LINE)) {
            return Optional.empty();
        }
        if (lines.size() < 4 || !lines.get(lines.size() - 1).equals(LAST_LINE)) {
            throw new IOException(file + " ends early");
        }
        List<String> artifacts = new ArrayList<>();
        Map<String, List<ClockOffset>> clocks = new TreeMap<>();
        for (String line : lines.subList(3, lines.size() - 1)) {
            if (line.startsWith(CLOCK)) {
                ClockLine clock = ClockLine.read(line.substring(CLOCK.length()), file);
                clocks.computeIfAbsent(unescape(clock.host()), host -> new ArrayList<>())
                        .add(clock.offset());
            } else {
                artifacts.add(unescape(valueOf(line, ARTIFACT, file)));
            }
        }
        String fingerprint = valueOf(lines.get(1), FINGERPRINT, file);
        String events = valueOf(lines.get(2), EVENTS, file);
        if (!events.matches("\\d{1,18}")) {
            throw new IOException(file + " counts its events as " + events);
        }
        return Optional.of(new IndexMetadata(fingerprint, Long.parseLong(events), artifacts, clocks));
    }

    private static String valueOf(String line, String name, Path file) throws IOException {
        if (!line.startsWith(name)) {
            throw new IOException(file + " has the line \"" + line + "\" where \"" + name + "\" was expected");
        }
        return line.substring(name.length());
    }

    // A file name may hold a line break on most systems.
    private static String escape(String path) {
        return path.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescape(String line) {
        StringBuilder path = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            char unit = line.charAt(at);
            if (unit == '\\' && at + 1 < line.length()) {
                at++;
                unit = line.charAt(at) == 'n' ? '\n' : line.charAt(at) == 'r' ? '\r' : line.charAt(at);
            }
            path.append(unit);
        }
        return path.toString();
    }
}
