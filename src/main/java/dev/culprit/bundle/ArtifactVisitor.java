package dev.culprit.bundle;

import dev.culprit.model.Artifact;
import dev.culprit.model.Problem;
import java.io.IOException;
import java.io.InputStream;

/** Takes the files of a bundle one after another; each file comes to exactly one of file, archive and skipped. */
public interface ArtifactVisitor {

    /**
     * Takes a file that may be read.
     *
     * @param artifact the file
     * @param content its bytes from the start, valid during this call only; reading never throws, a file that cannot be
     *     read to its end ends early and {@link #problem} tells why after this call
     * @throws IOException if the visitor itself fails; ends the visit
     */
    void file(Artifact artifact, InputStream content) throws IOException;

    /** Takes an archive that was opened; the files inside follow. */
    void archive(Artifact archive);

    /**
     * Takes a file that is not read.
     *
     * @param artifact the file
     * @param why one clause that ends the sentence "not read: …"
     */
    void skipped(Artifact artifact, String why);

    /** Takes what went wrong; the stage is always {@code bundle}. */
    void problem(Problem problem);
}
