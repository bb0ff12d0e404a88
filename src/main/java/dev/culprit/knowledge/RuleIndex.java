package dev.culprit.knowledge;

import dev.culprit.model.CounterName;
import dev.culprit.model.EventKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The list of contents of a compiled rule base: one line each, tabs between the parts.
 *
 * @param version digest of the rule files
 * @param resources paths of pages and catalogues, sorted
 * @param files the compiled rule files, sorted by package
 */
record RuleIndex(String version, List<String> resources, List<CompiledFile> files) {
    /** Where it lies in a compiled rule base. */
    static final String PATH = "rules/index.tsv";

    private static final String TAB = "\t";
    private static final int FIXED_PARTS = 5;

    RuleIndex {
        resources = List.copyOf(resources);
        files = List.copyOf(files);
    }

    /** Returns the text of the list. */
    String write() {
        var lines = new ArrayList<String>();
        lines.add("version" + TAB + version);
        resources.forEach(path -> lines.add("resource" + TAB + path));
        files.forEach(file -> lines.add(line(file)));
        return String.join("\n", lines) + "\n";
    }

    /**
     * Reads the text of the list.
     *
     * @throws IllegalStateException if it was written by another version of Culprit
     */
    static RuleIndex read(String text) {
        String version = "";
        var resources = new ArrayList<String>();
        var files = new ArrayList<CompiledFile>();
        for (String line : text.lines().toList()) {
            List<String> parts = List.of(line.split(TAB, -1));
            switch (parts.get(0)) {
                case "version" -> version = parts.get(1);
                case "resource" -> resources.add(parts.get(1));
                case "rules" -> files.add(file(parts));
                default -> throw new IllegalStateException(PATH + " holds an unknown line: " + line);
            }
        }
        return new RuleIndex(version, resources, files);
    }

    private static String line(CompiledFile file) {
        var parts = new ArrayList<>(
                List.of("rules", file.phase().label(), file.shown(), file.packageName(), file.modelClass()));
        file.rules().forEach(rule -> parts.add("rule " + rule));
        file.annotated().forEach(id -> parts.add(file.phase().annotation() + " " + id));
        file.wanted().forEach(key -> parts.add("event " + key.id() + " " + key.provider()));
        file.counters().forEach(counter -> parts.add("counter " + counter.path()));
        return String.join(TAB, parts);
    }

    private static CompiledFile file(List<String> parts) {
        Phase phase = Phase.of(parts.get(1));
        List<String> listed = parts.subList(FIXED_PARTS, parts.size());
        var wanted = new TreeSet<EventKey>();
        for (String event : after("event ", listed)) {
            int blank = event.indexOf(' ');
            wanted.add(new EventKey(event.substring(blank + 1), Integer.parseInt(event.substring(0, blank))));
        }
        var counters = new TreeSet<CounterName>();
        after("counter ", listed).stream()
                .map(CounterName::ofPath)
                .flatMap(Optional::stream)
                .forEach(counters::add);
        return new CompiledFile(
                phase,
                parts.get(2),
                parts.get(3),
                parts.get(4),
                after("rule ", listed),
                after(phase.annotation() + " ", listed),
                wanted,
                counters);
    }

    private static List<String> after(String word, List<String> listed) {
        return listed.stream()
                .filter(part -> part.startsWith(word))
                .map(part -> part.substring(word.length()))
                .toList();
    }
}
