package dev.culprit.index;

import java.io.IOException;
import java.util.function.Predicate;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;

/**
 * Finds the events whose composed term, an {@link Origin} or a {@link Kind}, passes a test.
 *
 * <p>The test runs once for each different term of the index, of which a bundle has some thousands at most, however many
 * events it has.
 */
final class HeadQuery extends MultiTermQuery {
    private final String description;
    private final Predicate<BytesRef> test;

    private HeadQuery(String field, String description, Predicate<BytesRef> test, RewriteMethod method) {
        super(field, method);
        this.description = description;
        this.test = test;
    }

    /**
     * Returns the query in two forms, of which Lucene takes the cheaper: all events of the terms that pass, or, beside
     * a condition that few events meet, a look at the term of each of these.
     *
     * @param field field of the composed term
     * @param description what is asked for; queries of equal field and description are equal
     * @param test tells whether a term is meant
     */
    static Query of(String field, String description, Predicate<BytesRef> test) {
        return new IndexOrDocValuesQuery(
                new HeadQuery(field, description, test, CONSTANT_SCORE_BLENDED_REWRITE),
                new HeadQuery(field, description, test, DOC_VALUES_REWRITE));
    }

    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
        return new FilteredTermsEnum(terms.iterator(), false) {
            @Override
            protected AcceptStatus accept(BytesRef term) {
                return test.test(term) ? AcceptStatus.YES : AcceptStatus.NO;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(getField())) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String defaultField) {
        return description;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && ((HeadQuery) other).description.equals(description);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + description.hashCode();
    }
}
