package dev.culprit.knowledge;

import dev.culprit.model.Catalogue;
import dev.culprit.model.Catalogue.ErrorEntry;
import dev.culprit.model.Catalogue.SeenIn;
import dev.culprit.model.Catalogue.SymptomEntry;
import dev.culprit.model.CollectedSource.Kind;
import dev.culprit.model.CounterName;
import dev.culprit.model.ErrorCode;
import dev.culprit.model.Limits;
import dev.culprit.model.Limits.Limit;
import dev.culprit.model.RuleProblem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads the catalogue files; a later file replaces what an earlier one says under the same name. */
final class Catalogues {
    private final EventEntries events = new EventEntries();
    private final SortedMap<ErrorCode, ErrorEntry> errors = new TreeMap<>();
    private final SortedMap<String, SymptomEntry> symptoms = new TreeMap<>();
    private final SortedMap<String, String> facts = new TreeMap<>();
    private final SortedMap<String, Limit> limits = new TreeMap<>();
    private final CounterEntries counters = new CounterEntries();
    private final YamlReader yaml;
    private final Consumer<RuleProblem> problems;

    Catalogues(YamlReader yaml, Consumer<RuleProblem> problems) {
        this.yaml = yaml;
        this.problems = problems;
    }

    /** Starts from what another rule base knows. */
    Catalogues startingFrom(Catalogue catalogue, Limits known) {
        events.startFrom(catalogue.events(), catalogue.providerAliases());
        errors.putAll(catalogue.errors());
        symptoms.putAll(catalogue.symptoms());
        facts.putAll(catalogue.facts());
        counters.startFrom(catalogue.counters());
        limits.putAll(known.byName());
        return this;
    }

    /** Adds one file; its name tells what is in it. */
    void add(RuleFile file) {
        yaml.read(file, file.text(), 0, problems).ifPresent(entries -> {
            var form = new YamlForm(entries, file.shown(), problems);
            switch (file.catalogue()) {
                case "events" -> events.add(file, form);
                case "errors" -> addErrors(form);
                case "symptoms" -> addSymptoms(form);
                case "limits" -> addLimits(form);
                case "counters" -> counters.add(form);
                default -> throw new IllegalArgumentException("no catalogue is called " + file.name());
            }
        });
    }

    Catalogue catalogue() {
        return new Catalogue(events.events(), events.aliases(), errors, symptoms, facts, counters.catalogue());
    }

    Limits limits() {
        return new Limits(limits);
    }

    private void addErrors(YamlForm form) {
        form.allow("errors");
        Set<ErrorCode> here = new HashSet<>();
        for (YamlForm entry : form.forms("errors")) {
            entry.allow("code", "symbol", "meaning");
            String text = entry.text("code");
            if (!text.matches("0x[0-9a-fA-F]{1,8}")) {
                entry.problem(
                        Mistake.INVALID_VALUE,
                        entry.line("code"),
                        "'" + text + "' is no error code",
                        "write 0x and up to eight hexadecimal digits, in quotation marks");
                continue;
            }
            var code = ErrorCode.of(text);
            if (!here.add(code)) {
                entry.problem(
                        Mistake.REPEATED_ENTRY, entry.line(), "error " + code + " stands here twice", "keep one entry");
            }
            errors.put(code, new ErrorEntry(code, entry.text("symbol"), entry.text("meaning")));
        }
    }

    private void addSymptoms(YamlForm form) {
        form.allow("symptoms", "facts");
        facts.putAll(form.namedTexts("facts"));
        form.named("symptoms").forEach((id, entry) -> {
            entry.allow("meaning", "seen");
            if (!id.matches("[a-z0-9-]+\\.[a-z0-9-]+")) {
                entry.problem(
                        Mistake.INVALID_VALUE,
                        entry.line(),
                        "'" + id + "' is no symptom id",
                        "write area.what in lower case with hyphens");
            }
            List<SeenIn> seen = entry.forms("seen").stream().map(this::seenIn).toList();
            if (seen.isEmpty()) {
                entry.problem(
                        Mistake.MISSING_SOURCE,
                        entry.line(),
                        "no source is named that would show " + id,
                        "add seen: [{channel: …, collect: \"command\"}]");
            }
            symptoms.put(id, new SymptomEntry(id, entry.text("meaning"), seen));
        });
    }

    private SeenIn seenIn(YamlForm source) {
        source.allow("channel", "cmdlet", "fact", "counter", "with", "collect");
        List<Kind> kinds = List.of(Kind.values()).stream()
                .filter(kind -> source.names().contains(kind.label()))
                .toList();
        if (kinds.size() != 1) {
            source.problem(
                    Mistake.INVALID_VALUE,
                    source.line(),
                    "a source is one channel, cmdlet, fact or counter",
                    "write {channel: System, collect: \"…\"}");
            return new SeenIn(Kind.CHANNEL, "", source.optionalText("collect"));
        }
        Kind kind = kinds.get(0);
        String name = source.text(kind.label());
        List<String> with = source.texts("with");
        if (kind == Kind.COUNTER) {
            Stream.concat(Stream.of(name), with.stream()).forEach(path -> checkPath(source, path));
        } else if (!with.isEmpty()) {
            source.problem(Mistake.INVALID_VALUE, source.line("with"), "only counters need others", "leave out with");
        }
        boolean known = kind == Kind.COUNTER || kind == Kind.FACT;
        return new SeenIn(kind, name, with, known ? source.optionalText("collect") : source.text("collect"));
    }

    private static void checkPath(YamlForm source, String path) {
        if (CounterName.ofPath(path).isEmpty()) {
            source.problem(
                    Mistake.INVALID_VALUE,
                    source.line("counter"),
                    "'" + path + "' is no path of a counter",
                    "write it for every instance, in single quotation marks: '\\PhysicalDisk(*)\\Avg. Disk sec/Write'");
        }
    }

    private void addLimits(YamlForm form) {
        form.allow("limits");
        form.named("limits").forEach((name, entry) -> {
            entry.allow("value", "unit", "meaning", "source");
            String value = entry.text("value");
            if (!value.matches("-?[0-9]+(\\.[0-9]+)?")) {
                entry.problem(
                        Mistake.INVALID_VALUE,
                        entry.line("value"),
                        "'" + value + "' is no number",
                        "write a plain decimal number");
                return;
            }
            limits.put(
                    name,
                    new Limit(
                            Double.parseDouble(value),
                            entry.text("unit"),
                            entry.text("meaning"),
                            entry.text("source")));
        });
    }
}
