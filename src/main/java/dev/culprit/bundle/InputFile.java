package dev.culprit.bundle;

import java.nio.file.Path;

/**
 * One file that lies on disk.
 *
 * @param path path in the bundle
 * @param location where it lies, free of links
 * @param bytes its size when it was found
 * @param hostHint host its path names; "" if none
 * @param skipped why it is not to be read; "" if it is
 */
record InputFile(String path, Path location, long bytes, String hostHint, String skipped)
        implements Comparable<InputFile> {
    @Override
    public int compareTo(InputFile other) {
        return path.compareTo(other.path);
    }
}
