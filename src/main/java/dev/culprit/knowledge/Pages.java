package dev.culprit.knowledge;

import dev.culprit.model.CauseKind;
import dev.culprit.model.CausePage;
import dev.culprit.model.CausePage.Condition;
import dev.culprit.model.CausePage.Confirm;
import dev.culprit.model.CausePage.Reference;
import dev.culprit.model.CausePage.Remediation;
import dev.culprit.model.Needs;
import dev.culprit.model.RuleProblem;
import dev.culprit.model.Scope;
import dev.culprit.model.Severity;
import dev.culprit.model.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the page of a cause: YAML between two lines of {@code ---}, then the sections. */
final class Pages {
    private static final Pattern WINDOW = Pattern.compile("([1-9][0-9]*)([smhd])");
    private static final String[] FIELDS = {
        "id",
        "title",
        "area",
        "kind",
        "severity",
        "status",
        "scope",
        "window",
        "needs",
        "helps",
        "assumes",
        "rivals",
        "explains",
        "chain",
        "confirm",
        "remediation",
        "references"
    };

    private static final String FENCE = "---";

    private final RuleFile file;
    private final Consumer<RuleProblem> problems;

    private Pages(RuleFile file, Consumer<RuleProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Reads a page.
     *
     * @param yaml reads the front matter
     * @return the page, with a stand-in for each value that had a problem; empty if it has no readable front matter
     */
    static Optional<CausePage> read(RuleFile file, YamlReader yaml, Consumer<RuleProblem> problems) {
        List<String> lines = file.text().lines().toList();
        int end = endOfFrontMatter(lines);
        if (end < 0) {
            problems.accept(Mistake.MISSING_FRONT_MATTER.error(
                    file.shown(),
                    1,
                    "a page begins with front matter",
                    "put --- on the first line, then id: … and the other fields, then --- again"));
            return Optional.empty();
        }
        return yaml.read(file, frontMatter(file), 1, problems)
                .map(entries ->
                        new Pages(file, problems).page(new YamlForm(entries, file.shown(), problems), lines, end + 1));
    }

    /** Returns the YAML of a page; "" if it has none. */
    static String frontMatter(RuleFile file) {
        List<String> lines = file.text().lines().toList();
        int end = endOfFrontMatter(lines);
        return end < 0 ? "" : String.join("\n", lines.subList(1, end));
    }

    /** Returns the index of the line that ends the front matter; -1 if there is none. */
    private static int endOfFrontMatter(List<String> lines) {
        boolean begins = !lines.isEmpty() && lines.get(0).equals(FENCE);
        int end = begins ? lines.subList(1, lines.size()).indexOf(FENCE) : -1;
        return end < 0 ? -1 : end + 1;
    }

    private CausePage page(YamlForm form, List<String> lines, int bodyStart) {
        form.allow(FIELDS);
        String area = form.text("area");
        if (!file.area().isEmpty() && !area.isEmpty() && !area.equals(file.area())) {
            form.problem(
                    Mistake.WRONG_AREA,
                    form.line("area"),
                    "area '" + area + "' is not the folder '" + file.area() + "'",
                    "write area: " + file.area() + " or move the page and its rules");
        }
        return new CausePage(
                id(form),
                form.text("title"),
                area,
                choice(form, "kind", CauseKind.values(), CauseKind::label),
                choice(form, "severity", Severity.values(), Severity::label),
                choice(form, "status", Status.values(), Status::label),
                choice(form, "scope", Scope.values(), Scope::label),
                window(form),
                groups(form, "needs"),
                form.texts("helps"),
                groups(form, "assumes"),
                new TreeMap<>(form.namedTexts("rivals")),
                form.texts("explains"),
                ChainForms.read(form),
                form.forms("confirm").stream().map(Pages::confirm).toList(),
                form.forms("remediation").stream().map(Pages::remediation).toList(),
                references(form),
                PageSections.read(file, lines, bodyStart, problems));
    }

    private String id(YamlForm form) {
        String id = form.text("id");
        if (!id.isEmpty() && !id.equals(file.stem())) {
            form.problem(
                    Mistake.WRONG_ID,
                    form.line("id"),
                    "id '" + id + "' is not the name of the page",
                    "write id: " + file.stem() + " or rename the page");
        }
        return file.stem();
    }

    private static <E> E choice(YamlForm form, String field, E[] values, Function<E, String> label) {
        String text = form.text(field);
        Optional<E> chosen = Arrays.stream(values)
                .filter(value -> label.apply(value).equals(text))
                .findFirst();
        if (chosen.isEmpty() && !text.isEmpty()) {
            form.problem(
                    Mistake.INVALID_VALUE,
                    form.line(field),
                    "there is no " + field + " '" + text + "'",
                    "write one of " + Arrays.stream(values).map(label).collect(Collectors.joining(", ")));
        }
        return chosen.orElse(values[0]);
    }

    private static Optional<Duration> window(YamlForm form) {
        String text = form.text("window");
        Matcher parts = WINDOW.matcher(text);
        if (parts.matches()) {
            long count = Long.parseLong(parts.group(1));
            return Optional.of(
                    switch (parts.group(2)) {
                        case "s" -> Duration.ofSeconds(count);
                        case "m" -> Duration.ofMinutes(count);
                        case "h" -> Duration.ofHours(count);
                        default -> Duration.ofDays(count);
                    });
        }
        if (!text.isEmpty() && !text.equals("whole")) {
            form.problem(
                    Mistake.INVALID_VALUE,
                    form.line("window"),
                    "'" + text + "' is no window",
                    "write 60s, 5m, 2h, 1d or, for none, whole");
        }
        return Optional.empty();
    }

    private static Needs groups(YamlForm form, String field) {
        var groups = new ArrayList<List<String>>();
        for (YamlNode item : form.items(field)) {
            if (item instanceof YamlNode.Text one) {
                groups.add(List.of(one.value()));
            } else if (item instanceof YamlNode.Items any && !any.nodes().isEmpty()) {
                groups.add(any.nodes().stream()
                        .map(node -> node instanceof YamlNode.Text text ? text.value() : misplaced(form, field, node))
                        .toList());
            } else {
                groups.add(List.of(misplaced(form, field, item)));
            }
        }
        return new Needs(groups);
    }

    private static String misplaced(YamlForm form, String field, YamlNode node) {
        form.problem(
                Mistake.INVALID_VALUE,
                node.line(),
                "'" + field + "' holds " + node.kind(),
                "write [a, [b, c]] for a and (b or c)");
        return "";
    }

    private static Confirm confirm(YamlForm form) {
        form.allow("command", "on", "readOnly", "tells", "fact", "when", "unless");
        String on = form.text("on");
        if (!on.isEmpty() && !on.equals("host") && !on.equals("peer")) {
            form.problem(
                    Mistake.INVALID_VALUE,
                    form.line("on"),
                    "'" + on + "' is no place to run a command",
                    "write host or peer");
        }
        String readOnly = form.text("readOnly");
        if (!readOnly.isEmpty() && !readOnly.matches("true|false")) {
            form.problem(
                    Mistake.INVALID_VALUE,
                    form.line("readOnly"),
                    "readOnly is '" + readOnly + "'",
                    "write true or false");
        }
        return new Confirm(
                form.text("command"),
                on,
                readOnly.equals("true"),
                form.optionalText("tells"),
                form.optionalText("fact"),
                condition(form));
    }

    private static Remediation remediation(YamlForm form) {
        form.allow("step", "command", "reversible", "when", "unless");
        return new Remediation(
                form.text("step"), form.optionalText("command"), form.text("reversible"), condition(form));
    }

    private static Condition condition(YamlForm form) {
        return new Condition(form.optionalText("when"), form.optionalText("unless"));
    }

    private static List<Reference> references(YamlForm form) {
        List<Reference> references = form.forms("references").stream()
                .map(reference -> {
                    reference.allow("title", "url");
                    return new Reference(reference.text("title"), reference.optionalText("url"));
                })
                .toList();
        if (references.isEmpty()) {
            form.problem(
                    Mistake.MISSING_REFERENCE,
                    form.line("references"),
                    "a page names at least one source",
                    "add references: [{title: …}]");
        }
        return references;
    }
}
