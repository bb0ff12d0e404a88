package dev.culprit.index;

import org.apache.lucene.search.Query;

/** What a query may ask of one field. */
interface QueryField {

    /**
     * Returns the query for a value as typed.
     *
     * @param value never empty
     * @param quoted whether it stood in quotation marks, where wildcards are ordinary characters
     */
    Query value(String value, boolean quoted) throws BadValueException;

    /**
     * Returns the query for a range with both ends, {@code *} for an open one.
     *
     * @throws BadValueException if an end is not a value of the field, or its values have no order
     */
    default Query range(Bound lower, Bound upper) throws BadValueException {
        throw new BadValueException("ranges are for time, id, level, record and line", "id:[22038 TO 22040]");
    }

    /** One end of a range. */
    record Bound(String value, boolean inclusive) {
        boolean isOpen() {
            return value.equals("*");
        }
    }
}
