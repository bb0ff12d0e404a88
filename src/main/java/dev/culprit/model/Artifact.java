package dev.culprit.model;

/**
 * One file of a bundle, on disk or inside an archive.
 *
 * @param path path inside the bundle, always with {@code /}; {@code a.zip!/Node_1/System.evtx} inside archives
 * @param kind what the content is
 * @param bytes size in bytes, or -1 where an archive does not tell it
 * @param hostHint host named by a folder such as {@code Node_SRV1}, normalised by {@link HostName}; "" if none
 */
public record Artifact(String path, ArtifactKind kind, long bytes, String hostHint) implements Comparable<Artifact> {

    /** Returns the last component of the path. */
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public int compareTo(Artifact other) {
        return path.compareTo(other.path);
    }
}
