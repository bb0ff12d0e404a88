package dev.culprit.decode.evtx;

import dev.culprit.decode.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/**
 * Reads Windows event logs in their binary form, EVTX, versions 3.1 and 3.2, and shows each record to a sink.
 *
 * <p>One instance may serve many files, also at the same time; what it remembers of templates makes it quicker and
 * changes nothing else. Memory does not grow with the file: a few chunks of 64 KiB for each worker, and what sinks keep.
 * Damage costs what is damaged and a problem that tells where: a record whose header is sound is shown with its id and
 * written time even if nothing else of it can be read. Checksums are verified and reported and never decide.
 */
public final class EvtxReader {
    private final boolean recover;
    private final Workers workers;
    private final TemplateLibrary library = new TemplateLibrary();

    /**
     * Makes a reader.
     *
     * @param recover whether to look for records in space that a log no longer counts as its own; those that the log also
     *     holds as its own are left out
     * @param workers threads to decode chunks on
     */
    public EvtxReader(boolean recover, Workers workers) {
        this.recover = recover;
        this.workers = workers;
    }

    /**
     * Reads a file to its end, however damaged it is.
     *
     * @param path path of the file, for places
     * @param content its bytes from the start; not closed
     * @param sinks makes sinks; each is used for many chunks, but for one at a time
     * @throws IOException if the bytes cannot be obtained; never because of what they hold
     */
    public void read(String path, InputStream content, Supplier<? extends ChunkSink> sinks) throws IOException {
        new LogRun(new LogSettings(path, false, recover, library), content, sinks, workers).read();
    }
}
