package dev.culprit.index;

import dev.culprit.model.ErrorCode;
import dev.culprit.model.Event;
import dev.culprit.model.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes and opens small indexes. */
final class WrittenIndex {
    static final String FINGERPRINT = "0badcafe";

    private WrittenIndex() {}

    static EventIndexer begin(Path place) throws IOException {
        return EventIndexer.open(place, FINGERPRINT, 1, Thread::new);
    }

    static IndexMetadata write(Path place, List<Event> events) throws IOException {
        try (EventIndexer indexer = begin(place)) {
            events.forEach(indexer::add);
            return indexer.commit(List.of("Node_1/System.evtx"), Map.of());
        }
    }

    /** Opens an index that is expected to be there and whole. */
    static IndexSearch open(Path place) {
        List<Problem> problems = new ArrayList<>();
        Optional<IndexSearch> search = open(place, problems);
        return search.orElseThrow(() -> new AssertionError("no index: " + problems));
    }

    static Optional<IndexSearch> open(Path place, List<Problem> problems) {
        return IndexSearch.open(place, FINGERPRINT, WrittenIndex::codesOf, problems::add);
    }

    private static Set<ErrorCode> codesOf(String symbol) {
        return symbol.equals("WSAECONNRESET") ? Set.of(ErrorCode.of("0x80072746")) : Set.of();
    }
}
