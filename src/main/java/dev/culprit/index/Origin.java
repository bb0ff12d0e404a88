package dev.culprit.index;

import dev.culprit.model.Event;
import dev.culprit.model.SourceRef;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * Where events come from: one term for all that a log of one host has in common. Terms are ordered by host, then artifact.
 *
 * @param host identity of the host
 * @param artifact path of the file
 * @param unit what a position in it counts
 */
record Origin(String host, String artifact, SourceRef.Unit unit) {
    // Together below the 32,766 bytes that Lucene allows a term, even if every character takes three.
    private static final int HOST_LIMIT = 1_000;
    private static final int ARTIFACT_LIMIT = 8_000;
    private static final List<SourceRef.Unit> UNITS = List.of(SourceRef.Unit.values());

    static void addTo(TermBuffer terms, Event event) {
        terms.addExact(event.host(), HOST_LIMIT);
        terms.addSeparator();
        terms.addExact(event.source().artifact(), ARTIFACT_LIMIT);
        terms.addSeparator();
        terms.addInt(UNITS.indexOf(event.source().unit()));
        terms.endTerm();
    }

    static Origin of(BytesRef term) {
        TermParts parts = new TermParts(term);
        return new Origin(parts.text(), parts.text(), UNITS.get(parts.number()));
    }
}
