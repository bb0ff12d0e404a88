package dev.culprit.model;

/**
 * What became of one file: every file of the input has exactly one of these.
 *
 * @param artifact the file
 * @param records events, sample rows or settings read from it
 * @param recovered records found in deleted space; 0 unless recovery was asked for
 * @param problems how many problems name this file
 * @param skipped why it was not read; "" if it was
 */
public record ArtifactOutcome(Artifact artifact, long records, long recovered, int problems, String skipped)
        implements Comparable<ArtifactOutcome> {
    @Override
    public int compareTo(ArtifactOutcome other) {
        return artifact.compareTo(other.artifact);
    }
}
