package dev.culprit.index;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/**
 * A text that is part of a composed term, compared whole and without regard to case, or by its last parts.
 *
 * @param field field of the composed term
 * @param name name in queries
 * @param texts the texts of a term that may match
 * @param separators characters after which a last part begins; "" if only the whole text counts
 * @param spelling how a value as typed is written in the index
 */
record HeadText(
        String field,
        String name,
        Function<BytesRef, Stream<String>> texts,
        String separators,
        UnaryOperator<String> spelling)
        implements QueryField {

    @Override
    public Query value(String value, boolean quoted) throws BadValueException {
        String wanted = LowerCase.of(spelling.apply(value));
        boolean pattern = !quoted && Wildcards.isPattern(wanted);
        Predicate<String> test = pattern ? Wildcards.matcher(wanted) : wanted::equals;
        return HeadQuery.of(
                field,
                name + (pattern ? " like " : " is ") + wanted,
                term -> texts.apply(term).anyMatch(text -> matches(LowerCase.of(text), test)));
    }

    private boolean matches(String text, Predicate<String> test) {
        if (test.test(text)) {
            return true;
        }
        for (int at = 0; at < text.length(); at++) {
            if (separators.indexOf(text.charAt(at)) >= 0 && test.test(text.substring(at + 1))) {
                return true;
            }
        }
        return false;
    }
}
