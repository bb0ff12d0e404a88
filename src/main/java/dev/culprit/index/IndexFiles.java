package dev.culprit.index;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * The files of indexes and of indexes in the making.
 *
 * <p>Nothing here deletes what is not known by its name to be ours, nor walks into a directory below an index: an index
 * is flat.
 */
final class IndexFiles {
    /** Stands between the name of an index and the random end of the name of the directory it grows in. */
    static final String BUILDING = ".building-";

    /** Written at every use, so that its time tells the last one. */
    static final String USED = "culprit-index.used";

    private static final String LOCK = ".lock";

    private static final Pattern OURS =
            Pattern.compile("culprit-index\\.(txt|used)|(pending_)?segments_\\w+|write\\.lock"
                    + "|_[\\w-]+\\.(fd[mtx]|fnm|kd[dim]|si|dv[dm]|doc|psm|ti[mp]|tmd|tmp)");

    /** Held here, as a logger that nobody holds forgets its level. Lucene would write on the error stream otherwise. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    static {
        LUCENE.setLevel(Level.OFF);
    }

    private IndexFiles() {}

    /** Opens a directory without mapping it into memory: mapping makes newer JVMs warn on the error stream. */
    static FSDirectory open(Path directory) throws IOException {
        return new NIOFSDirectory(directory);
    }

    /** Takes the lock beside a directory, or nothing if a run of this or another process holds it. */
    static Optional<Lock> tryLock(Path directory) throws IOException {
        try (FSDirectory parent = open(directory.resolveSibling(""))) {
            return Optional.of(
                    parent.obtainLock(lockFile(directory).getFileName().toString()));
        } catch (LockObtainFailedException | NoSuchFileException e) {
            return Optional.empty();
        }
    }

    static void unlock(Path directory, Lock lock) throws IOException {
        lock.close();
        Files.deleteIfExists(lockFile(directory));
    }

    /**
     * Makes sure that an index may take this place.
     *
     * @throws IOException if something is there that is not an index
     */
    static void refuseForeign(Path target) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new IOException(target + " is a file; an index needs a directory");
        }
        for (Path entry : entries(target)) {
            if (!OURS.matcher(entry.getFileName().toString()).matches()) {
                throw new IOException(
                        target + " holds " + entry.getFileName() + ", so it is not an index to be replaced");
            }
        }
    }

    /**
     * Removes what killed runs left behind.
     *
     * @param parent directory that indexes are made in; none is fine
     * @param ofIndex tells by its name whether the leftovers of an index are meant
     */
    static void sweep(Path parent, Predicate<String> ofIndex) throws IOException {
        for (Path entry : entries(parent)) {
            String name = entry.getFileName().toString();
            int end = name.indexOf(BUILDING);
            if (end < 0 || !ofIndex.test(name.substring(0, end))) {
                continue;
            }
            if (name.endsWith(LOCK)) {
                sweep(entry.resolveSibling(name.substring(0, name.length() - LOCK.length())));
            } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                sweep(entry);
            }
        }
    }

    private static void sweep(Path leftover) throws IOException {
        Optional<Lock> lock = tryLock(leftover);
        if (lock.isPresent()) {
            delete(leftover);
            unlock(leftover, lock.get());
        }
    }

    /**
     * Removes an index, its description first, so that a half removed one is none.
     *
     * @return whether it is gone; what is not ours stays, and so does its directory
     */
    static boolean delete(Path directory) throws IOException {
        Files.deleteIfExists(directory.resolve(IndexMetadata.FILE_NAME));
        for (Path entry : entries(directory)) {
            if (OURS.matcher(entry.getFileName().toString()).matches()) {
                Files.deleteIfExists(entry);
            }
        }
        try {
            Files.deleteIfExists(directory);
            return true;
        } catch (DirectoryNotEmptyException e) {
            return false;
        }
    }

    /** Notes that an index is used now, by the clock of its file system. */
    static void markUsed(Path directory) {
        try {
            Files.writeString(directory.resolve(USED), "The time of this file is that of the last use.\n");
        } catch (IOException e) {
            // Where nothing can be written an index can still be read; it only looks as if it were not used.
            return;
        }
    }

    /** Lists a directory; one that is not there is empty. */
    static List<Path> entries(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static Path lockFile(Path directory) {
        return directory.resolveSibling(directory.getFileName() + LOCK);
    }
}
