package dev.culprit.knowledge;

import dev.culprit.model.RuleProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the fields of one piece of YAML and notes what is missing, unknown or of the wrong shape. */
final class YamlForm {
    private final YamlNode.Entries entries;
    private final String file;
    private final Consumer<RuleProblem> problems;

    YamlForm(YamlNode.Entries entries, String file, Consumer<RuleProblem> problems) {
        this.entries = entries;
        this.file = file;
        this.problems = problems;
    }

    int line() {
        return entries.line();
    }

    /** Returns the line of a field, or of the form if it lacks the field. */
    int line(String field) {
        YamlNode node = entries.nodes().get(field);
        return node == null ? entries.line() : node.line();
    }

    void problem(Mistake mistake, int line, String message, String hint) {
        problems.accept(mistake.error(file, line, message, hint));
    }

    /** Notes every field that is not one of these. */
    void allow(String... fields) {
        Set<String> known = Set.of(fields);
        entries.nodes().forEach((name, node) -> {
            if (!known.contains(name)) {
                problem(
                        Mistake.UNKNOWN_KEY,
                        node.line(),
                        "there is no field '" + name + "' here",
                        "fields: " + String.join(", ", fields));
            }
        });
    }

    /** Returns a text that must be there and not be empty; "" after a problem. */
    String text(String field) {
        String value = optionalText(field);
        if (value.isEmpty()) {
            problem(Mistake.MISSING_KEY, line(field), "'" + field + "' is missing", "add " + field + ": …");
        }
        return value;
    }

    /** Returns a text, or "" if it is not there. */
    String optionalText(String field) {
        YamlNode node = entries.nodes().get(field);
        return node == null ? "" : asText(field, node);
    }

    /** Returns whether what stands here was verified, as it is unless the form says {@code verified: false}. */
    boolean verified() {
        String text = optionalText("verified");
        if (!List.of("", "true", "false").contains(text)) {
            problem(
                    Mistake.INVALID_VALUE,
                    line("verified"),
                    "'" + text + "' is neither true nor false",
                    "write true or false");
        }
        return !text.equals("false");
    }

    /** Returns a list of texts; empty if it is not there. */
    List<String> texts(String field) {
        return items(field).stream()
                .map(item -> asText(field, item))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Returns the items of a list; empty if it is not there. */
    List<YamlNode> items(String field) {
        YamlNode node = entries.nodes().get(field);
        if (node == null || isNothing(node)) {
            return List.of();
        }
        if (node instanceof YamlNode.Items items) {
            return items.nodes();
        }
        problem(
                Mistake.INVALID_VALUE,
                node.line(),
                "'" + field + "' is " + node.kind() + ", not a list",
                "write " + field + ": [ … ]");
        return List.of();
    }

    /** Returns the items of a list of forms. */
    List<YamlForm> forms(String field) {
        return items(field).stream()
                .map(item -> asForm(field, item))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns the forms under a field, by name, in the order of the file. */
    Map<String, YamlForm> named(String field) {
        var named = new LinkedHashMap<String, YamlForm>();
        children(field).forEach((name, node) -> asForm(name, node).ifPresent(form -> named.put(name, form)));
        return named;
    }

    /** Returns the texts under a field, by name, in the order of the file. */
    Map<String, String> namedTexts(String field) {
        var named = new LinkedHashMap<String, String>();
        children(field).forEach((name, node) -> named.put(name, asText(name, node)));
        return named;
    }

    /** Returns the names in this form. */
    Set<String> names() {
        return entries.nodes().keySet();
    }

    private Map<String, YamlNode> children(String field) {
        YamlNode node = entries.nodes().get(field);
        if (node == null || isNothing(node)) {
            return Map.of();
        }
        if (node instanceof YamlNode.Entries children) {
            return children.nodes();
        }
        problem(
                Mistake.INVALID_VALUE,
                node.line(),
                "'" + field + "' is " + node.kind() + ", not names with values",
                "write name: value below it");
        return Map.of();
    }

    private Optional<YamlForm> asForm(String field, YamlNode node) {
        if (node instanceof YamlNode.Entries form) {
            return Optional.of(new YamlForm(form, file, problems));
        }
        problem(
                Mistake.INVALID_VALUE,
                node.line(),
                "'" + field + "' is " + node.kind() + ", not names with values",
                "write {name: value, …}");
        return Optional.empty();
    }

    private String asText(String field, YamlNode node) {
        if (node instanceof YamlNode.Text text) {
            return text.value().strip();
        }
        problem(
                Mistake.INVALID_VALUE,
                node.line(),
                "'" + field + "' is " + node.kind() + ", not a text",
                "write one value");
        return "";
    }

    private static boolean isNothing(YamlNode node) {
        return node instanceof YamlNode.Text text && text.value().isEmpty();
    }
}
