package dev.culprit.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;

/**
 * Where a file lies, as far as it matters for opening it as an archive.
 *
 * @param depth how many archives are around it
 * @param meter counts what the archive on disk unpacks to
 * @param access makes the file readable at any place
 */
record Nesting(int depth, ArchiveMeter meter, Access access) {

    /** Makes a file readable at any place. */
    interface Access {
        /**
         * Opens a file.
         *
         * @param content its bytes from the start, for a file that lies nowhere else
         */
        SeekableByteChannel open(InputStream content) throws IOException;
    }

    /** Returns the same nesting for content that lies nowhere but in its stream. */
    Nesting spooled() {
        return new Nesting(depth, meter, Spool::of);
    }

    /** Returns the nesting of the files inside this one. */
    Nesting inside() {
        return new Nesting(depth + 1, meter, Spool::of);
    }
}
