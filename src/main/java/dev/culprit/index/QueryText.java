package dev.culprit.index;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A query made ready for Lucene's grammar.
 *
 * <p>In that grammar many characters have a meaning that are ordinary in event logs: {@code \} in account names, {@code /}
 * and {@code :} in paths, addresses and times, {@code -} before a code, braces around a GUID. Here each such character is
 * escaped wherever it is part of a value, and remembered is where it stood.
 */
final class QueryText {
    private static final int DEEPEST = 50;
    private static final int LONGEST = 10_000;
    private static final String SPECIAL = "+-!:^@<>=[]{}~\\/&|";
    private static final String OPERATORS = "+-!";
    private static final Set<String> SIGNS = Set.of("&&", "||", "!");
    private static final String QUOTES = "\"\u201C\u201D\u201E";

    private static final Pattern RANGE = Pattern.compile("\\s*\\S+\\s+TO\\s+\\S+\\s*", Pattern.UNICODE_CHARACTER_CLASS);

    private final String query;
    private final StringBuilder escaped = new StringBuilder();
    private int[] positions = new int[64];
    private int at;
    private int depth;

    private QueryText(String query) {
        this.query = query;
    }

    /**
     * Reads a query as typed.
     *
     * @throws QueryException if a quotation mark or bracket is not closed, a value is missing, or it is too long or deep
     */
    static QueryText of(String query) throws QueryException {
        QueryText text = new QueryText(query);
        if (query.isBlank()) {
            throw text.bad(0, "it is empty", "* (every event)");
        }
        if (query.length() > LONGEST) {
            throw text.bad(0, "it is longer than " + LONGEST + " characters", "error:0x80072746 AND host:srv1");
        }
        while (text.at < query.length()) {
            text.readNext();
        }
        return text;
    }

    String escaped() {
        return escaped.toString();
    }

    /** Returns where in the query as typed a character of the escaped one stood. */
    int positionOf(int escapedPosition) {
        return escapedPosition < escaped.length() ? positions[escapedPosition] : query.length();
    }

    private void readNext() throws QueryException {
        char next = query.charAt(at);
        if (isBlank(next)) {
            put(' ');
            at++;
        } else if (next == '(' || next == ')') {
            readParenthesis(next);
        } else if (isQuote(next)) {
            readQuoted();
        } else if (!readRange()) {
            readOperators();
            readWord();
        }
    }

    private void readParenthesis(char next) throws QueryException {
        depth += next == '(' ? 1 : -1;
        if (depth > DEEPEST) {
            throw bad(at, "parentheses are nested deeper than " + DEEPEST, "host:(srv1 OR srv2)");
        }
        put(next);
        at++;
    }

    private void readQuoted() throws QueryException {
        int start = at;
        put('"');
        for (at++; at < query.length() && !isQuote(query.charAt(at)); at++) {
            if (query.charAt(at) == '\\') {
                put('\\');
            }
            put(query.charAt(at));
        }
        if (at == query.length()) {
            throw bad(start, "this quotation mark is not closed", "\"connection was reset\"");
        }
        put('"');
        at++;
    }

    /** Reads a range if one begins here; brackets without a blank inside, as around a GUID, are part of a word. */
    private boolean readRange() throws QueryException {
        if (query.charAt(at) != '[' && query.charAt(at) != '{') {
            return false;
        }
        int end = at + 1;
        while (end < query.length() && query.charAt(end) != ']' && query.charAt(end) != '}') {
            end++;
        }
        String inside = query.substring(at + 1, end);
        if (end < query.length() && RANGE.matcher(inside).matches()) {
            copyRange(end);
            return true;
        }
        if (end == query.length() || inside.chars().anyMatch(unit -> isBlank((char) unit))) {
            throw bad(at, "this bracket begins no range", "id:[22038 TO 22040]");
        }
        return false;
    }

    private void copyRange(int end) {
        for (; at <= end; at++) {
            char unit = query.charAt(at);
            if (unit == '\\') {
                put(unit);
            }
            put(isBlank(unit) ? ' ' : unit);
        }
    }

    private void readOperators() {
        while (at + 1 < query.length() && OPERATORS.indexOf(query.charAt(at)) >= 0 && !isBlank(query.charAt(at + 1))) {
            put(query.charAt(at));
            at++;
        }
    }

    private void readWord() throws QueryException {
        int start = at;
        int end = at;
        while (end < query.length() && !endsWord(query.charAt(end))) {
            end++;
        }
        String word = query.substring(start, end);
        int colon = word.indexOf(':');
        if (SIGNS.contains(word)) {
            copyUpTo(end);
        } else if (colon > 0) {
            readField(start + colon);
            readValue(start + colon + 1, end);
        } else {
            escapeUpTo(end);
        }
    }

    private void readField(int colon) {
        // A word beginning with fn: would be read as the name of a function.
        if (query.startsWith("fn:", at)) {
            put('\\');
        }
        escapeUpTo(colon);
        put(':');
        at++;
    }

    private void readValue(int start, int end) throws QueryException {
        boolean follows = start < query.length() && (isQuote(query.charAt(start)) || query.charAt(start) == '(');
        if (start == end && !follows) {
            throw bad(start, "a value is missing after the colon", "host:srv1");
        }
        if (start == end || !readRange()) {
            escapeUpTo(end);
        }
    }

    private void copyUpTo(int end) {
        for (; at < end; at++) {
            put(query.charAt(at));
        }
    }

    private void escapeUpTo(int end) {
        for (; at < end; at++) {
            if (SPECIAL.indexOf(query.charAt(at)) >= 0) {
                put('\\');
            }
            put(query.charAt(at));
        }
    }

    private void put(char unit) {
        if (escaped.length() == positions.length) {
            positions = Arrays.copyOf(positions, positions.length * 2);
        }
        positions[escaped.length()] = at;
        escaped.append(unit);
    }

    private static boolean endsWord(char unit) {
        return isBlank(unit) || unit == '(' || unit == ')' || isQuote(unit);
    }

    private static boolean isBlank(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }

    private static boolean isQuote(char unit) {
        return QUOTES.indexOf(unit) >= 0;
    }

    private QueryException bad(int position, String reason, String example) {
        return new QueryException(query, position, reason, example);
    }
}
