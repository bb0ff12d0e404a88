package dev.culprit.pipeline;

import dev.culprit.index.IndexLocation;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where indexes are kept when the user names no place. */
public final class IndexPlace {
    private IndexPlace() {}

    /**
     * Returns Culprit's folder in the user's cache folder.
     *
     * @param environment variables of the process
     * @return nothing if the system names no such folder
     */
    public static Optional<Path> usual(Map<String, String> environment) {
        return IndexLocation.of(environment).map(IndexLocation::root);
    }
}
