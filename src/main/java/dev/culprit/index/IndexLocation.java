package dev.culprit.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The directory in which indexes are kept, one for each set of inputs.
 *
 * @param root the directory; it need not exist
 */
public record IndexLocation(Path root) {
    /** Number of indexes that {@link #prune} is meant to leave. */
    public static final int KEPT = 20;

    private static final String OWN_FOLDER = "culprit";
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{1,128}");
    private static final Pattern INDEX_NAME = Pattern.compile(FINGERPRINT.pattern() + "-v[0-9]+");

    /**
     * Returns the place that the user's system has for such files: {@code culprit} in {@code XDG_CACHE_HOME}, else in
     * {@code LOCALAPPDATA} (Windows), else in {@code .cache} of {@code HOME} (XDG Base Directory Specification 0.8).
     *
     * @param environment variables of the process
     * @return nothing if none of them names an absolute path
     */
    public static Optional<IndexLocation> of(Map<String, String> environment) {
        return absolute(environment, "XDG_CACHE_HOME")
                .or(() -> absolute(environment, "LOCALAPPDATA"))
                .or(() -> absolute(environment, "HOME").map(home -> home.resolve(".cache")))
                .map(caches -> new IndexLocation(caches.resolve(OWN_FOLDER)));
    }

    private static Optional<Path> absolute(Map<String, String> environment, String variable) {
        try {
            return Optional.of(Path.of(environment.getOrDefault(variable, ""))).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the directory of one index, which may not exist yet.
     *
     * @param fingerprint digest of the inputs' content, lower-case hexadecimal
     * @throws IllegalArgumentException if it is not hexadecimal
     */
    public Path directory(String fingerprint) {
        if (!FINGERPRINT.matcher(fingerprint).matches()) {
            throw new IllegalArgumentException("a fingerprint is lower-case hexadecimal, not " + fingerprint);
        }
        return root.resolve(fingerprint + "-v" + IndexMetadata.FORMAT);
    }

    /**
     * Removes the indexes that were not used for longest, and all that killed runs left behind.
     *
     * @param kept number of indexes to leave, such as {@link #KEPT}
     * @throws IOException if one could not be removed
     */
    public void prune(int kept) throws IOException {
        IndexFiles.sweep(root, INDEX_NAME.asMatchPredicate());
        List<Use> uses = new ArrayList<>();
        for (Path entry : IndexFiles.entries(root)) {
            if (INDEX_NAME.matcher(entry.getFileName().toString()).matches()
                    && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                uses.add(new Use(lastUsed(entry), entry));
            }
        }
        uses.sort(Comparator.comparing(Use::last).reversed().thenComparing(Use::directory));
        for (Use use : uses.subList(Math.min(kept, uses.size()), uses.size())) {
            if (!IndexFiles.delete(use.directory())) {
                throw new IOException(use.directory() + " holds files that are not of an index; they were left there");
            }
        }
    }

    private static FileTime lastUsed(Path directory) throws IOException {
        Path mark = directory.resolve(IndexFiles.USED);
        return Files.getLastModifiedTime(Files.exists(mark) ? mark : directory);
    }

    private record Use(FileTime last, Path directory) {}
}
