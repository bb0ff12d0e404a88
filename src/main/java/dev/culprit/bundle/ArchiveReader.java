package dev.culprit.bundle;

import dev.culprit.model.Artifact;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;

/** Reads the files of archives of one format. */
interface ArchiveReader {
    /**
     * Reads an archive: tells it to the visitor, then its files.
     *
     * @param archive the archive
     * @param channel its bytes, at position 0
     * @param nesting where it lies
     * @param brokenOff why the bytes end before the archive does; nothing if they do not as far as anybody knows
     * @return what is wrong with the archive as a whole; nothing if nothing is, or if the visitor was told
     * @throws IOException if the visitor throws it
     */
    Optional<Failure> read(Artifact archive, SeekableByteChannel channel, Nesting nesting, Optional<Failure> brokenOff)
            throws IOException;
}
