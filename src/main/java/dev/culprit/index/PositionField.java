package dev.culprit.index;

import dev.culprit.model.SourceRef;
import java.util.regex.Pattern;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * The place of an event in its file.
 *
 * @param unit what is counted
 * @param name name in queries
 */
record PositionField(SourceRef.Unit unit, String name) implements QueryField {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    @Override
    public Query value(String value, boolean quoted) throws BadValueException {
        Bound bound = new Bound(value, true);
        return range(bound, bound);
    }

    @Override
    public Query range(Bound lower, Bound upper) throws BadValueException {
        long first = lower.isOpen() ? Long.MIN_VALUE : number(lower.value()) + (lower.inclusive() ? 0 : 1);
        long last = upper.isOpen() ? Long.MAX_VALUE : number(upper.value()) - (upper.inclusive() ? 0 : 1);
        Query counted = HeadQuery.of(
                Fields.ORIGIN, "counted by " + unit, term -> Origin.of(term).unit() == unit);
        return new BooleanQuery.Builder()
                .add(LongPoint.newRangeQuery(Fields.POSITION, first, last), BooleanClause.Occur.FILTER)
                .add(counted, BooleanClause.Occur.FILTER)
                .build();
    }

    private long number(String value) throws BadValueException {
        if (!NUMBER.matcher(value).matches()) {
            throw new BadValueException(value + " is not the number of a " + name, name + ":4711");
        }
        return Long.parseLong(value);
    }
}
