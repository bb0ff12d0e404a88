package dev.culprit.normalize;

import dev.culprit.decode.RawEvent;
import dev.culprit.model.Catalogue;
import dev.culprit.model.Catalogue.EventEntry;
import dev.culprit.model.Datum;
import dev.culprit.model.ErrorCode;
import dev.culprit.model.Event;
import dev.culprit.model.EventKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Makes a raw event comparable: canonical provider, host identity, named values, error codes. */
final class EventNormalizer {
    private static final Pattern PLACEHOLDER_NAME = Pattern.compile("(?i)|param(eter)?_?\\d+");

    /** No provider's name is longer; damaged logs hold texts of any length in its place. */
    private static final int LONGEST_REMEMBERED = 256;

    /** A host has about a thousand providers. */
    private static final int MOST_REMEMBERED = 10_000;

    private final Catalogue catalogue;
    private final Map<String, String> providers = new ConcurrentHashMap<>();
    private final Map<String, String> spelling = new HashMap<>();

    EventNormalizer(Catalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.events().keySet().forEach(key -> spelling.put(lower(key.provider()), key.provider()));
    }

    Event normalize(RawEvent raw, String host, Instant time) {
        String provider = canonicalProvider(raw.provider());
        Optional<EventEntry> known = catalogue.event(new EventKey(provider, raw.id()));
        List<Datum> data = known.map(entry -> named(raw, entry)).orElse(raw.data());
        String channel =
                raw.channel().isEmpty() ? known.map(EventEntry::channel).orElse("") : raw.channel();
        return new Event(
                raw.source(),
                time,
                host,
                channel,
                provider,
                raw.provider(),
                raw.id(),
                raw.level(),
                data,
                codes(raw),
                raw.message());
    }

    /** Returns the one spelling of a provider's name; may be called on any thread. */
    String canonicalProvider(String printed) {
        String known = providers.get(printed);
        if (known != null) {
            return known;
        }
        String canonical = canonical(printed);
        if (printed.length() <= LONGEST_REMEMBERED && providers.size() < MOST_REMEMBERED) {
            providers.put(printed, canonical);
        }
        return canonical;
    }

    private String canonical(String printed) {
        String alias = catalogue.canonicalProvider(printed);
        return spelling.getOrDefault(lower(alias), alias);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Gives values the names of the catalogue where the event gives none, and adds those that stand in its text. */
    private static List<Datum> named(RawEvent raw, EventEntry entry) {
        var data = new ArrayList<Datum>();
        for (int position = 0; position < raw.data().size(); position++) {
            Datum datum = raw.data().get(position);
            boolean placeholder = PLACEHOLDER_NAME.matcher(datum.name()).matches();
            String name = placeholder && position < entry.fields().size()
                    ? entry.fields().get(position)
                    : datum.name();
            data.add(new Datum(name, datum.value()));
        }
        addQuoted(raw, entry, data);
        return data;
    }

    private static void addQuoted(RawEvent raw, EventEntry entry, List<Datum> data) {
        if (entry.quoted().isEmpty()) {
            return;
        }
        String text = raw.message().isEmpty()
                ? String.join("\n", raw.data().stream().map(Datum::value).toList())
                : raw.message();
        List<String> values = QuotedValues.in(text);
        for (int position = 0; position < Math.min(values.size(), entry.quoted().size()); position++) {
            String name = entry.quoted().get(position);
            if (data.stream().noneMatch(datum -> datum.name().equalsIgnoreCase(name))) {
                data.add(new Datum(name, values.get(position)));
            }
        }
    }

    private static List<ErrorCode> codes(RawEvent raw) {
        Set<ErrorCode> codes = new LinkedHashSet<>();
        raw.data().forEach(datum -> codes.addAll(ErrorCodes.inValue(datum.name(), datum.value())));
        if (!raw.message().isEmpty()) {
            codes.addAll(ErrorCodes.inText(raw.message()));
        }
        return List.copyOf(codes);
    }
}
