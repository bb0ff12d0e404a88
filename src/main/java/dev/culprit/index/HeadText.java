package dev.culprit.index;

import dev.culprit.model.HostName;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
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
    private static final Pattern ADDRESS_PATTERN = Pattern.compile("[0-9.*?]*[0-9][0-9.*?]*");

    static QueryField host() {
        return new HeadText(
                Fields.ORIGIN, "host", term -> Stream.of(Origin.of(term).host()), "", HeadText::hostName);
    }

    static QueryField file() {
        Function<BytesRef, Stream<String>> artifact =
                term -> Stream.of(Origin.of(term).artifact());
        return new HeadText(Fields.ORIGIN, "file", artifact, "/", path -> path.replace('\\', '/'));
    }

    static QueryField provider() {
        Function<BytesRef, Stream<String>> names = term -> {
            Kind kind = Kind.of(term);
            return Stream.of(kind.provider(), kind.rawProvider());
        };
        return new HeadText(Fields.KIND, "provider", names, "-", UnaryOperator.identity());
    }

    static QueryField channel() {
        Function<BytesRef, Stream<String>> name =
                term -> Stream.of(Kind.of(term).channel());
        return new HeadText(Fields.KIND, "channel", name, "", UnaryOperator.identity());
    }

    // The dots of an address with wildcards do not end a host's own name.
    private static String hostName(String typed) {
        return ADDRESS_PATTERN.matcher(typed).matches() ? typed : HostName.of(typed);
    }

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
