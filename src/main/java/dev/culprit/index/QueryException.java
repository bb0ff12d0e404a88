package dev.culprit.index;

/** Says why a query cannot be answered, where in it, and what a correct one looks like. */
public final class QueryException extends Exception {
    private static final long serialVersionUID = 1;

    private final String query;
    private final int position;

    /**
     * @param query the query as typed
     * @param position where in it the trouble begins, in UTF-16 units from 0; its length if something is missing at the end
     * @param reason what is wrong, as the end of a sentence
     * @param example a query, or part of one, that is right
     */
    QueryException(String query, int position, String reason, String example) {
        super("The query is not understood at character %d: %s.\n  %s\n  %s^\n  For example: %s"
                .formatted(position + 1, reason, shown(query), " ".repeat(position), example));
        this.query = query;
        this.position = position;
    }

    /** Returns the query as typed. */
    public String query() {
        return query;
    }

    /** Returns where in the query the trouble begins, in UTF-16 units from 0. */
    public int position() {
        return position;
    }

    // One column for each unit, so that the mark below stands where it should.
    private static String shown(String query) {
        return query.replaceAll("\\p{Cntrl}", " ");
    }
}
