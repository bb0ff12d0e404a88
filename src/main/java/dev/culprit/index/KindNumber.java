package dev.culprit.index;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * A number that is part of what an event is.
 *
 * @param name name in queries
 * @param number the number of a kind
 * @param words lower-case words that stand for numbers, the main one last
 * @param example a correct query
 */
record KindNumber(String name, ToIntFunction<Kind> number, Map<String, Set<Integer>> words, String example)
        implements QueryField {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

    @Override
    public Query value(String value, boolean quoted) throws BadValueException {
        if (value.equals("*")) {
            return new MatchAllDocsQuery();
        }
        Set<Integer> wanted = numbers(value);
        return HeadQuery.of(
                Fields.KIND, name + " is one of " + wanted, term -> wanted.contains(number.applyAsInt(Kind.of(term))));
    }

    @Override
    public Query range(Bound lower, Bound upper) throws BadValueException {
        TreeSet<Integer> atLeast = lower.isOpen() ? new TreeSet<>(Set.of(Integer.MIN_VALUE)) : numbers(lower.value());
        TreeSet<Integer> atMost = upper.isOpen() ? new TreeSet<>(Set.of(Integer.MAX_VALUE)) : numbers(upper.value());
        int first = atLeast.last() + (lower.inclusive() || lower.isOpen() ? 0 : 1);
        int last = atMost.last() - (upper.inclusive() || upper.isOpen() ? 0 : 1);
        return HeadQuery.of(Fields.KIND, name + " from " + first + " to " + last, term -> {
            int found = number.applyAsInt(Kind.of(term));
            return first <= found && found <= last;
        });
    }

    private TreeSet<Integer> numbers(String value) throws BadValueException {
        if (NUMBER.matcher(value).matches()) {
            return new TreeSet<>(Set.of(Integer.valueOf(value)));
        }
        Set<Integer> meant = words.getOrDefault(LowerCase.of(value), Set.of());
        if (meant.isEmpty()) {
            String allowed = words.isEmpty() ? "" : " nor one of " + String.join(", ", new TreeSet<>(words.keySet()));
            throw new BadValueException(value + " is not a number" + allowed, example);
        }
        return new TreeSet<>(meant);
    }
}
