package dev.culprit.knowledge;

import dev.culprit.knowledge.DroolsBuild.Outcome;
import dev.culprit.knowledge.RuleFile.Role;
import dev.culprit.model.CausePage;
import dev.culprit.model.RuleProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Where rule bases come from. */
public final class RuleBases {
    private static final int PLACE_DIGITS = 8;

    private static final String ROOT = "rules/";

    private RuleBases() {}

    /**
     * Returns the rules that come with Culprit, from the class path; nothing is parsed as DRL or compiled.
     *
     * @throws IllegalStateException if the class path holds no compiled rules or damaged ones
     */
    public static RuleBase builtIn() {
        return load(RuleBases.class.getClassLoader());
    }

    /**
     * Adds an author's rules, which are compiled here and now; a few rules take about two seconds.
     *
     * <p>A file of an author replaces the built-in one of the same name: the rules of a cause, the symptom rules of an
     * area, a page. Names in an author's catalogues replace built-in names one by one. Of several folders the later one
     * wins.
     *
     * @param base the rule base to add to
     * @param folders folders in the layout of {@code rules/}, or with the files side by side; any subset of files
     * @throws RuleBaseException if anything in the folders is wrong
     */
    public static RuleBase withAuthorRules(RuleBase base, List<Path> folders) throws RuleBaseException {
        RuleDraft draft = RuleDraft.read(base, folders);
        return withCompiled(base, draft, compiled(draft, outcome -> {}));
    }

    /**
     * Adds an author's rules as {@link #withAuthorRules(RuleBase, List)} does, and keeps what was compiled for the next time.
     *
     * @param kept folder in which compiled rules are kept; what cannot be kept there is compiled each time
     * @throws RuleBaseException if anything in the folders is wrong
     */
    public static RuleBase withAuthorRules(RuleBase base, List<Path> folders, Path kept) throws RuleBaseException {
        var problems = new ArrayList<RuleProblem>();
        var files = new ArrayList<RuleFile>();
        folders.forEach(folder -> files.addAll(RuleFolder.read(folder, problems::add)));
        Optional<CompiledArchive> archive = archive(kept, placed(RuleDraft.version(base, files), files));
        Optional<List<LoadableRules>> known =
                problems.isEmpty() ? archive.flatMap(CompiledArchive::read) : Optional.empty();
        if (known.isPresent()) {
            return withCompiled(base, RuleDraft.withoutRules(base, files), known.get());
        }
        RuleDraft draft = RuleDraft.of(base, files, problems);
        return withCompiled(
                base, draft, compiled(draft, outcome -> archive.ifPresent(place -> place.write(draft, outcome))));
    }

    /**
     * Puts some files of a folder in the place of those that a rule base was made from; a file that is gone stays as it was.
     *
     * @param folder the folder that the rule base was made from
     * @param changed those of its files to read again, by their paths
     * @throws RuleBaseException if anything in those files is wrong
     */
    public static RuleBase withChangedFiles(RuleBase base, Path folder, Set<Path> changed) throws RuleBaseException {
        var problems = new ArrayList<RuleProblem>();
        List<RuleFile> files = RuleFolder.read(folder, problems::add).stream()
                .filter(file -> changed.contains(folder.resolve(file.name())))
                .toList();
        problems.removeIf(problem -> !changed.contains(Path.of(problem.file())));
        RuleDraft draft = RuleDraft.of(base, files, problems);
        return withCompiled(base, draft, compiled(draft, outcome -> {}));
    }

    /** What is kept names its files as they were written on the command line: written otherwise it is something else. */
    private static String placed(String version, List<RuleFile> files) {
        MessageDigest digest = RuleDraft.sha256();
        files.forEach(file -> digest.update((file.shown() + "\0").getBytes(StandardCharsets.UTF_8)));
        return version + HexFormat.of().formatHex(digest.digest()).substring(0, PLACE_DIGITS);
    }

    private static Optional<CompiledArchive> archive(Path kept, String version) {
        try {
            return Optional.of(new CompiledArchive(kept, version));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static List<LoadableRules> compiled(RuleDraft draft, Consumer<Outcome> taker) throws RuleBaseException {
        RuleCheck.Result result = RuleCheck.run("author-" + draft.version(), draft);
        if (!result.isUsable()) {
            throw new RuleBaseException(result.problems());
        }
        Outcome outcome = result.outcome();
        taker.accept(outcome);
        var contents = new HashMap<String, byte[]>(outcome.classes());
        contents.putAll(CompiledArchive.texts(draft));
        var loader = new MemoryClassLoader(RuleBases.class.getClassLoader(), contents);
        return CompiledFile.of(draft.rules(), outcome.models(), RuleFile::shown).stream()
                .map(file -> new LoadableRules(file, loader))
                .toList();
    }

    private static RuleBase withCompiled(RuleBase base, RuleDraft draft, List<LoadableRules> compiled) {
        Map<String, LoadableRules> files = new HashMap<>(base.files());
        compiled.forEach(rules -> files.put(rules.file().packageName(), rules));
        return new RuleBase(draft.pages(), draft.catalogue(), draft.limits(), draft.version(), files, base.leftOut());
    }

    /** Loads the compiled rules that a class loader can see. */
    static RuleBase load(ClassLoader loader) {
        RuleIndex index = RuleIndex.read(text(loader, RuleIndex.PATH));
        CompiledYaml yaml = resource(loader, CompiledYaml.PATH, CompiledYaml::read);
        var problems = new ArrayList<RuleProblem>();
        var catalogues = new Catalogues(yaml, problems::add);
        var pages = new TreeMap<String, CausePage>();
        for (String name : index.resources()) {
            Role role = RuleFolder.roleOf(name).orElse(Role.PAGE);
            if (role == Role.CATALOGUE) {
                catalogues.add(new RuleFile(role, name, ROOT + name, ""));
            } else {
                Pages.read(new RuleFile(role, name, ROOT + name, text(loader, ROOT + name)), yaml, problems::add)
                        .ifPresent(page -> pages.put(page.id(), page));
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    "the compiled rules are damaged: " + problems.get(0).text());
        }
        var files = new TreeMap<String, LoadableRules>();
        index.files().forEach(file -> files.put(file.packageName(), new LoadableRules(file, loader)));
        return new RuleBase(pages, catalogues.catalogue(), catalogues.limits(), index.version(), files, Set.of());
    }

    private interface Reader<T> {
        T read(InputStream in) throws IOException;
    }

    private static String text(ClassLoader loader, String path) {
        return resource(loader, path, in -> new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }

    private static <T> T resource(ClassLoader loader, String path, Reader<T> reader) {
        try (InputStream in = loader.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the class path; build Culprit to compile its rules");
            }
            return reader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
