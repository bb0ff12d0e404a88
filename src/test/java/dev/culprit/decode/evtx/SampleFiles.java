package dev.culprit.decode.evtx;

import java.nio.file.Path;

/** Where real logs lie that are too large for this project. */
public final class SampleFiles {
    private SampleFiles() {}

    /** Returns the folder of sample logs, which need not exist; system property {@code culprit.samples} moves it. */
    public static Path folder() {
        return root().resolve("evtx");
    }

    /** Returns the table of the records that the best known readers find in each. */
    public static Path counts() {
        return root().resolve("evtx-counts.tsv");
    }

    private static Path root() {
        String moved = System.getProperty("culprit.samples", "");
        return moved.isEmpty() ? Path.of("..", "shared", "samples") : Path.of(moved);
    }
}
