package dev.culprit.index;

import dev.culprit.model.SourceRef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The fields that a query may name: the fixed ones, and every name that a value has in this index. */
final class QueryFields {
    private static final String DATA_PREFIX = "data.";
    private static final int NAMES_SUGGESTED = 8;
    // winmeta.h: WINEVENT_LEVEL_LOG_ALWAYS 0 to _VERBOSE 5; Event Viewer shows level 0 as Information, too.
    private static final Map<String, Set<Integer>> LEVELS = Map.of(
            "critical", Set.of(1),
            "error", Set.of(2),
            "warning", Set.of(3),
            "information", Set.of(0, 4),
            "info", Set.of(0, 4),
            "verbose", Set.of(5));

    private final IndexReader reader;
    private final Map<String, QueryField> fixed = new LinkedHashMap<>();
    private final QueryField words = new WordField();

    QueryFields(IndexReader reader, ErrorSpelling errors) {
        this.reader = reader;
        fixed.put("error", new ErrorField(errors));
        fixed.put("host", HeadText.host());
        fixed.put("provider", HeadText.provider());
        fixed.put("id", new KindNumber("id", Kind::id, Map.of(), "id:[22038 TO 22040]"));
        fixed.put("level", new KindNumber("level", Kind::level, LEVELS, "level:error"));
        fixed.put("channel", HeadText.channel());
        fixed.put("time", new TimeField());
        fixed.put("record", new PositionField(SourceRef.Unit.RECORD, "record"));
        fixed.put("line", new PositionField(SourceRef.Unit.LINE, "line"));
        fixed.put("file", HeadText.file());
    }

    /**
     * Returns the field of that name, in any case.
     *
     * @param name name as typed; "" or {@code *} for the words of an event
     * @throws BadValueException if it is neither a field nor the name of a value
     */
    QueryField find(String name) throws BadValueException, IOException {
        if (name.isEmpty() || name.equals("*")) {
            return words;
        }
        String wanted = LowerCase.of(name);
        QueryField known = fixed.get(wanted);
        if (known != null) {
            return known;
        }
        if (wanted.startsWith(DATA_PREFIX)) {
            return new DataField(name.substring(DATA_PREFIX.length()));
        }
        if (occurs(name)) {
            return new DataField(name);
        }
        throw new BadValueException(unknown(name), "data.VmName:DidierTest01");
    }

    private boolean occurs(String name) throws IOException {
        BytesRef start = new BytesRef(DataTerm.start(name));
        TermsEnum terms = dataTerms();
        return terms.seekCeil(start) != TermsEnum.SeekStatus.END && StringHelper.startsWith(terms.term(), start);
    }

    private String unknown(String name) throws IOException {
        String reason = name + " is not a field; known fields are " + String.join(", ", fixed.keySet())
                + " and data.NAME for a value; a text with a colon goes in quotation marks";
        List<String> similar = similar(LowerCase.of(name));
        return similar.isEmpty() ? reason : reason + "; similar names of values here: " + String.join(", ", similar);
    }

    private List<String> similar(String name) throws IOException {
        List<String> similar = new ArrayList<>();
        TermsEnum terms = dataTerms();
        TermsEnum.SeekStatus status = terms.seekCeil(new BytesRef());
        while (status != TermsEnum.SeekStatus.END && similar.size() < NAMES_SUGGESTED) {
            String found = new TermParts(terms.term()).text();
            if (found.contains(name) || name.contains(found)) {
                similar.add(DATA_PREFIX + found);
            }
            // On to the next name, over all values of this one.
            status = terms.seekCeil(new BytesRef(found + (char) (TermBuffer.SEPARATOR + 1)));
        }
        return similar;
    }

    private TermsEnum dataTerms() throws IOException {
        Terms terms = MultiTerms.getTerms(reader, Fields.DATA);
        return terms == null ? TermsEnum.EMPTY : terms.iterator();
    }
}
