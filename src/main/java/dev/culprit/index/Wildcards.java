package dev.culprit.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/** Patterns with {@code *} for any text and {@code ?} for one character; nothing else in them is special. */
final class Wildcards {
    static final String ALL = "*?";

    private Wildcards() {}

    static boolean isPattern(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    /** Returns a test for whole texts in lower case; the pattern may be of any case. */
    static Predicate<String> matcher(String pattern) throws BadValueException {
        CharacterRunAutomaton automaton = new CharacterRunAutomaton(deterministic(parts(pattern), pattern));
        return automaton::run;
    }

    /** Returns a query for the terms that begin with a fixed text and go on as the pattern says. */
    static Query query(String field, String start, String pattern) throws BadValueException {
        List<Automaton> parts = new ArrayList<>(List.of(Automata.makeString(start)));
        parts.addAll(parts(pattern));
        return new AutomatonQuery(new Term(field, start + pattern), deterministic(parts, pattern));
    }

    private static List<Automaton> parts(String pattern) {
        return LowerCase.of(pattern).codePoints().mapToObj(Wildcards::part).toList();
    }

    private static Automaton part(int codePoint) {
        return switch (codePoint) {
            case '*' -> Automata.makeAnyString();
            case '?' -> Automata.makeAnyChar();
            default -> Automata.makeChar(codePoint);
        };
    }

    private static Automaton deterministic(List<Automaton> parts, String pattern) throws BadValueException {
        try {
            return Operations.determinize(Operations.concatenate(parts), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
        } catch (TooComplexToDeterminizeException e) {
            throw new BadValueException("the pattern " + pattern + " has too many wildcards", "*reset*");
        }
    }
}
