package dev.culprit.index;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The words of message and values. Several words, also in quotation marks, must all occur, in whatever order. */
final class WordField implements QueryField {

    @Override
    public Query value(String value, boolean quoted) throws BadValueException {
        if (!quoted && value.equals("*")) {
            return new MatchAllDocsQuery();
        }
        boolean pattern = !quoted && Wildcards.isPattern(value);
        List<String> words = pattern ? Words.ofPattern(value) : Words.of(value);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : words) {
            all.add(pattern ? Wildcards.query(Fields.WORD, "", word) : term(word), BooleanClause.Occur.FILTER);
        }
        if (words.isEmpty()) {
            throw new BadValueException("there is no letter or digit in " + value, "\"connection was reset\"");
        }
        return all.build();
    }

    private static Query term(String word) {
        return new TermQuery(new Term(Fields.WORD, LowerCase.of(word)));
    }
}
