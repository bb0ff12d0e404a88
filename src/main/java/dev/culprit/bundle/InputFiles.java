package dev.culprit.bundle;

import dev.culprit.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The files that a person's paths stand for, each once, sorted by their path in the bundle.
 *
 * <p>The order of the arguments, a path named twice, and a path inside another one change nothing.
 *
 * @param files what was found, including what is not to be read
 * @param problems what could not be found or listed
 */
record InputFiles(List<InputFile> files, List<Problem> problems) {
    InputFiles {
        files = files.stream().sorted().toList();
        problems = List.copyOf(problems);
    }

    /** Finds the files of folders and single files. */
    static InputFiles of(List<Path> inputs) {
        var problems = new ArrayList<Problem>();
        List<Path> roots = outermost(resolved(inputs, problems));
        var names = new UniqueNames();
        var files = new ArrayList<InputFile>();
        for (Path root : roots) {
            String name = names.of(lastComponent(root));
            String prefix = roots.size() == 1 ? "" : name + "/";
            if (Files.isDirectory(root)) {
                files.addAll(new FolderWalk(root, prefix, roots, problems).files());
            } else {
                singleFile(root, name, files, problems);
            }
        }
        return new InputFiles(files, problems);
    }

    /** Returns the real paths, sorted and each once; what does not exist becomes a problem. */
    private static List<Path> resolved(List<Path> inputs, List<Problem> problems) {
        var real = new TreeMap<String, Path>();
        for (Path input : inputs) {
            try {
                Path path = input.toRealPath();
                real.put(path.toString(), path);
            } catch (NoSuchFileException missing) {
                problems.add(BundleProblem.of("not-found", printed(input), "no such file or folder"));
            } catch (IOException unreadable) {
                String text = "cannot be opened: " + Failure.reason(unreadable);
                problems.add(BundleProblem.of("unreadable", printed(input), text));
            }
        }
        return List.copyOf(real.values());
    }

    private static List<Path> outermost(List<Path> roots) {
        return roots.stream()
                .filter(root -> roots.stream().noneMatch(other -> !other.equals(root) && root.startsWith(other)))
                .toList();
    }

    private static void singleFile(Path root, String name, List<InputFile> files, List<Problem> problems) {
        try {
            String folder = root.getParent() == null ? "" : lastComponent(root.getParent());
            String hint = HostHint.of(folder + "/" + name, "");
            String skipped = Files.isRegularFile(root) ? "" : FolderWalk.NO_REGULAR_FILE;
            files.add(new InputFile(name, root, Files.size(root), hint, skipped));
        } catch (IOException unreadable) {
            problems.add(BundleProblem.of("unreadable", name, "cannot be opened: " + Failure.reason(unreadable)));
        }
    }

    private static String lastComponent(Path path) {
        return path.getFileName() == null ? "root" : printed(path.getFileName());
    }

    /** Returns a path as it stands in artifacts: with {@code /}, and nothing in it that could steer a terminal. */
    static String printed(Path path) {
        return EntryName.printable(path.toString().replace(path.getFileSystem().getSeparator(), "/"));
    }
}
