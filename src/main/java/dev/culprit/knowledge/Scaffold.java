package dev.culprit.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the files of a new cause for an author to fill in: rules, page, names and three cases.
 *
 * <p>They are whole as they stand: the rules compile and the cases pass, so that an author changes something that works.
 */
public final class Scaffold {
    private static final String FAILED = "Example-{cause} 1001 2";
    private static final String HEALED = "Example-{cause} 1002 4";
    private static final String STILL_LOGGING = "EventLog 6013 4";

    private final String cause;
    private final String area;

    /**
     * Takes the names.
     *
     * @param cause id of the cause, lower-case words with hyphens between them
     * @param area where it belongs, one lower-case word or several with hyphens
     * @throws IllegalArgumentException if one of them is no such name
     */
    public Scaffold(String cause, String area) {
        for (String name : List.of(cause, area)) {
            if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
                throw new IllegalArgumentException(
                        "\"" + name + "\" is no name for rules: write lower-case words with hyphens between them");
            }
        }
        this.cause = cause;
        this.area = area;
    }

    /**
     * Writes all files; the names of symptoms and limits join those that are there.
     *
     * @param rules folder of the author's rules; made if it is not there
     * @param corpus folder of the author's cases; made if it is not there
     * @return the files, in the order in which an author fills them in
     * @throws FileAlreadyExistsException if a file of the cause is there already; nothing is written then
     * @throws IOException if a file cannot be written
     */
    public List<Path> write(Path rules, Path corpus) throws IOException {
        var files = new LinkedHashMap<Path, String>();
        files.put(rules.resolve(Path.of("symptoms", cause + ".drl")), filled("symptoms.drl"));
        files.put(rules.resolve(Path.of("causes", area, cause + ".drl")), filled("cause.drl"));
        files.put(rules.resolve(Path.of("causes", area, cause + ".md")), filled("page.md"));
        Path cases = corpus.resolve(cause);
        fires(cases.resolve("fires-again-and-again"), files);
        quiet(cases.resolve("quiet-healed-by-itself"), files);
        thin(cases.resolve("thin-without-the-log"), files);
        for (Path file : files.keySet()) {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
        }
        for (String section : List.of("symptoms", "limits", "events")) {
            Path catalogue = rules.resolve(Path.of("catalog", section + ".yaml"));
            files.put(catalogue, joined(catalogue, section));
        }
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Files.createDirectories(file.getKey().toAbsolutePath().getParent());
            Files.writeString(file.getKey(), file.getValue());
        }
        return List.copyOf(files.keySet());
    }

    private void fires(Path place, Map<Path, String> files) {
        files.put(
                place.resolve(Path.of("bundle", "System.xml")),
                events("System", STILL_LOGGING, FAILED, FAILED, FAILED, STILL_LOGGING));
        files.put(place.resolve("expected.json"), """
                { "schema": "culprit.case/1",
                  "named": [ {"cause": "%s", "verdict": ["found"], "severity": "medium", "hosts": ["srv1"]} ] }
                """.formatted(cause));
        files.put(place.resolve("ORIGIN.md"), "Made up: three failures within half an hour. Put the incident here.\n");
    }

    private void quiet(Path place, Map<Path, String> files) {
        files.put(
                place.resolve(Path.of("bundle", "System.xml")),
                events("System", STILL_LOGGING, FAILED, HEALED, STILL_LOGGING));
        files.put(place.resolve("expected.json"), """
                { "schema": "culprit.case/1",
                  "named": [],
                  "outcomes": {"%s": ["not-found"]} }
                """.formatted(cause));
        files.put(place.resolve("ORIGIN.md"), "Made up: one failure that heals. Put the nearest neighbour here.\n");
    }

    private void thin(Path place, Map<Path, String> files) {
        files.put(
                place.resolve(Path.of("bundle", "Application.xml")),
                events("Application", STILL_LOGGING, STILL_LOGGING));
        files.put(place.resolve("expected.json"), """
                { "schema": "culprit.case/1",
                  "named": [],
                  "outcomes": {"%s": ["not-evaluated"]} }
                """.formatted(cause));
        files.put(place.resolve("ORIGIN.md"), "Made up: the System log was not sent, so nobody can tell.\n");
    }

    /** Returns a log in the form of an export, an event every five minutes. */
    private String events(String channel, String... events) {
        var text = new StringBuilder("<Events>\n");
        int record = 1;
        for (String event : events) {
            String[] parts = event.split(" ", -1);
            boolean example = parts[0].startsWith("Example");
            text.append(resource("event.xml")
                    .replace("{provider}", parts[0].replace("{cause}", cause))
                    .replace("{id}", parts[1])
                    .replace("{level}", parts[2])
                    .replace("{time}", "2024-03-05T02:%02d:00.0000000Z".formatted(record * 5))
                    .replace("{record}", Integer.toString(record))
                    .replace("{channel}", channel)
                    .replace(
                            "{data}",
                            example
                                    ? "<Data Name=\"Name\">LM-1</Data><Data Name=\"ErrorCode\">0x80070005</Data>"
                                    : ""));
            record++;
        }
        return text.append("</Events>\n").toString();
    }

    /** Returns a catalogue with the names of this cause put behind its first line, or a new one. */
    private String joined(Path file, String section) throws IOException {
        String names = filled(section + ".yaml");
        String heading = section + ":\n";
        String present = Files.exists(file) ? Files.readString(file) : "";
        int place = present.startsWith(heading) ? 0 : present.indexOf("\n" + heading) + 1;
        boolean found = present.startsWith(heading) || place > 0;
        int end = place + heading.length();
        String separated = present.isEmpty() || present.endsWith("\n") ? present : present + "\n";
        return found ? present.substring(0, end) + names + present.substring(end) : separated + heading + names;
    }

    private String filled(String template) {
        return resource(template)
                .replace("{cause}", cause)
                .replace("{area}", area)
                .replace("{package}", cause.replace('-', '_'));
    }

    private static String resource(String name) {
        try (InputStream in = Scaffold.class.getResourceAsStream("scaffold/" + name)) {
            if (in == null) {
                throw new IllegalStateException("scaffold/" + name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read scaffold/" + name, e);
        }
    }
}
