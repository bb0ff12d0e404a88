package dev.culprit.bundle;

import dev.culprit.model.Problem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists one folder with everything below it.
 *
 * <p>Links are not followed: where they stay inside the input, their target is found anyway, and every file is to be read
 * once; where they leave it, they would bring in what nobody meant to hand over.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {
    static final String NO_REGULAR_FILE = "neither a file nor a folder";

    private final Path root;
    private final String prefix;
    private final List<Path> roots;
    private final List<Problem> problems;
    private final List<InputFile> files = new ArrayList<>();

    /**
     * Prepares a walk.
     *
     * @param root the folder, a real path
     * @param prefix what the bundle's paths of its files begin with
     * @param roots all inputs, real paths; links into any of them stay inside
     * @param problems takes what cannot be listed
     */
    FolderWalk(Path root, String prefix, List<Path> roots, List<Problem> problems) {
        this.root = root;
        this.prefix = prefix;
        this.roots = roots;
        this.problems = problems;
    }

    /** Walks and returns the files in no particular order. */
    List<InputFile> files() {
        try {
            Files.walkFileTree(root, this);
        } catch (IOException unlisted) {
            unlisted(root, unlisted);
        }
        return files;
    }

    /** A Windows junction is a folder that really lies elsewhere. */
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (attributes.isOther() && !folder.toRealPath().equals(folder)) {
            link(folder);
            return FileVisitResult.SKIP_SUBTREE;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            link(file);
        } else {
            add(file, attributes.size(), attributes.isRegularFile() ? "" : NO_REGULAR_FILE);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException thrown) {
        unlisted(path, thrown);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException thrown) {
        if (thrown != null) {
            unlisted(folder, thrown);
        }
        return FileVisitResult.CONTINUE;
    }

    private void link(Path link) {
        try {
            Path target = link.toRealPath();
            if (roots.stream().anyMatch(target::startsWith)) {
                add(link, 0, "a link to another file or folder of the input, which is read in its own place");
                return;
            }
            problems.add(
                    BundleProblem.of("link-outside", pathOf(link), "the link leads out of the input to " + target));
            add(link, 0, "a link that leads out of the input");
        } catch (IOException broken) {
            String text = "the link cannot be followed: " + Failure.reason(broken);
            problems.add(BundleProblem.of("unreadable", pathOf(link), text));
            add(link, 0, "a link that cannot be followed");
        }
    }

    private void add(Path file, long bytes, String skipped) {
        String path = pathOf(file);
        String below = InputFiles.printed(root.getFileName() == null ? root : root.getFileName()) + "/" + path;
        files.add(new InputFile(path, file, bytes, HostHint.of(below, ""), skipped));
    }

    private void unlisted(Path path, IOException thrown) {
        problems.add(BundleProblem.of("unreadable", pathOf(path), "cannot be listed: " + Failure.reason(thrown)));
    }

    private String pathOf(Path path) {
        return prefix + InputFiles.printed(root.relativize(path));
    }
}
