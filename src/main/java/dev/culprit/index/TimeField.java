package dev.culprit.index;

import dev.culprit.model.Span;
import java.time.Instant;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/** The time of an event, in the spellings of {@link TimeSpelling}. */
final class TimeField implements QueryField {

    @Override
    public Query value(String value, boolean quoted) throws BadValueException {
        return value.equals("*") ? new MatchAllDocsQuery() : within(TimeSpelling.read(value));
    }

    @Override
    public Query range(Bound lower, Bound upper) throws BadValueException {
        Instant start = lower.isOpen() ? Instant.MIN : start(TimeSpelling.read(lower.value()), lower.inclusive());
        Instant end = upper.isOpen() ? Instant.MAX : end(TimeSpelling.read(upper.value()), upper.inclusive());
        return LongPoint.newRangeQuery(Fields.TIME, firstStep(start), Ticks.of(end));
    }

    /** Returns the query for all events of a span. */
    static Query within(Span span) {
        return LongPoint.newRangeQuery(Fields.TIME, firstStep(span.start()), Ticks.of(span.end()));
    }

    private static Instant start(Span stated, boolean inclusive) {
        return inclusive ? stated.start() : stated.end().plusNanos(1);
    }

    private static Instant end(Span stated, boolean inclusive) {
        return inclusive ? stated.end() : stated.start().minusNanos(1);
    }

    // A start between two steps leaves out the earlier one.
    private static long firstStep(Instant start) {
        long step = Ticks.of(start);
        return Ticks.toInstant(step).isBefore(start) ? step + 1 : step;
    }
}
