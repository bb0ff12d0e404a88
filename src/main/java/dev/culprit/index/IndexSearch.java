package dev.culprit.index;

import dev.culprit.model.ErrorCode;
import dev.culprit.model.Event;
import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import dev.culprit.model.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** Answers queries from a kept index; any number of threads may ask at once. */
public final class IndexSearch implements AutoCloseable {
    /** The query language in a screenful, for {@code --help}. */
    public static final String QUERY_HELP = """
            error:0x80072746       error code: 0x…, 0X…, -2147014842, 2147952454, 10054, WSAECONNRESET, 0x8007*
            host:srv1              host, short or full name
            provider:VMMS          provider, whole name or its end after a hyphen
            id:20413               event id; id:[22038 TO 22040], id:(22038 OR 22040)
            level:error            critical, error, warning, information, verbose or the number
            channel:System         log, whole name
            time:2013-10-08T10:06  that minute; also a day, a second, time:[2013-10-08T10:00Z TO *]; UTC unless told
            record:4711            record id; line:12 in text files
            file:System.evtx       file, whole path or its end after a slash
            VmName:DidierTest01    value of that name, as a whole; data.Id:5 if the name is also one of the above,
                                   data.0:x for the first of values without names
            reset "timed out"      words of message and values; all of them must occur, also those in quotation marks
                                   (their order is not looked at)

            Words side by side and AND: all of them. OR: one of them. NOT or - before a term: without it. ( ) group.
            AND, OR and NOT are written in capitals; AND binds stronger than OR. Case counts nowhere else.
            * stands for any text, ? for one character, except in quotation marks; * alone finds every event.
            [a TO b] includes its ends, {a TO b} does not, * is an open end.
            In quotation marks every other character stands for itself: file:"Node 1/System.evtx".

            For example: error:0x80072746 AND host:srv1
                         provider:Hyper-V-VMMS id:(22038 OR 21018) NOT VmName:Test*
            """;

    private static final Sort ORDER = new Sort(
            new SortField(Fields.TIME, SortField.Type.LONG),
            new SortField(Fields.ORIGIN, SortField.Type.STRING),
            new SortField(Fields.POSITION, SortField.Type.LONG),
            new SortField(Fields.KIND, SortField.Type.STRING));

    private final IndexMetadata metadata;
    private final FSDirectory files;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final QueryFields fields;

    private IndexSearch(IndexMetadata metadata, FSDirectory files, DirectoryReader reader, ErrorSpelling errors) {
        this.metadata = metadata;
        this.files = files;
        this.reader = reader;
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        fields = new QueryFields(reader, errors);
    }

    /**
     * Opens a kept index and notes its use.
     *
     * @param directory directory of the index
     * @param fingerprint digest of the inputs' content that the index must have been made from
     * @param symbols the codes that a symbol such as {@code WSAECONNRESET} stands for; none if it is unknown
     * @param problems told if there is an index that is damaged
     * @return nothing if there is no index of these inputs in today's format, or it cannot be read: it is to be made anew
     */
    public static Optional<IndexSearch> open(
            Path directory, String fingerprint, Function<String, Set<ErrorCode>> symbols, Consumer<Problem> problems) {
        try {
            Optional<IndexMetadata> metadata = IndexMetadata.read(directory)
                    .filter(read -> read.fingerprint().equals(fingerprint));
            return metadata.isPresent()
                    ? Optional.of(open(directory, metadata.get(), new ErrorSpelling(symbols)))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            // Lucene throws the latter for a segment written in a form that it does not know.
            String place = directory.toString().replace('\\', '/');
            String text = "the kept index cannot be read and is made anew: " + e.getMessage();
            problems.accept(new Problem("index", "index.damaged", SourceRef.whole(place), text));
            return Optional.empty();
        }
    }

    private static IndexSearch open(Path directory, IndexMetadata metadata, ErrorSpelling errors) throws IOException {
        FSDirectory files = IndexFiles.open(directory);
        DirectoryReader reader = DirectoryReader.open(files);
        if (reader.numDocs() != metadata.events()) {
            reader.close();
            throw new IOException("it holds " + reader.numDocs() + " of " + metadata.events() + " events");
        }
        IndexFiles.markUsed(directory);
        return new IndexSearch(metadata, files, reader, errors);
    }

    /** Returns what the index was made from. */
    public IndexMetadata metadata() {
        return metadata;
    }

    /**
     * Finds events.
     *
     * @param query see {@link #QUERY_HELP}
     * @param window only events of this span; {@link Span#ALWAYS} for all
     * @param limit number of events wanted, from the first on; 0 only counts
     * @throws QueryException if the query is malformed or asks for an unknown field, code or value
     * @throws IOException if the index cannot be read, or was closed
     */
    public SearchResult search(String query, Span window, int limit) throws QueryException, IOException {
        Query within = new BooleanQuery.Builder()
                .add(QueryReader.read(query, fields), Occur.FILTER)
                .add(TimeField.within(window), Occur.FILTER)
                .build();
        int total = count(query, within);
        List<Event> events = new ArrayList<>();
        if (limit > 0 && total > 0) {
            for (ScoreDoc hit : searcher.search(within, Math.min(limit, total), ORDER).scoreDocs) {
                events.add(event((FieldDoc) hit));
            }
        }
        return new SearchResult(total, events);
    }

    private int count(String query, Query within) throws QueryException, IOException {
        try {
            return searcher.count(within);
        } catch (IndexSearcher.TooManyClauses e) {
            throw new QueryException(
                    query,
                    0,
                    "it has more than " + IndexSearcher.getMaxClauseCount() + " parts",
                    "id:[22038 TO 22040]");
        }
    }

    // What the events were sorted by is all of the event but its rest.
    private Event event(FieldDoc hit) throws IOException {
        Origin origin = Origin.of((BytesRef) hit.fields[1]);
        Kind kind = Kind.of((BytesRef) hit.fields[3]);
        Rest.Unpacked rest = Rest.unpack(
                searcher.storedFields().document(hit.doc, Set.of(Fields.REST)).getBinaryValue(Fields.REST));
        return new Event(
                new SourceRef(origin.artifact(), origin.unit(), (Long) hit.fields[2]),
                Ticks.toInstant((Long) hit.fields[0]),
                origin.host(),
                kind.channel(),
                kind.provider(),
                kind.rawProvider(),
                kind.id(),
                kind.level(),
                rest.data(),
                rest.codes(),
                rest.message());
    }

    @Override
    public void close() throws IOException {
        reader.close();
        files.close();
    }
}
