package dev.culprit.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.culprit.model.Catalogue;
import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Facts that no file holds and that a person wrote down in a {@code facts.yaml} beside a bundle.
 *
 * @param facts the facts by name
 * @param problems lines that state nothing known, or a file that cannot be read
 */
public record StatedFacts(SortedMap<String, Fact> facts, List<Problem> problems) {
    private static final String FILE = "facts.yaml";

    /**
     * One stated fact.
     *
     * @param value value as written
     * @param source where it was stated
     */
    public record Fact(String value, SourceRef source) {}

    /**
     * Reads the facts beside a bundle: a file in the folder that holds the bundle, mapping names to values.
     *
     * @param bundle folder, archive or file
     * @param catalogue knows which facts rules read
     * @return nothing if there is no such file
     */
    public static StatedFacts beside(Path bundle, Catalogue catalogue) {
        Path parent = bundle.toAbsolutePath().normalize().getParent();
        Path file = parent == null ? Path.of(FILE) : parent.resolve(FILE);
        var facts = new TreeMap<String, Fact>();
        var problems = new ArrayList<Problem>();
        if (Files.isRegularFile(file)) {
            read(file, catalogue, facts, problems);
        }
        return new StatedFacts(facts, problems);
    }

    private static void read(Path file, Catalogue catalogue, SortedMap<String, Fact> facts, List<Problem> problems) {
        SourceRef where = SourceRef.whole(FILE);
        try {
            JsonNode tree = new YAMLMapper().readTree(Files.readAllBytes(file));
            if (!tree.isObject()) {
                problems.add(problem(where, "expected lines of the form name: value"));
            }
            tree.properties().forEach(entry -> {
                String value = entry.getValue().asText();
                catalogue
                        .faultOfFact(entry.getKey(), value)
                        .ifPresentOrElse(
                                fault -> problems.add(problem(where, fault)),
                                () -> facts.put(entry.getKey(), new Fact(value, where)));
            });
        } catch (JsonProcessingException malformed) {
            problems.add(problem(where, "not YAML: " + malformed.getOriginalMessage()));
        } catch (IOException unreadable) {
            problems.add(problem(where, "cannot be read: " + unreadable.getMessage()));
        }
    }

    private static Problem problem(SourceRef where, String text) {
        return new Problem("knowledge", "facts.unusable", where, text);
    }
}
