package dev.culprit.index;

import dev.culprit.model.Datum;
import dev.culprit.model.ErrorCode;
import dev.culprit.model.Event;
import java.util.List;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/** One event as Lucene takes it; made once for each writing thread and filled again for every event. */
final class EventDocument {
    private static final FieldType TERMS = terms();
    private static final FieldType KEYWORD = keyword();

    private final TermBuffer heads = new TermBuffer();
    private final TermBuffer dataTerms = new TermBuffer();
    private final TermBuffer errorTerms = new TermBuffer();
    private final TermBuffer wordTerms = new TermBuffer();
    private final BytesRef originTerm = new BytesRef();
    private final BytesRef kindTerm = new BytesRef();
    private final Rest rest = new Rest();

    private final Field timePoint = new LongPoint(Fields.TIME, 0);
    private final Field time = new NumericDocValuesField(Fields.TIME, 0);
    private final Field positionPoint = new LongPoint(Fields.POSITION, 0);
    private final Field position = new NumericDocValuesField(Fields.POSITION, 0);
    private final Field origin = new Field(Fields.ORIGIN, originTerm, KEYWORD);
    private final Field kind = new Field(Fields.KIND, kindTerm, KEYWORD);
    private final Field stored = new StoredField(Fields.REST, new BytesRef());
    private final List<IndexableField> fields = List.of(
            timePoint,
            time,
            positionPoint,
            position,
            origin,
            kind,
            new Field(Fields.DATA, new TermStream(dataTerms), TERMS),
            new Field(Fields.ERROR, new TermStream(errorTerms), TERMS),
            new Field(Fields.WORD, new TermStream(wordTerms), TERMS),
            stored);

    /** Returns the fields of the event; valid until the next call. */
    List<IndexableField> of(Event event) {
        long ticks = Ticks.of(event.time());
        timePoint.setLongValue(ticks);
        time.setLongValue(ticks);
        positionPoint.setLongValue(event.source().position());
        position.setLongValue(event.source().position());
        fillHeads(event);
        fillData(event.data());
        fillErrors(event.codes());
        fillWords(event);
        stored.setBytesValue(rest.pack(event));
        return fields;
    }

    private void fillHeads(Event event) {
        heads.clear();
        Origin.addTo(heads, event);
        Kind.addTo(heads, event);
        heads.read(0, originTerm);
        heads.read(1, kindTerm);
    }

    private void fillData(List<Datum> data) {
        dataTerms.clear();
        for (int i = 0; i < data.size(); i++) {
            Datum datum = data.get(i);
            DataTerm.addTo(dataTerms, datum.name().isEmpty() ? Integer.toString(i) : datum.name(), datum.value());
        }
    }

    private void fillErrors(List<ErrorCode> codes) {
        errorTerms.clear();
        for (ErrorCode code : codes) {
            String hex = code.hex();
            errorTerms.addLower(hex, 0, hex.length());
            errorTerms.endTerm();
        }
    }

    private void fillWords(Event event) {
        wordTerms.clear();
        Words.addTo(wordTerms, event.message());
        for (Datum datum : event.data()) {
            Words.addTo(wordTerms, datum.value());
        }
    }

    private static FieldType terms() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    private static FieldType keyword() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setTokenized(false);
        type.setOmitNorms(true);
        type.setDocValuesType(DocValuesType.SORTED);
        type.freeze();
        return type;
    }
}
