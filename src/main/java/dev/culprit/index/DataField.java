package dev.culprit.index;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A value of an event by its name, compared whole.
 *
 * @param name name of the value, in any case, or its position from 0 if it has no name
 */
record DataField(String name) implements QueryField {

    @Override
    public Query value(String value, boolean quoted) throws BadValueException {
        return !quoted && Wildcards.isPattern(value)
                ? Wildcards.query(Fields.DATA, DataTerm.start(name), value)
                : new TermQuery(new Term(Fields.DATA, DataTerm.of(name, value)));
    }
}
