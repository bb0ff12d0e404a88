package dev.culprit.decode.evtx;

import dev.culprit.model.Problem;

/**
 * Takes the records of one chunk after another and hands on what it made of them.
 *
 * <p>Chunks of a log may be decoded on several threads, each chunk into a sink of its own. Whatever the threads do,
 * {@link #deliver} is called on the thread that reads the log and in the order of the file.
 */
public interface ChunkSink {

    /** Takes the next record of the chunk; called on the thread that decodes it. */
    void record(EventRecord record);

    /**
     * Takes a record from space the log no longer counts as its own; called on the thread that decodes the chunk.
     *
     * @return hands on what was made of it; called on the reading thread, behind the records of the file
     *     (of those read so far if very many wait), or never if the same record is found elsewhere
     */
    Runnable recovered(EventRecord record);

    /** Hands on the records of the chunk and forgets them; called on the reading thread. */
    void deliver();

    /** Takes a problem, behind the records of the chunk it was met in; called on the reading thread. */
    void problem(Problem problem);
}
