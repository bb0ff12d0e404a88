package dev.culprit.knowledge;

import dev.culprit.knowledge.RuleFile.Role;
import dev.culprit.model.HostName;
import dev.culprit.model.RuleProblem;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Suppression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one site wants otherwise: thresholds that fit its machines, and causes that it does not want to be named for a while.
 *
 * @param limits values by name of the threshold
 * @param suppressions silenced causes, in the order of the file
 */
public record Tuning(SortedMap<String, Double> limits, List<Suppression> suppressions) {
    /** Nothing is otherwise. */
    public static final Tuning NONE = new Tuning(new TreeMap<>(), List.of());

    public Tuning {
        suppressions = List.copyOf(suppressions);
    }

    /**
     * Reads a tuning file.
     *
     * @param rules knows the causes and thresholds there are
     * @throws RuleBaseException if an entry is malformed, or speaks of a cause or threshold that is not known
     * @throws IOException if the file cannot be read
     */
    public static Tuning read(Path file, RuleBase rules) throws RuleBaseException, IOException {
        var problems = new ArrayList<RuleProblem>();
        String shown = file.toString().replace('\\', '/');
        var source = new RuleFile(Role.CATALOGUE, shown, shown, Files.readString(file));
        var limits = new TreeMap<String, Double>();
        var suppressions = new ArrayList<Suppression>();
        YamlText.read(source, source.text(), 0, problems::add).ifPresent(entries -> {
            var form = new YamlForm(entries, shown, problems::add);
            form.allow("limits", "suppress");
            form.named("limits").forEach((name, limit) -> readLimit(name, limit, rules, limits));
            form.forms("suppress")
                    .forEach(entry -> readSuppression(entry, rules, SourceRef.line(shown, entry.line()), suppressions));
        });
        if (!problems.isEmpty()) {
            throw new RuleBaseException(problems);
        }
        return new Tuning(limits, suppressions);
    }

    private static void readLimit(String name, YamlForm form, RuleBase rules, Map<String, Double> limits) {
        form.allow("value", "reason");
        form.text("reason");
        String value = form.text("value");
        if (!rules.limits().byName().containsKey(name)) {
            String hint =
                    Nearest.hint(name, rules.limits().byName().keySet(), "rules/catalog/limits.yaml has them all");
            form.problem(Mistake.UNKNOWN_LIMIT, form.line(), "there is no limit '" + name + "'", hint);
        } else if (!value.isEmpty() && !value.matches("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            form.problem(
                    Mistake.INVALID_VALUE, form.line("value"), "'" + value + "' is no number", "write value: 9000");
        } else if (!value.isEmpty()) {
            limits.put(name, Double.valueOf(value));
        }
    }

    private static void readSuppression(
            YamlForm form, RuleBase rules, SourceRef where, List<Suppression> suppressions) {
        form.allow("cause", "host", "until", "reason");
        String cause = form.text("cause");
        String reason = form.text("reason");
        String until = form.text("until");
        if (!cause.isEmpty() && rules.page(cause).isEmpty()) {
            String near =
                    rules.closestCause(cause).map(id -> "write " + id).orElse("culprit rules list names them all");
            form.problem(Mistake.INVALID_VALUE, form.line("cause"), "no cause is called '" + cause + "'", near);
        }
        try {
            String host = HostName.of(form.optionalText("host"));
            suppressions.add(new Suppression(cause, host, LocalDate.parse(until), reason, where));
        } catch (DateTimeParseException noDay) {
            form.problem(
                    Mistake.INVALID_VALUE, form.line("until"), "'" + until + "' is no day", "write until: 2026-12-31");
        }
    }
}
