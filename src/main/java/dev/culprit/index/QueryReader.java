package dev.culprit.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.ParseException;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * Turns a query as typed into one that Lucene runs. Lucene's grammar gives the tree, in which AND binds stronger than OR;
 * what a field means is decided in {@link QueryFields}.
 */
final class QueryReader {
    private static final String EXAMPLE = "error:0x80072746 AND host:(srv1 OR srv2)";

    private final String query;
    private final QueryText text;
    private final QueryFields fields;

    private QueryReader(String query, QueryText text, QueryFields fields) {
        this.query = query;
        this.text = text;
        this.fields = fields;
    }

    static Query read(String query, QueryFields fields) throws QueryException, IOException {
        QueryReader reader = new QueryReader(query, QueryText.of(query), fields);
        try {
            return reader.convert(reader.parse());
        } catch (IndexSearcher.TooManyClauses e) {
            throw new QueryException(
                    query, 0, "it has more than " + IndexSearcher.getMaxClauseCount() + " parts", EXAMPLE);
        }
    }

    private QueryNode parse() throws QueryException {
        try {
            return new StandardSyntaxParser().parse(text.escaped(), "");
        } catch (ParseException e) {
            boolean early = e.currentToken == null || e.currentToken.next == null || e.currentToken.next.kind == 0;
            int position = early ? query.length() : text.positionOf(e.currentToken.next.beginColumn);
            String reason = early ? "something is missing at the end" : "this was not expected here";
            throw new QueryException(query, position, reason, EXAMPLE);
        } catch (QueryNodeParseException e) {
            throw new QueryException(query, 0, "it does not follow the grammar", EXAMPLE);
        }
    }

    private Query convert(QueryNode node) throws QueryException, IOException {
        if (node instanceof GroupQueryNode group) {
            return convert(group.getChild());
        }
        if (node instanceof ModifierQueryNode modifier) {
            Query inner = convert(modifier.getChild());
            return isNot(modifier) ? not(inner) : inner;
        }
        if (node instanceof BooleanQueryNode several) {
            return several instanceof OrQueryNode ? any(several.getChildren()) : all(several.getChildren());
        }
        if (node instanceof TermRangeQueryNode range) {
            return range(range);
        }
        if (node instanceof FieldQueryNode value) {
            return value(value);
        }
        throw new QueryException(query, 0, "it does not follow the grammar", EXAMPLE);
    }

    private Query all(List<QueryNode> nodes) throws QueryException, IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (QueryNode node : nodes) {
            all.add(convert(node), Occur.FILTER);
        }
        return all.build();
    }

    private Query any(List<QueryNode> nodes) throws QueryException, IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (QueryNode node : nodes) {
            any.add(convert(node), Occur.SHOULD);
        }
        return any.build();
    }

    private static boolean isNot(ModifierQueryNode modifier) {
        return modifier.getModifier() == ModifierQueryNode.Modifier.MOD_NOT;
    }

    private static Query not(Query inner) {
        return new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.FILTER)
                .add(inner, Occur.MUST_NOT)
                .build();
    }

    private Query value(FieldQueryNode node) throws QueryException, IOException {
        String value = node.getTextAsString();
        try {
            if (value.isBlank()) {
                throw new BadValueException(
                        "there is nothing between these quotation marks", "\"connection was reset\"");
            }
            return field(node).value(value, node instanceof QuotedFieldQueryNode);
        } catch (BadValueException e) {
            throw new QueryException(query, text.positionOf(node.getBegin()), e.reason(), e.example());
        }
    }

    private Query range(TermRangeQueryNode node) throws QueryException, IOException {
        FieldQueryNode lower = node.getLowerBound();
        FieldQueryNode upper = node.getUpperBound();
        try {
            return field(lower)
                    .range(
                            new QueryField.Bound(lower.getTextAsString(), node.isLowerInclusive()),
                            new QueryField.Bound(upper.getTextAsString(), node.isUpperInclusive()));
        } catch (BadValueException e) {
            throw new QueryException(query, text.positionOf(lower.getBegin()), e.reason(), e.example());
        }
    }

    private QueryField field(FieldQueryNode node) throws BadValueException, IOException {
        return fields.find(node.getFieldAsString());
    }
}
