package dev.culprit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A folder of generated files with a list of them, so that a later run replaces its own files and no one else's.
 *
 * @param folder the folder; need not exist
 */
record OwnedFolder(Path folder) {
    /** Name of the list, one path a line. */
    static final String LIST = "culprit-files.txt";

    /**
     * Makes sure that writing here destroys nothing of anybody else.
     *
     * @throws IllegalArgumentException if the folder is a file, or holds files that are not on its list
     */
    void requireOwnFilesOnly() throws IOException {
        SortedSet<String> others = present();
        others.removeAll(owned());
        others.remove(LIST);
        if (!others.isEmpty()) {
            throw new IllegalArgumentException(folder + " holds files that were not written by this command, such as "
                    + others.first() + "; name another folder, or add --force to write beside them");
        }
    }

    /**
     * Writes files, and removes those that an earlier run wrote and this one does not; all others stay.
     *
     * @param files text by path, with {@code /}
     */
    void replace(SortedMap<String, String> files) throws IOException {
        SortedSet<String> gone = owned();
        gone.removeAll(files.keySet());
        Files.createDirectories(folder);
        remove(gone);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = inside(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        Files.writeString(inside(LIST), String.join("\n", files.keySet()) + "\n");
    }

    private SortedSet<String> owned() throws IOException {
        Path list = inside(LIST);
        var owned = new TreeSet<String>();
        if (Files.isRegularFile(list)) {
            Files.readAllLines(list).stream().filter(line -> !line.isBlank()).forEach(owned::add);
        }
        return owned;
    }

    private SortedSet<String> present() throws IOException {
        var present = new TreeSet<String>();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + " is a file; name a folder");
        }
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                        .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                        .forEach(present::add);
            }
        }
        return present;
    }

    private void remove(Collection<String> paths) throws IOException {
        for (String path : paths) {
            Path file = inside(path);
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(file);
            }
        }
    }

    /** A list that somebody edited must not lead out of the folder. */
    private Path inside(String path) {
        Path base = folder.toAbsolutePath().normalize();
        Path file = base.resolve(path).normalize();
        if (!file.startsWith(base)) {
            throw new IllegalArgumentException(path + " is not inside " + folder);
        }
        return file;
    }
}
