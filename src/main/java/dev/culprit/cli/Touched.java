package dev.culprit.cli;

import dev.culprit.knowledge.CorpusCase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers which cases changed files have to do with. */
final class Touched {
    private final List<Path> rules;
    private final Path corpus;
    private final Set<String> causes = new HashSet<>();
    private final Set<String> cases = new HashSet<>();
    private boolean all;

    /**
     * Takes where rules and cases are.
     *
     * @param rules folders with rules
     * @param corpus folder with cases, which may lie in one of them
     */
    Touched(List<Path> rules, Path corpus) {
        this.rules = List.copyOf(rules);
        this.corpus = corpus;
    }

    /** Notes changed files. */
    void add(Collection<Path> changed) {
        changed.forEach(this::add);
    }

    private void add(Path file) {
        if (file.startsWith(corpus)) {
            Path inside = corpus.relativize(file);
            if (inside.getNameCount() > 2) {
                cases.add(inside.getName(0) + "/" + inside.getName(1));
            }
            return;
        }
        String name = file.getFileName().toString();
        String stem = name.replaceFirst("\\.(drl|md)$", "");
        if (!stem.equals(name) && isOfCause(file, stem)) {
            causes.add(stem);
        } else if (name.endsWith(".drl") || name.endsWith(".yaml")) {
            all = true;
        }
    }

    /** A cause has a page; in the layout its folder tells, so that a page may be written after the rules. */
    private boolean isOfCause(Path file, String stem) {
        boolean inLayout = rules.stream().anyMatch(folder -> file.startsWith(folder.resolve("causes")));
        return !name(file).equals("README.md") && (inLayout || Files.exists(file.resolveSibling(stem + ".md")));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /** Tells whether a case has to be run again. */
    boolean concerns(CorpusCase corpusCase) {
        return all || causes.contains(corpusCase.cause()) || cases.contains(corpusCase.name());
    }

    /**
     * Tells which rules the run of these cases should make fire.
     *
     * @param whole what the run of all cases should
     */
    TestRun.Judged judged(TestRun.Judged whole) {
        if (all) {
            return whole;
        }
        return cases.isEmpty() ? TestRun.Judged.CAUSES : TestRun.Judged.NONE;
    }

    /** Tells whether nothing that counts has changed. */
    boolean isNothing() {
        return !all && causes.isEmpty() && cases.isEmpty();
    }

    /** Takes everything as touched. */
    void everything() {
        all = true;
    }

    /** Forgets everything. */
    void clear() {
        all = false;
        causes.clear();
        cases.clear();
    }
}
