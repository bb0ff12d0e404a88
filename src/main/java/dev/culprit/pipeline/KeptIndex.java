package dev.culprit.pipeline;

import dev.culprit.bundle.BundleFingerprint;
import dev.culprit.index.EventIndexer;
import dev.culprit.index.IndexLocation;
import dev.culprit.model.Analysis;
import dev.culprit.model.Event;
import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The index of one bundle, made beside its verdict and kept when the verdict is out.
 *
 * <p>A small bundle's events wait in memory, so that its verdict does not pay for starting Lucene; a large one's are
 * written as they come. Nothing here fails: what goes wrong is told by {@link #commit}.
 */
public final class KeptIndex implements AutoCloseable {
    /** Events that wait in memory, about 20 MB, before writing begins. */
    private static final int MOST_WAITING = 20_000;

    private final Optional<IndexLocation> location;
    private final Supplier<String> key;
    private final boolean replacing;
    private final List<Event> waiting = new ArrayList<>();
    private Optional<EventIndexer> indexer = Optional.empty();
    private Optional<IOException> failure = Optional.empty();
    private boolean there;
    private volatile boolean givenUp;

    /**
     * Prepares to take events.
     *
     * @param key tells what the index is kept under; asked once and late, as it reads all inputs
     * @param replacing whether an index that is there is made again
     */
    private KeptIndex(Optional<IndexLocation> location, Supplier<String> key, boolean replacing) {
        this.location = location;
        this.key = key;
        this.replacing = replacing;
    }

    /** Returns an index that takes events and keeps none. */
    public static KeptIndex none() {
        return new KeptIndex(Optional.empty(), () -> "", false);
    }

    /**
     * Begins the index of some inputs below a directory, unless it is already there.
     *
     * @param root directory in which indexes are kept
     * @param rulesVersion digest of the rule base, whose catalogue names the events' values
     */
    public static KeptIndex begin(Path root, Request request, String rulesVersion) {
        return new KeptIndex(Optional.of(new IndexLocation(root)), () -> key(request, rulesVersion), false);
    }

    /** Begins the index that is kept under a key below a directory; it replaces one that is there. */
    static KeptIndex replace(Path root, String key) {
        return new KeptIndex(Optional.of(new IndexLocation(root)), () -> key, true);
    }

    /** Returns what the index of some inputs is kept under: it changes with their content and with how it is understood. */
    static String key(Request request, String rulesVersion) {
        String text = BundleFingerprint.of(request.inputs()) + "\n"
                + request.zone().getId() + "\n" + request.recover() + "\n" + rulesVersion;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Returns what takes every event; empty if no index is kept. */
    public Optional<Consumer<Event>> taker() {
        return location.map(kept -> this::add);
    }

    void add(Event event) {
        if (there || failure.isPresent()) {
            return;
        }
        if (indexer.isPresent()) {
            indexer.get().add(event);
        } else {
            waiting.add(event);
            if (waiting.size() == MOST_WAITING) {
                startWriting();
            }
        }
    }

    private void startWriting() {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        try {
            String known = key.get();
            Path directory = location.orElseThrow().directory(known);
            there = !replacing && Files.isDirectory(directory);
            if (!there) {
                Files.createDirectories(directory.toAbsolutePath().getParent());
                EventIndexer opened = EventIndexer.open(directory, known, threads, KeptIndex::thread);
                indexer = Optional.of(opened);
                waiting.forEach(opened::add);
            }
        } catch (IOException e) {
            failure = Optional.of(e);
        }
        waiting.clear();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "culprit-index");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Keeps the index; to be called after the verdict is out.
     *
     * @param analysis what was read
     * @return why no index is kept; empty if it is, or if none was wanted
     */
    public Optional<Problem> commit(Analysis analysis) {
        if (location.isEmpty() || givenUp) {
            return Optional.empty();
        }
        if (indexer.isEmpty() && failure.isEmpty() && !there) {
            startWriting();
        }
        if (there || givenUp) {
            return Optional.empty();
        }
        try {
            if (failure.isPresent()) {
                throw failure.get();
            }
            indexer.orElseThrow()
                    .commit(analysis.artifacts().stream()
                            .map(file -> file.artifact().path())
                            .toList());
            location.orElseThrow().prune(IndexLocation.KEPT);
            return Optional.empty();
        } catch (IOException e) {
            return givenUp ? Optional.empty() : Optional.of(notKept(e));
        }
    }

    private static Problem notKept(IOException e) {
        return new Problem(
                "index",
                "index.not-kept",
                SourceRef.whole(""),
                "no index was kept, so a search will read the files again: " + e.getMessage());
    }

    /** Abandons the index; may be called by any thread while {@link #commit} runs. */
    public void giveUp() {
        givenUp = true;
        indexer.ifPresent(KeptIndex::discard);
    }

    private static void discard(EventIndexer unwanted) {
        try {
            unwanted.close();
        } catch (IOException leftBehind) {
            // The next run removes what could not be removed now; nobody waits for the answer any more.
            return;
        }
    }

    @Override
    public void close() {
        indexer.ifPresent(KeptIndex::discard);
    }
}
