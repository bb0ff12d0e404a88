package dev.culprit.pipeline;

import dev.culprit.bundle.BundleFingerprint;
import dev.culprit.index.EventIndexer;
import dev.culprit.index.IndexLocation;
import dev.culprit.model.Event;
import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The index of one bundle, made when its verdict is out.
 *
 * <p>The files are read once more for it: reading is several times quicker than writing an index, so the verdict comes
 * first by much, and the whole takes little longer. Nothing here fails: what goes wrong is told by {@link #keep}.
 */
public final class KeptIndex {
    /**
     * What came of it.
     *
     * @param inputProblems what could not be read as it should; empty if nothing was read
     * @param failure why no index is kept; empty if it is, or if none was wanted
     */
    public record Kept(List<Problem> inputProblems, Optional<Problem> failure) {
        static final Kept WITHOUT_PROBLEMS = new Kept(List.of(), Optional.empty());

        public Kept {
            inputProblems = List.copyOf(inputProblems);
        }
    }

    private final Optional<IndexLocation> location;
    private final Request request;
    private final Supplier<String> key;
    private final boolean replacing;
    private volatile boolean givenUp;
    private volatile Optional<EventIndexer> writing = Optional.empty();

    /**
     * Prepares.
     *
     * @param key tells what the index is kept under; asked once and late, as it reads all inputs
     * @param replacing whether an index that is there is made again
     */
    private KeptIndex(Optional<IndexLocation> location, Request request, Supplier<String> key, boolean replacing) {
        this.location = location;
        this.request = request;
        this.key = key;
        this.replacing = replacing;
    }

    /** Returns an index that is never made. */
    public static KeptIndex none(Request request) {
        return new KeptIndex(Optional.empty(), request, () -> "", false);
    }

    /**
     * Returns the index of some inputs below a directory, to be made unless it is already there.
     *
     * @param root directory in which indexes are kept
     * @param rulesVersion digest of the rule base, whose catalogue names the events' values
     */
    public static KeptIndex of(Path root, Request request, String rulesVersion) {
        return new KeptIndex(Optional.of(new IndexLocation(root)), request, () -> key(request, rulesVersion), false);
    }

    /** Returns the index that is kept under a key below a directory; it replaces one that is there. */
    static KeptIndex replacing(Path root, Request request, String key) {
        return new KeptIndex(Optional.of(new IndexLocation(root)), request, () -> key, true);
    }

    /** Returns what the index of some inputs is kept under: it changes with their content and with how it is understood. */
    static String key(Request request, String rulesVersion) {
        String text = BundleFingerprint.of(request.inputs()) + "\n"
                + request.zone().getId() + "\n" + request.zoneStated() + "\n" + request.recover() + "\n" + rulesVersion;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Reads the inputs and makes the index, unless it is there.
     *
     * @param pipeline reads the inputs
     * @param progress told how far it has come
     * @param interrupted asked often; once it says true, no index is made
     */
    public Kept keep(Pipeline pipeline, ProgressListener progress, BooleanSupplier interrupted) {
        if (location.isEmpty() || givenUp) {
            return Kept.WITHOUT_PROBLEMS;
        }
        try {
            String known = key.get();
            Path directory = location.get().directory(known);
            if (replacing || !Files.isDirectory(directory)) {
                Files.createDirectories(directory.toAbsolutePath().getParent());
                BooleanSupplier stopped = () -> givenUp || interrupted.getAsBoolean();
                return write(directory, known, taker -> pipeline.readEvents(request, taker, progress, stopped));
            }
            return Kept.WITHOUT_PROBLEMS;
        } catch (IOException e) {
            return givenUp ? Kept.WITHOUT_PROBLEMS : new Kept(List.of(), Optional.of(notKept(e)));
        }
    }

    /** Reads all events into a taker. */
    private interface Source {
        EventPass readInto(Consumer<Event> taker) throws IOException;
    }

    private Kept write(Path directory, String known, Source source) throws IOException {
        int threads = Math.max(1, request.threads() - 1);
        try (EventIndexer indexer = EventIndexer.open(directory, known, threads, KeptIndex::thread)) {
            writing = Optional.of(indexer);
            EventPass pass = source.readInto(indexer::add);
            if (!pass.partial()) {
                List<String> read = pass.artifacts().stream()
                        .map(file -> file.artifact().path())
                        .toList();
                indexer.commit(read, pass.clocks());
                location.orElseThrow().prune(IndexLocation.KEPT);
            }
            return new Kept(pass.problems(), Optional.empty());
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "culprit-index");
        thread.setDaemon(true);
        return thread;
    }

    private static Problem notKept(IOException e) {
        return new Problem(
                "index",
                "index.not-kept",
                SourceRef.whole(""),
                e.getClass().getSimpleName().replaceFirst("Exception$", "") + ": " + e.getMessage());
    }

    /** Abandons the index; may be called by any thread while {@link #keep} runs. */
    public void giveUp() {
        givenUp = true;
        writing.ifPresent(KeptIndex::discard);
    }

    private static void discard(EventIndexer unwanted) {
        try {
            unwanted.close();
        } catch (IOException leftBehind) {
            // The next run removes what could not be removed now; nobody waits for the answer any more.
            return;
        }
    }
}
