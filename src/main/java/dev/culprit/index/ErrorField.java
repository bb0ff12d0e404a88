package dev.culprit.index;

import dev.culprit.model.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * The error codes of an event, in every spelling of {@link ErrorSpelling}, or as a pattern over {@code 0x} and eight
 * digits.
 */
record ErrorField(ErrorSpelling spelling) implements QueryField {

    @Override
    public Query value(String value, boolean quoted) throws BadValueException {
        if (!quoted && Wildcards.isPattern(value)) {
            return Wildcards.query(Fields.ERROR, "", value);
        }
        List<BytesRef> codes = new ArrayList<>();
        for (ErrorCode code : spelling.read(value)) {
            codes.add(new BytesRef(LowerCase.of(code.hex())));
        }
        return new TermInSetQuery(Fields.ERROR, codes);
    }
}
