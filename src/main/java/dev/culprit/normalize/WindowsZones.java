package dev.culprit.normalize;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Knows which zone Windows means by a name.
 *
 * <p>The names are those of the table windowsZones of the Unicode CLDR, and some that Windows displays where they differ.
 */
final class WindowsZones {
    private static final String RESOURCE = "windows-zones.tsv";

    private WindowsZones() {}

    /** Holds the table, which is read when a header first names a zone. */
    private static final class Table {
        private static final Map<String, String> BY_NAME = read();

        private static Map<String, String> read() {
            try (InputStream bytes = WindowsZones.class.getResourceAsStream(RESOURCE)) {
                if (bytes == null) {
                    throw new IllegalStateException(RESOURCE + " is not on the class path");
                }
                var names = new HashMap<String, String>();
                var lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
                lines.lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split("\t", -1))
                        .forEach(line -> names.put(line[0], line[1]));
                return names;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + RESOURCE, e);
            }
        }
    }

    /** Returns every zone that some name stands for, each once and sorted by its id. */
    static Stream<ZoneId> all() {
        return Table.BY_NAME.values().stream()
                .distinct()
                .sorted()
                .filter(id -> ZoneId.getAvailableZoneIds().contains(id))
                .map(ZoneId::of);
    }

    /**
     * Returns the zone behind a name, in standard or in daylight-saving time; empty if the name is not known.
     *
     * <p>What stands in parentheses behind a name is left out if only the rest is known: a Russian Windows prints
     * {@code RTZ 2 (зима)}, which some readers cut short.
     */
    static Optional<ZoneId> zone(String printed) {
        String name =
                printed.strip().replace(" Daylight Time", " Standard Time").replace(" Summer Time", " Standard Time");
        return Optional.ofNullable(Table.BY_NAME.get(name))
                .or(() -> Optional.ofNullable(Table.BY_NAME.get(name.replaceFirst("\\s*\\(.*", ""))))
                .filter(id -> ZoneId.getAvailableZoneIds().contains(id))
                .map(ZoneId::of);
    }
}
