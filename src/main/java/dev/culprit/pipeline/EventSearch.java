package dev.culprit.pipeline;

import dev.culprit.index.IndexLocation;
import dev.culprit.index.IndexSearch;
import dev.culprit.index.QueryException;
import dev.culprit.knowledge.RuleBase;
import dev.culprit.model.Catalogue.ErrorEntry;
import dev.culprit.model.ClockOffset;
import dev.culprit.model.ErrorCode;
import dev.culprit.model.Event;
import dev.culprit.model.Problem;
import dev.culprit.model.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Finds events in the kept index of a bundle, making it first where there is none. */
public final class EventSearch {
    /** How a query is written, for people. */
    public static final String QUERY_HELP = IndexSearch.QUERY_HELP;

    private final RuleBase rules;
    private final String version;

    /**
     * What was found.
     *
     * @param searched how many events the inputs hold
     * @param total how many of them match
     * @param events the first of them in order of time
     * @param clocks how far clocks of hosts were off, by host; the events have the times that the hosts wrote
     * @param problems what went wrong with the index or the input
     */
    public record Found(
            long searched,
            long total,
            List<Event> events,
            Map<String, List<ClockOffset>> clocks,
            List<Problem> problems) {}

    public EventSearch(RuleBase rules, String version) {
        this.rules = rules;
        this.version = version;
    }

    /**
     * Searches.
     *
     * @param root directory in which indexes are kept
     * @param limit most events to return
     * @return empty if the user interrupted the making of the index, or it cannot be read once made
     * @throws IllegalArgumentException if the query is malformed; the message shows how to write it. Also if no index can
     *     be made below that directory
     * @throws IOException if the index cannot be read
     */
    public Optional<Found> search(
            String query, Request request, Path root, int limit, ProgressListener progress, BooleanSupplier interrupted)
            throws IOException {
        var problems = new ArrayList<Problem>();
        String key = KeptIndex.key(request, rules.version());
        Path directory = new IndexLocation(root).directory(key);
        Optional<IndexSearch> kept = open(directory, key, problems);
        if (kept.isEmpty()) {
            problems.addAll(make(request, root, key, progress, interrupted));
            kept = open(directory, key, problems);
        }
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        try (IndexSearch index = kept.get()) {
            var result = index.search(query, request.window().orElse(Span.ALWAYS), limit);
            return Optional.of(new Found(
                    index.metadata().events(),
                    result.total(),
                    result.events(),
                    index.metadata().clocks(),
                    problems));
        } catch (QueryException malformed) {
            throw new IllegalArgumentException(malformed.getMessage(), malformed);
        }
    }

    private Optional<IndexSearch> open(Path directory, String key, List<Problem> problems) {
        return IndexSearch.open(directory, key, this::codes, problems::add);
    }

    private Set<ErrorCode> codes(String symbol) {
        return rules.catalogue().errors().values().stream()
                .filter(entry -> entry.symbol().equalsIgnoreCase(symbol))
                .map(ErrorEntry::code)
                .collect(Collectors.toSet());
    }

    private List<Problem> make(
            Request request, Path root, String key, ProgressListener progress, BooleanSupplier interrupted) {
        KeptIndex.Kept kept =
                KeptIndex.replacing(root, request, key).keep(new Pipeline(rules, version), progress, interrupted);
        kept.failure().ifPresent(failure -> {
            throw new IllegalArgumentException("no index can be made in " + root + ": " + failure.text());
        });
        return kept.inputProblems();
    }
}
