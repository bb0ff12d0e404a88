package dev.culprit.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names and meanings that rules, decoders and reports share.
 *
 * @param events known events by provider and id
 * @param providerAliases other spellings of a provider, lower case and with {@code *} for any text, to the canonical name
 * @param errors known error codes
 * @param symptoms known symptoms by id
 * @param facts facts that a person may state, by name, with what they mean; a meaning begins with the values that the fact
 *     may have, such as {@code passed or failed: …}
 * @param counters known performance counters
 */
public record Catalogue(
        SortedMap<EventKey, EventEntry> events,
        SortedMap<String, String> providerAliases,
        SortedMap<ErrorCode, ErrorEntry> errors,
        SortedMap<String, SymptomEntry> symptoms,
        SortedMap<String, String> facts,
        CounterCatalogue counters) {

    /**
     * One event of a provider.
     *
     * @param key provider and id
     * @param channel log it is written to; "" if not known
     * @param fields names of its values by position, for records and texts that do not name them; may be empty
     * @param quoted names of the values that stand in quotation marks in its rendered text, in their order; may be empty
     * @param meaning one sentence
     * @param text one line for records that carry no text of their own
     * @param verified whether number and meaning were seen together in a public source or a log
     */
    public record EventEntry(
            EventKey key,
            String channel,
            List<String> fields,
            List<String> quoted,
            String meaning,
            EventTemplate text,
            boolean verified) {
        public EventEntry {
            fields = List.copyOf(fields);
            quoted = List.copyOf(quoted);
        }
    }

    /**
     * One error code.
     *
     * @param code the 32-bit value
     * @param symbol symbolic name such as {@code WSAECONNRESET}
     * @param meaning one clause
     */
    public record ErrorEntry(ErrorCode code, String symbol, String meaning) {}

    /**
     * One symptom.
     *
     * @param id its name, {@code area.what}
     * @param meaning one sentence
     * @param seen the sources that would show it; any one of them is enough
     */
    public record SymptomEntry(String id, String meaning, List<SeenIn> seen) {
        public SymptomEntry {
            seen = List.copyOf(seen);
        }
    }

    /**
     * A source that would show a symptom.
     *
     * @param kind what the name names
     * @param name channel, cmdlet, fact or path of a counter for every instance
     * @param with paths of further counters without which it does not show; empty for all but counters
     * @param collect read-only command that collects it; {@code {host}} stands for the host; "" for facts, and for counters
     *     that are recorded as any other
     */
    public record SeenIn(CollectedSource.Kind kind, String name, List<String> with, String collect) {
        public SeenIn {
            with = List.copyOf(with);
        }

        /** Makes a source that shows the symptom alone. */
        public SeenIn(CollectedSource.Kind kind, String name, String collect) {
            this(kind, name, List.of(), collect);
        }

        /** Returns the name and those of the further counters. */
        public List<String> names() {
            return Stream.concat(Stream.of(name), with.stream()).toList();
        }
    }

    public Catalogue {
        events = Collections.unmodifiableSortedMap(new TreeMap<>(events));
        providerAliases = Collections.unmodifiableSortedMap(new TreeMap<>(providerAliases));
        errors = Collections.unmodifiableSortedMap(new TreeMap<>(errors));
        symptoms = Collections.unmodifiableSortedMap(new TreeMap<>(symptoms));
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    /** Returns what is known about an event. */
    public Optional<EventEntry> event(EventKey key) {
        return Optional.ofNullable(events.get(key));
    }

    /** Returns why a fact cannot be stated so; empty if it can. */
    public Optional<String> faultOfFact(String name, String value) {
        String meaning = facts.getOrDefault(name, "");
        if (meaning.isEmpty()) {
            return Optional.of("no rule knows a fact " + name + "; known: " + String.join(", ", facts.keySet())
                    + "; culprit rules facts tells what they mean");
        }
        List<String> values = valuesOfFact(name);
        boolean fits = values.isEmpty() || values.contains(value);
        return fits
                ? Optional.empty()
                : Optional.of("the fact " + name + " is " + String.join(" or ", values)
                        + (value.isEmpty() ? ", and none of them is stated" : ", not " + value));
    }

    /** Returns what a fact means, without the values that it may have; "" if no such fact is known. */
    public String meaningOfFact(String name) {
        return facts.getOrDefault(name, "").replaceFirst("^[^:]*: *", "");
    }

    private List<String> valuesOfFact(String name) {
        String meaning = facts.getOrDefault(name, "");
        String values = meaning.substring(0, Math.max(0, meaning.indexOf(':')));
        return values.isEmpty() ? List.of() : List.of(values.split(" or ", -1));
    }

    /** Returns how to state a fact, with every value that it may have: {@code --fact a.b=true or --fact a.b=false}. */
    public String stating(String fact) {
        List<String> values = valuesOfFact(fact);
        return values.isEmpty()
                ? "--fact " + fact + "=…"
                : values.stream().map(value -> "--fact " + fact + "=" + value).collect(Collectors.joining(" or "));
    }

    /** Returns the symbolic name of a code, or "" if it is not known. */
    public String symbol(ErrorCode code) {
        return Optional.ofNullable(errors.get(code)).map(ErrorEntry::symbol).orElse("");
    }

    /** Returns the canonical name of a provider: the alias that matches, ignoring case, or the name itself. */
    public String canonicalProvider(String printed) {
        return providerAliases.entrySet().stream()
                .filter(alias -> Alias.matches(alias.getKey(), printed))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(printed);
    }
}
