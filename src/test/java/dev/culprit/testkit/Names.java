package dev.culprit.testkit;

import dev.culprit.model.Catalogue;
import dev.culprit.model.Catalogue.ErrorEntry;
import dev.culprit.model.Catalogue.EventEntry;
import dev.culprit.model.CounterCatalogue;
import dev.culprit.model.ErrorCode;
import dev.culprit.model.EventKey;
import dev.culprit.model.EventTemplate;
import java.util.List;
import java.util.TreeMap;

/** Catalogues with a few names. */
public final class Names {
    private Names() {}

    /** Returns a catalogue without any name. */
    public static Catalogue none() {
        return of(List.of(), List.of());
    }

    /** Returns a catalogue of events, and of the code that a cut connection gives. */
    public static Catalogue of(EventEntry... events) {
        var reset = new ErrorEntry(ErrorCode.of("0x80072746"), "WSAECONNRESET", "the other end cut the connection");
        var busy = new ErrorEntry(ErrorCode.of("0x80070020"), "ERROR_SHARING_VIOLATION", "another process has it open");
        return of(List.of(events), List.of(reset, busy));
    }

    /** Returns an event that is known and verified. */
    public static EventEntry event(String provider, int id, String meaning, String text) {
        return new EventEntry(
                new EventKey(provider, id), "", List.of(), List.of(), meaning, new EventTemplate(text), true);
    }

    private static Catalogue of(List<EventEntry> events, List<ErrorEntry> errors) {
        var byKey = new TreeMap<EventKey, EventEntry>();
        events.forEach(event -> byKey.put(event.key(), event));
        var byCode = new TreeMap<ErrorCode, ErrorEntry>();
        errors.forEach(error -> byCode.put(error.code(), error));
        return new Catalogue(
                byKey, new TreeMap<>(), byCode, new TreeMap<>(), new TreeMap<>(), CounterCatalogue.empty());
    }
}
