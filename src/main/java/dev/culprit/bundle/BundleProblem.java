package dev.culprit.bundle;

import dev.culprit.model.Problem;
import dev.culprit.model.SourceRef;

/** Makes the problems of this room, which all concern a file as a whole. */
final class BundleProblem {
    private static final String STAGE = "bundle";

    private BundleProblem() {}

    /**
     * Returns a problem.
     *
     * @param code last part of its code
     * @param path path of the file in the bundle
     * @param text one sentence
     */
    static Problem of(String code, String path, String text) {
        return new Problem(STAGE, STAGE + "." + code, SourceRef.whole(path), text);
    }
}
