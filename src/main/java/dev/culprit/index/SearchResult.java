package dev.culprit.index;

import dev.culprit.model.Event;
import java.util.List;

/**
 * What a query found.
 *
 * @param total number of events that match
 * @param events the first of them, in the order of time, then host, then source
 */
public record SearchResult(long total, List<Event> events) {
    public SearchResult {
        events = List.copyOf(events);
    }
}
