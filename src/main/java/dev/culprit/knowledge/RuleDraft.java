package dev.culprit.knowledge;

import dev.culprit.knowledge.RuleFile.Role;
import dev.culprit.model.Catalogue;
import dev.culprit.model.CausePage;
import dev.culprit.model.Limits;
import dev.culprit.model.RuleProblem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Rule folders as read, on top of a rule base and before anything is compiled.
 *
 * @param base the rule base that the folders add to
 * @param files every file read, in the order of the folders
 * @param rules the parsed rule files, one a package: of two folders the later wins
 * @param ownPages pages of the folders, by cause
 * @param pages pages of the rule base and the folders, by cause
 * @param catalogue names of both
 * @param limits limits of both
 * @param problems what could not be read or parsed
 */
record RuleDraft(
        RuleBase base,
        List<RuleFile> files,
        List<DrlFile> rules,
        SortedMap<String, PageFile> ownPages,
        SortedMap<String, CausePage> pages,
        Catalogue catalogue,
        Limits limits,
        List<RuleProblem> problems) {
    private static final int VERSION_DIGITS = 12;

    /** A page and where it was read. */
    record PageFile(RuleFile file, CausePage page) {}

    /** Reads rule folders. */
    static RuleDraft read(RuleBase base, List<Path> folders) {
        var problems = new ArrayList<RuleProblem>();
        var files = new ArrayList<RuleFile>();
        folders.forEach(folder -> files.addAll(RuleFolder.read(folder, problems::add)));
        return of(base, files, problems);
    }

    /** Returns pages and names of files whose rules were compiled before; the rules are not parsed. */
    static RuleDraft withoutRules(RuleBase base, List<RuleFile> files) {
        return of(base, files, List.of(), new ArrayList<>());
    }

    /** Parses the files of rule folders. */
    static RuleDraft of(RuleBase base, List<RuleFile> files, List<RuleProblem> found) {
        var problems = new ArrayList<>(found);
        var byPackage = new TreeMap<String, DrlFile>();
        for (DrlFile rules : DrlFile.parse(files, problems::add)) {
            DrlFile earlier = byPackage.put(rules.packageName(), rules);
            if (earlier != null) {
                refuseTwins(earlier.file(), rules.file(), problems::add);
            }
        }
        return of(base, files, List.copyOf(byPackage.values()), problems);
    }

    private static RuleDraft of(RuleBase base, List<RuleFile> files, List<DrlFile> rules, List<RuleProblem> problems) {
        var catalogues = new Catalogues(YamlText::read, problems::add).startingFrom(base.catalogue(), base.limits());
        files.stream().filter(file -> file.role() == Role.CATALOGUE).forEach(catalogues::add);
        SortedMap<String, PageFile> ownPages = readPages(files, problems::add);
        var pages = new TreeMap<String, CausePage>();
        base.pages().forEach(page -> pages.put(page.id(), page));
        ownPages.forEach((cause, own) -> pages.put(cause, own.page()));
        return new RuleDraft(
                base, files, rules, ownPages, pages, catalogues.catalogue(), catalogues.limits(), problems);
    }

    private static SortedMap<String, PageFile> readPages(List<RuleFile> files, Consumer<RuleProblem> problems) {
        var pages = new TreeMap<String, PageFile>();
        for (RuleFile file : files) {
            Optional<CausePage> page =
                    file.role() == Role.PAGE ? Pages.read(file, YamlText::read, problems) : Optional.empty();
            if (page.isPresent()) {
                PageFile earlier = pages.put(file.stem(), new PageFile(file, page.get()));
                if (earlier != null) {
                    refuseTwins(earlier.file(), file, problems);
                }
            }
        }
        return pages;
    }

    /** A later folder replaces files of an earlier one, but in one folder a name means one thing. */
    private static void refuseTwins(RuleFile first, RuleFile second, Consumer<RuleProblem> problems) {
        if (first.folder().equals(second.folder())) {
            problems.accept(Mistake.REPEATED_FILE.error(
                    second.shown(),
                    1,
                    "this says again what " + first.name() + " is for",
                    "keep one of the two files"));
        }
    }

    /** Returns 12 hexadecimal digits that change whenever a file or the rule base below changes. */
    String version() {
        return version(base, files);
    }

    static String version(RuleBase base, List<RuleFile> files) {
        MessageDigest digest = sha256();
        digest.update(base.version().getBytes(StandardCharsets.UTF_8));
        for (RuleFile file : files) {
            digest.update((file.name() + "\0" + file.text() + "\0").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
