package dev.culprit.model;

import java.util.List;

/**
 * Where the entries of some samples were read. The arrays are not copied, and nobody may change them.
 *
 * @param artifacts paths of the files, at least one
 * @param files for each entry the position of its file among the paths; empty if all are of the first
 * @param lines for each entry its line, from 1; of a stretch of time that of its first sample
 */
@SuppressWarnings("ArrayRecordComponent") // shared by the columns of a file, which may be thousands
public record SampleOrigins(List<String> artifacts, int[] files, int[] lines) {
    public SampleOrigins {
        artifacts = List.copyOf(artifacts);
    }

    /** Returns the origins of entries that all stand in one file. */
    public static SampleOrigins of(String artifact, int[] lines) {
        return new SampleOrigins(List.of(artifact), new int[0], lines);
    }

    /** Returns the position of the file of an entry among the paths. */
    public int file(int index) {
        return files.length == 0 ? 0 : files[index];
    }

    /** Returns the line of an entry, from 1. */
    public int line(int index) {
        return lines[index];
    }

    /** Returns file and line of an entry. */
    public SourceRef source(int index) {
        return SourceRef.line(artifacts.get(file(index)), line(index));
    }
}
