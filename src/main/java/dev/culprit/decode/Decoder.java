package dev.culprit.decode;

import dev.culprit.model.Artifact;
import java.io.IOException;
import java.io.InputStream;

/** Reads one kind of file; without state, so that one instance may serve many files and threads. */
public interface Decoder {

    /**
     * Reads a file to its end, however damaged it is.
     *
     * @param artifact the file, for places and hints
     * @param content its bytes from the start; the caller closes it
     * @param sink takes what is read
     * @throws IOException if the bytes cannot be obtained; never because of what they hold
     */
    void decode(Artifact artifact, InputStream content, RawSink sink) throws IOException;
}
