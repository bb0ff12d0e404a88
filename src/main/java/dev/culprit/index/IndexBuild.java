package dev.culprit.index;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.store.Lock;

/**
 * A directory beside the place of an index, in which the index grows until it is moved there whole.
 *
 * <p>Its name is unique and a lock file beside it is held for as long as it is in use, so runs at the same time do not
 * meet, and what a killed run left is told from what a living one is making.
 */
final class IndexBuild {
    private static final int ATTEMPTS = 5;

    private final Path target;
    private final Path directory;
    private final Lock lock;

    private IndexBuild(Path target, Path directory, Lock lock) {
        this.target = target;
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Makes an empty directory beside the target and removes what killed runs left there for the same target.
     *
     * @throws IOException if nothing can be written there, or the target holds something else than an index
     */
    static IndexBuild beside(Path target) throws IOException {
        Path parent = target.toAbsolutePath().normalize().getParent();
        if (parent == null) {
            throw new IOException(target + " cannot be the place of an index: it has no parent directory");
        }
        Files.createDirectories(parent);
        Path place = parent.resolve(target.toAbsolutePath().normalize().getFileName());
        IndexFiles.refuseForeign(place);
        IndexFiles.sweep(parent, place.getFileName().toString()::equals);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Path directory = Files.createTempDirectory(parent, place.getFileName() + IndexFiles.BUILDING);
            Optional<Lock> lock = IndexFiles.tryLock(directory);
            if (lock.isPresent() && Files.isDirectory(directory)) {
                return new IndexBuild(place, directory, lock.get());
            }
            // Another run took the new directory, not locked yet, for one that was left behind, and removed it.
            if (lock.isPresent()) {
                IndexFiles.unlock(directory, lock.get());
            }
        }
        throw new IOException("no directory beside " + target + " could be locked in " + ATTEMPTS + " attempts");
    }

    Path directory() {
        return directory;
    }

    /**
     * Moves the finished index to its place; an index that was there is replaced.
     *
     * @throws IOException if it cannot be moved; then it is gone, and what was there before may be gone, too
     */
    void publish() throws IOException {
        for (int attempt = 0; !moveToTarget(attempt); attempt++) {
            IndexFiles.refuseForeign(target);
            removeTarget();
        }
        IndexFiles.unlock(directory, lock);
    }

    // A directory can be moved onto an absent or empty one only.
    private boolean moveToTarget(int attempt) throws IOException {
        try {
            Files.move(directory, target, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (FileSystemException e) {
            if (attempt == ATTEMPTS || !Files.exists(target)) {
                throw e;
            }
            return false;
        }
    }

    // Moved away first: of several runs that replace the same index only one gets hold of it.
    private void removeTarget() throws IOException {
        Path aside = target.resolveSibling(target.getFileName() + IndexFiles.BUILDING + UUID.randomUUID());
        try {
            Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
            IndexFiles.delete(aside);
        } catch (NoSuchFileException e) {
            // Another run removed it; the place is free all the same.
        }
    }

    /** Removes the unfinished index. */
    void discard() throws IOException {
        IndexFiles.delete(directory);
        IndexFiles.unlock(directory, lock);
    }
}
