package dev.culprit.index;

import dev.culprit.model.Event;
import org.apache.lucene.util.BytesRef;

/**
 * What events are: one term for all that events of one sort have in common. Terms are ordered by provider, then id.
 *
 * @param provider canonical name
 * @param id event id
 * @param level level, -1 if unknown
 * @param channel log name
 * @param rawProvider provider as printed
 */
record Kind(String provider, int id, int level, String channel, String rawProvider) {
    // Three of these stay below the 32,766 bytes that Lucene allows a term, even if every character takes three.
    private static final int NAME_LIMIT = 3_000;

    static void addTo(TermBuffer terms, Event event) {
        terms.addExact(event.provider(), NAME_LIMIT);
        terms.addSeparator();
        terms.addInt(event.id());
        terms.addInt(event.level());
        terms.addExact(event.channel(), NAME_LIMIT);
        terms.addSeparator();
        terms.addExact(event.rawProvider(), NAME_LIMIT);
        terms.addSeparator();
        terms.endTerm();
    }

    static Kind of(BytesRef term) {
        TermParts parts = new TermParts(term);
        return new Kind(parts.text(), parts.number(), parts.number(), parts.text(), parts.text());
    }
}
