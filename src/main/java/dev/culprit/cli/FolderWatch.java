package dev.culprit.cli;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells which files of some folders changed, also in folders that were not there before.
 *
 * <p>It looks at every file again instead of being told by the system: that works alike on network drives and shared folders,
 * and with editors that write a new file and give it the old name.
 */
final class FolderWatch {
    private static final int DEPTH = 32;

    private final List<Path> folders;
    private SortedMap<Path, State> known;
    private SortedMap<Path, State> latest;

    /** What changes when somebody writes a file or puts another in its place. */
    private record State(
            FileTime written, long bytes, @Nullable Object identity) {}

    /** Takes folders as they are now; one that is not there yet is watched for. */
    FolderWatch(List<Path> folders) throws IOException {
        this.folders = List.copyOf(folders);
        this.known = look();
        this.latest = known;
    }

    /**
     * Returns the files that were written, added or removed since the last time that this returned any; empty while files are
     * still being written, which is when they differ from the last look.
     *
     * @throws IOException if a folder cannot be read
     */
    SortedSet<Path> changes() throws IOException {
        SortedMap<Path, State> now = look();
        boolean atRest = now.equals(latest);
        latest = now;
        var changed = new TreeSet<Path>();
        if (atRest) {
            differing(known, now, changed);
            differing(now, known, changed);
            known = now;
        }
        return changed;
    }

    private static void differing(Map<Path, State> from, Map<Path, State> to, SortedSet<Path> changed) {
        from.forEach((path, state) -> {
            if (!Objects.equals(to.get(path), state)) {
                changed.add(path);
            }
        });
    }

    private SortedMap<Path, State> look() throws IOException {
        var found = new TreeMap<Path, State>();
        for (Path folder : folders) {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && !isLeftByAnEditor(file)) {
                        found.put(
                                file,
                                new State(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey()));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    // It was renamed or removed while this looked; the next look tells.
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return found;
    }

    private static boolean isLeftByAnEditor(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") || name.startsWith("#") || name.endsWith("~") || name.endsWith(".tmp");
    }
}
