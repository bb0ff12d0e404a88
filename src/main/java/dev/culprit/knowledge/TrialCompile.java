package dev.culprit.knowledge;

import dev.culprit.knowledge.DroolsBuild.BuildError;
import dev.culprit.knowledge.DroolsBuild.Outcome;
import dev.culprit.model.RuleProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Compiles rules and finds out which of them the compiler rejects.
 *
 * <p>The compiler's messages often name neither rule nor line. So after a failure the rules are halved until each one that
 * fails stands alone, in a copy of its file in which the other rules are blank.
 */
final class TrialCompile {
    private final List<RuleProblem> known;
    private final Set<String> explained;

    /** A rule in its file. */
    private record Placed(DrlFile file, RuleDescr rule) {}

    /**
     * Makes a compilation.
     *
     * @param known problems found so far; takes what the compiler rejects
     * @param explained files and rules about which enough is said already, see {@link #key}
     */
    TrialCompile(List<RuleProblem> known, Set<String> explained) {
        this.known = known;
        this.explained = explained;
    }

    /** Names a rule across files, or with "" as the rule a whole file. */
    static String key(String shownFile, String rule) {
        return shownFile + "\n" + rule;
    }

    /** Compiles everything; the outcome is empty if anything was rejected. */
    Outcome run(String name, List<DrlFile> files) {
        Outcome outcome = attempt(name, files, true);
        if (!outcome.errors().isEmpty()) {
            List<DrlFile> suspects = suspects(files, outcome.errors());
            search(unexplained(suspects));
            search(unexplained(
                    files.stream().filter(file -> !suspects.contains(file)).toList()));
            if (known.stream().noneMatch(RuleProblem::isError)) {
                outcome.errors().forEach(error -> known.add(unplaced(error)));
            }
        }
        return outcome;
    }

    /**
     * Returns the files that the compiler named, or all of them if some message names none; errors of a later step of the
     * compiler in another file may have gone unseen.
     */
    private static List<DrlFile> suspects(List<DrlFile> files, List<BuildError> errors) {
        Set<String> named = errors.stream().map(BuildError::file).collect(Collectors.toSet());
        return named.contains("")
                ? files
                : files.stream()
                        .filter(file -> named.contains(file.file().shown()))
                        .toList();
    }

    private List<Placed> unexplained(List<DrlFile> files) {
        var rules = new ArrayList<Placed>();
        for (DrlFile file : files) {
            String shown = file.file().shown();
            if (!explained.contains(key(shown, ""))) {
                file.rules().stream()
                        .filter(rule -> !explained.contains(key(shown, rule.getName())))
                        .forEach(rule -> rules.add(new Placed(file, rule)));
            }
        }
        return rules;
    }

    private void search(List<Placed> rules) {
        List<BuildError> errors = rules.isEmpty()
                ? List.of()
                : attempt("check", alone(rules), false).errors();
        if (errors.isEmpty()) {
            return;
        }
        if (rules.size() > 1) {
            search(rules.subList(0, rules.size() / 2));
            search(rules.subList(rules.size() / 2, rules.size()));
        } else {
            Placed only = rules.get(0);
            var source = new SourceText(only.file.file().text());
            var checked = new CheckedRule(only.file, source, only.rule, known::add);
            known.add(CompileMessage.translate(checked, errors.get(0).text()));
        }
    }

    private static RuleProblem unplaced(BuildError error) {
        return Mistake.REJECTED.error(
                error.file().isEmpty() ? "rules" : error.file(),
                error.line(),
                error.text().lines().findFirst().orElse("").strip(),
                "the words are the compiler's; compare with a file that works");
    }

    /** Returns the files of some rules with these rules, and the rules they extend, in their places. */
    private static List<DrlFile> alone(List<Placed> rules) {
        var names = new HashSet<String>();
        var files = new ArrayList<DrlFile>();
        for (Placed placed : rules) {
            names.add(key(placed.file.file().shown(), placed.rule.getName()));
            names.add(key(placed.file.file().shown(), String.valueOf(placed.rule.getParentName())));
            if (!files.contains(placed.file)) {
                files.add(placed.file);
            }
        }
        return files.stream().map(file -> blankOthers(file, names)).toList();
    }

    private static DrlFile blankOthers(DrlFile file, Set<String> names) {
        RuleFile whole = file.file();
        var text = new StringBuilder(whole.text());
        for (RuleDescr rule : file.tree().getRules()) {
            if (!names.contains(key(whole.shown(), rule.getName()))) {
                int end = Math.min(rule.getEndCharacter(), text.length());
                for (int place = rule.getStartCharacter(); place < end; place++) {
                    text.setCharAt(place, text.charAt(place) == '\n' ? '\n' : ' ');
                }
            }
        }
        return new DrlFile(
                new RuleFile(whole.role(), whole.name(), whole.shown(), text.toString()), file.phase(), file.tree());
    }

    /**
     * Compiles some files; whatever goes wrong is an error in the outcome.
     *
     * <p>The compiler throws for some mistakes of an author, such as a NumberFormatException for {@code id == "five"} or
     * a NoClassDefFoundError for a class in the wrong case, and documents none of it. An author must see them as problems
     * of a rule, so this one place takes every exception of the compiler; only failures of the virtual machine pass.
     */
    private static Outcome attempt(String name, List<DrlFile> files, boolean forUse) {
        try {
            return DroolsBuild.compile(name, files, forUse);
        } catch (RuntimeException | LinkageError e) {
            var error = new BuildError("", 0, "the compiler stopped with " + e);
            return new Outcome(new TreeMap<>(), new TreeMap<>(), List.of(error));
        }
    }
}
