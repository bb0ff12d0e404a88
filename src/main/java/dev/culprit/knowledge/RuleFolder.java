package dev.culprit.knowledge;

import dev.culprit.knowledge.RuleFile.Role;
import dev.culprit.model.RuleProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds the files of a rule folder and tells what each of them is. */
final class RuleFolder {
    private static final Set<String> CATALOGUES = Set.of("events", "counters", "errors", "symptoms", "limits");
    private static final int LAYOUT_DEPTH = 3;

    private RuleFolder() {}

    /**
     * Reads a folder.
     *
     * @param problems takes files that cannot be read, and rule files that lie where they would not be found
     * @return its files, sorted by name
     */
    static List<RuleFile> read(Path folder, Consumer<RuleProblem> problems) {
        var files = new ArrayList<RuleFile>();
        for (Path path : walk(folder, problems)) {
            String name = slashes(folder.relativize(path));
            String shown = slashes(folder.resolve(name));
            Optional<Role> role = roleOf(name);
            if (role.isPresent()) {
                content(path, shown, problems)
                        .ifPresent(text -> files.add(new RuleFile(role.get(), name, shown, text)));
            } else if (roleOf(rightly(name)).isPresent()) {
                problems.accept(Mistake.MISPLACED_FILE.error(
                        shown, 0, "a file with this ending is not read", "name it " + rightly(name)));
            } else if (looksLikeRules(name)) {
                problems.accept(Mistake.MISPLACED_FILE.error(
                        shown,
                        0,
                        "this place is not read",
                        "put it at causes/AREA/CAUSE-ID.drl, causes/AREA/CAUSE-ID.md, symptoms/AREA.drl or"
                                + " catalog/{events,counters,errors,symptoms,limits}.yaml or"
                                + " catalog/events/FAMILY.yaml"));
            }
        }
        if (files.isEmpty() && Files.isDirectory(folder)) {
            problems.accept(Mistake.NO_RULES.error(
                    slashes(folder), 0, "there are no rules here", "name a folder that holds .drl and .md files"));
        }
        return files;
    }

    /** Returns what a file of that path inside a rule folder is; empty if it is none of the rule base's files. */
    static Optional<Role> roleOf(String name) {
        if (name.matches("symptoms/[^/]+\\.drl")) {
            return Optional.of(Role.SYMPTOM_RULES);
        }
        if (name.matches("causes/[^/]+/[^/]+\\.drl")) {
            return Optional.of(Role.CAUSE_RULES);
        }
        if (name.matches("[^/]+\\.drl")) {
            return Optional.of(Role.LOOSE_RULES);
        }
        if (name.matches("(causes/[^/]+/)?[^/]+\\.md") && !name.endsWith("README.md")) {
            return Optional.of(Role.PAGE);
        }
        if (name.matches(RuleFile.EVENTS_FOLDER + "[^/]+\\.yaml")) {
            return Optional.of(Role.CATALOGUE);
        }
        String stem = name.replaceFirst("^(catalog/)?([^/]+)\\.yaml$", "$2");
        return CATALOGUES.contains(stem) ? Optional.of(Role.CATALOGUE) : Optional.empty();
    }

    /** Editors put .txt behind what they do not know, and YAML has two endings. */
    private static String rightly(String name) {
        return name.replaceFirst("(?i)\\.(drl|yaml|md)\\.txt$", ".$1").replaceFirst("\\.yml$", ".yaml");
    }

    private static boolean looksLikeRules(String name) {
        return name.endsWith(".drl")
                || (name.startsWith("causes/") && name.endsWith(".md") && !name.endsWith("README.md"))
                || (name.startsWith("catalog/") && name.matches(".*\\.ya?ml"));
    }

    private static List<Path> walk(Path folder, Consumer<RuleProblem> problems) {
        if (!Files.isDirectory(folder)) {
            problems.accept(Mistake.NO_RULES.error(
                    slashes(folder), 0, "there is no such folder", "name a folder that holds .drl and .md files"));
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder, LAYOUT_DEPTH + 1)) {
            return found.filter(Files::isRegularFile)
                    .filter(path -> isRead(slashes(folder.relativize(path))))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            problems.accept(unreadable(slashes(folder), e));
            return List.of();
        }
    }

    /** An author's folder may hold cases beside its rules; they are not looked into. */
    private static boolean isRead(String name) {
        return !name.contains("/")
                || name.startsWith("causes/")
                || name.startsWith("symptoms/")
                || name.startsWith("catalog/");
    }

    private static Optional<String> content(Path path, String shown, Consumer<RuleProblem> problems) {
        try {
            String text = Files.readString(path);
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            problems.accept(Mistake.NOT_UTF8.error(shown, 0, "this is not UTF-8 text", "save the file as UTF-8"));
        } catch (IOException e) {
            problems.accept(unreadable(shown, e));
        }
        return Optional.empty();
    }

    private static RuleProblem unreadable(String shown, Exception e) {
        return Mistake.UNREADABLE_FILE.error(shown, 0, "cannot be read: " + e, "check the name and who may read it");
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
