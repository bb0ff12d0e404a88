package dev.culprit.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.culprit.model.RuleProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads YAML into nodes that know their lines. */
final class YamlText {
    private static final YAMLFactory FACTORY = new YAMLFactory();
    private static final Pattern INDENTED_WITH_TAB = Pattern.compile(" *\t");

    private final YAMLParser parser;
    private final int linesBefore;
    private final String file;
    private final Consumer<RuleProblem> problems;

    private YamlText(YAMLParser parser, int linesBefore, String file, Consumer<RuleProblem> problems) {
        this.parser = parser;
        this.linesBefore = linesBefore;
        this.file = file;
        this.problems = problems;
    }

    /**
     * Reads names with values.
     *
     * @param source the file
     * @param text the YAML in it
     * @param linesBefore lines of the file above the text
     * @return the names with values; empty after a problem
     */
    static Optional<YamlNode.Entries> read(
            RuleFile source, String text, int linesBefore, Consumer<RuleProblem> problems) {
        String file = source.shown();
        try (YAMLParser parser = FACTORY.createParser(text)) {
            var reader = new YamlText(parser, linesBefore, file, problems);
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                problems.accept(Mistake.NOT_YAML.error(
                        file, linesBefore + 1, "names with values were expected here", "write name: value lines"));
                return Optional.empty();
            }
            return Optional.of(reader.entries());
        } catch (JsonProcessingException e) {
            problems.accept(noYaml(e, file, text, linesBefore));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from a text in memory", e);
        }
    }

    private YamlNode node(JsonToken token) throws IOException {
        int line = line();
        if (parser.isCurrentAlias()) {
            problems.accept(
                    Mistake.YAML_ALIAS.error(file, line, "aliases (*name) are not read", "write the value out"));
        }
        if (token == JsonToken.START_OBJECT) {
            return entries();
        }
        if (token == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                items.add(node(next));
            }
            return new YamlNode.Items(line, items);
        }
        return new YamlNode.Text(line, token == JsonToken.VALUE_NULL ? "" : parser.getText());
    }

    private YamlNode.Entries entries() throws IOException {
        int line = line();
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_OBJECT; next = parser.nextToken()) {
            String name = parser.currentName();
            int nameLine = line();
            YamlNode value = node(parser.nextToken());
            if (entries.put(name, value) != null) {
                problems.accept(Mistake.REPEATED_ENTRY.error(
                        file, nameLine, "'" + name + "' stands here twice", "keep one of them"));
            }
        }
        return new YamlNode.Entries(line, entries);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr() + linesBefore;
    }

    /** Where a tab stands the parser says only that it found no token, of this line or of the one before. */
    private static RuleProblem noYaml(JsonProcessingException e, String file, String text, int linesBefore) {
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        List<String> lines = text.lines().toList();
        for (int near = Math.max(1, line); near <= Math.min(line + 1, lines.size()); near++) {
            if (INDENTED_WITH_TAB.matcher(lines.get(near - 1)).lookingAt()) {
                return Mistake.NOT_YAML.error(
                        file,
                        near + linesBefore,
                        "this is not YAML: a tab stands before the text",
                        "indent with spaces, not with tabs");
            }
        }
        return Mistake.NOT_YAML
                .error(
                        file,
                        line + linesBefore,
                        "this is not YAML: " + firstLine(e.getOriginalMessage()),
                        "check quotes and indentation")
                .at(column);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").strip();
    }
}
