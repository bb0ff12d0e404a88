package dev.culprit.index;

import dev.culprit.model.ClockOffset;
import dev.culprit.model.Event;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/**
 * Writes the index of one bundle in threads of its own.
 *
 * <p>{@link #add} never fails: whatever goes wrong is told by {@link #commit}, so an index that cannot be written costs
 * no verdict. Without a commit nothing is left behind. Any thread may call any method.
 */
public final class EventIndexer implements AutoCloseable {
    private static final int BATCH_SIZE = 256;
    private static final int QUEUED_BATCHES = 32;
    private static final long LOOK_AGAIN_MILLIS = 50;
    private static final double BUFFER_MB_PER_THREAD = 32;
    private static final List<Event> END = List.of();

    private final String fingerprint;
    private final IndexBuild build;
    private final IndexWriter writer;
    private final BlockingQueue<List<Event>> queue = new ArrayBlockingQueue<>(QUEUED_BATCHES);
    private final List<FutureTask<Long>> work = new ArrayList<>();
    private List<Event> batch = new ArrayList<>(BATCH_SIZE);
    private volatile boolean stopped;
    private boolean closed;

    private EventIndexer(String fingerprint, IndexBuild build, IndexWriter writer) {
        this.fingerprint = fingerprint;
        this.build = build;
        this.writer = writer;
    }

    /**
     * Begins an index and removes what killed runs left of the same one.
     *
     * @param target directory that the index will be once it is committed, such as {@link IndexLocation#directory}; an
     *     index that is there stays until then
     * @param fingerprint digest of the inputs' content, lower-case hexadecimal
     * @param threads number of threads that write, at least 1; each takes about 40 MB
     * @param factory makes these threads; they end with {@link #commit} or {@link #close}, daemons never hold up an exit
     * @throws IOException if nothing can be written beside the target, or the target holds something else than an index
     */
    public static EventIndexer open(Path target, String fingerprint, int threads, ThreadFactory factory)
            throws IOException {
        IndexBuild build = IndexBuild.beside(target);
        EventIndexer indexer;
        try {
            indexer = new EventIndexer(fingerprint, build, writer(build.directory(), threads));
        } catch (IOException e) {
            build.discard();
            throw e;
        }
        indexer.start(threads, factory);
        return indexer;
    }

    private static IndexWriter writer(Path directory, int threads) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig()
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setRAMBufferSizeMB(BUFFER_MB_PER_THREAD * threads)
                .setUseCompoundFile(false)
                .setCommitOnClose(false);
        config.getMergePolicy().setNoCFSRatio(0);
        FSDirectory files = IndexFiles.open(directory);
        return new IndexWriter(files, config);
    }

    private void start(int threads, ThreadFactory factory) {
        for (int i = 0; i < threads; i++) {
            FutureTask<Long> task = new FutureTask<>(this::write);
            work.add(task);
            factory.newThread(task).start();
        }
    }

    /** Hands one event over; waits while more than 8,192 events are on their way, and ignores it after {@link #close}. */
    public synchronized void add(Event event) {
        batch.add(event);
        if (batch.size() == BATCH_SIZE) {
            handOver(batch);
            batch = new ArrayList<>(BATCH_SIZE);
        }
    }

    /**
     * Finishes the index and moves it to its place in one step.
     *
     * @param artifacts paths of the files that were read for it
     * @param clocks how far clocks of hosts were off, by host; the events have the times that the hosts wrote
     * @return what the index holds
     * @throws IOException if an event could not be written, or the index was closed before; then there is no index
     */
    public synchronized IndexMetadata commit(Collection<String> artifacts, Map<String, List<ClockOffset>> clocks)
            throws IOException {
        handOver(batch);
        work.forEach(thread -> handOver(END));
        IndexMetadata metadata = new IndexMetadata(fingerprint, written(), List.copyOf(artifacts), clocks);
        refuseIfStopped();
        writer.commit();
        writer.close();
        writer.getDirectory().close();
        metadata.write(build.directory());
        IndexFiles.markUsed(build.directory());
        refuseIfStopped();
        build.publish();
        closed = true;
        stopped = true;
        return metadata;
    }

    /**
     * Gives the index up unless it is committed, and removes what there is of it.
     *
     * @throws IOException if something could not be removed; the next run for the same target tries again
     */
    @Override
    public void close() throws IOException {
        stopped = true;
        synchronized (this) {
            if (!closed) {
                closed = true;
                try {
                    writer.rollback();
                    writer.getDirectory().close();
                } finally {
                    build.discard();
                }
            }
        }
    }

    private void refuseIfStopped() throws IOException {
        if (stopped) {
            throw new IOException("the index was closed before it was complete");
        }
    }

    private void handOver(List<Event> events) {
        try {
            boolean taken = false;
            while (!taken && !stopped) {
                taken = queue.offer(events, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            stopped = true;
            Thread.currentThread().interrupt();
        }
    }

    private long written() throws IOException {
        long events = 0;
        try {
            for (FutureTask<Long> thread : work) {
                events += thread.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("the index could not be written: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the index was being written");
        }
        return events;
    }

    /** What each thread does; returns how many events it wrote. */
    private long write() throws IOException, InterruptedException {
        long events = 0;
        boolean finished = false;
        try {
            EventDocument document = new EventDocument();
            while (!finished && !stopped) {
                List<Event> next = queue.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                finished = next != null && next.isEmpty();
                events += next == null ? 0 : write(next, document);
            }
        } finally {
            if (!finished) {
                stopped = true;
            }
        }
        return events;
    }

    private int write(List<Event> events, EventDocument document) throws IOException {
        for (Event event : events) {
            writer.addDocument(document.of(event));
        }
        return events.size();
    }
}
