package dev.culprit.knowledge;

import dev.culprit.model.Catalogue.EventEntry;
import dev.culprit.model.EventKey;
import dev.culprit.model.EventTemplate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads the catalogue of events; an entry of a later rule folder replaces that of an earlier one, but inside one folder an
 * event has one entry, in whichever of its files.
 *
 * <p>{@code text} is one line for records that carry none, with names of {@code fields} or {@code quoted} in braces. An entry
 * with {@code verified: false} gives names to values, but nothing is said by it.
 */
final class EventEntries {
    private static final int LARGEST_EVENT_ID = 65_535;

    private final SortedMap<EventKey, EventEntry> events = new TreeMap<>();
    private final SortedMap<String, String> aliases = new TreeMap<>();
    private final Map<String, String> places = new HashMap<>();

    void startFrom(Map<EventKey, EventEntry> known, Map<String, String> knownAliases) {
        events.putAll(known);
        aliases.putAll(knownAliases);
    }

    SortedMap<EventKey, EventEntry> events() {
        return events;
    }

    /** Returns other spellings of providers, lower case, to the canonical name. */
    SortedMap<String, String> aliases() {
        return aliases;
    }

    void add(RuleFile file, YamlForm form) {
        form.allow("providerAliases", "events");
        form.namedTexts("providerAliases").forEach((alias, name) -> aliases.put(alias.toLowerCase(Locale.ROOT), name));
        for (YamlForm entry : form.forms("events")) {
            entry.allow("provider", "id", "channel", "fields", "quoted", "meaning", "text", "verified");
            OptionalInt id = eventId(entry);
            if (id.isPresent()) {
                add(file, entry, new EventKey(entry.text("provider"), id.getAsInt()));
            }
        }
    }

    private void add(RuleFile file, YamlForm entry, EventKey key) {
        String inItsFolder = file.folder() + '\0' + key.toString().toLowerCase(Locale.ROOT);
        String first = places.putIfAbsent(inItsFolder, file.shown() + ":" + entry.line());
        if (first != null) {
            entry.problem(
                    Mistake.REPEATED_ENTRY,
                    entry.line(),
                    "event " + key + " already stands at " + first,
                    "keep one entry");
            return;
        }
        var known = new EventEntry(
                key,
                channel(entry),
                entry.texts("fields"),
                entry.texts("quoted"),
                entry.text("meaning"),
                new EventTemplate(entry.optionalText("text")),
                entry.verified());
        checkText(entry, known);
        events.put(key, known);
    }

    private static void checkText(YamlForm form, EventEntry entry) {
        if (!entry.text().equals(EventTemplate.NONE) && !entry.verified()) {
            form.problem(
                    Mistake.INVALID_VALUE,
                    form.line("text"),
                    "an event that is not verified has no text",
                    "leave out text");
        }
        Set<String> named = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        named.addAll(entry.fields());
        named.addAll(entry.quoted());
        entry.text().names().stream()
                .filter(name -> !named.contains(name))
                .forEach(name -> form.problem(
                        Mistake.INVALID_VALUE,
                        form.line("text"),
                        "the text of event " + entry.key() + " names '" + name + "', which is none of its fields",
                        Nearest.hint(name, named, "add it to fields or quoted, in the order of the record")));
    }

    /** A log that is not known has to be said: {@code channel: ""}. */
    private static String channel(YamlForm entry) {
        return entry.names().contains("channel") ? entry.optionalText("channel") : entry.text("channel");
    }

    private static OptionalInt eventId(YamlForm entry) {
        String text = entry.text("id");
        if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= LARGEST_EVENT_ID) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        if (!text.isEmpty()) {
            entry.problem(
                    Mistake.INVALID_VALUE,
                    entry.line("id"),
                    "'" + text + "' is no event id",
                    "write a number from 0 to 65535");
        }
        return OptionalInt.empty();
    }
}
