package dev.culprit.knowledge;

import dev.culprit.model.RuleProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Checks what concerns a rule file as a whole: its package, globals, rule names and limits. */
final class FileChecks {
    private static final Pattern LIMIT =
            Pattern.compile("(?:\\blimits\\s*\\.\\s*get|\\.\\s*nearMiss)\\s*\\(\\s*\"([^\"]*)\"");
    private static final String MODEL = "dev.culprit.model.";
    private static final Map<Phase, Map<String, String>> GLOBALS = Map.of(
            Phase.PERCEPTION, new TreeMap<>(Map.of("limits", MODEL + "Limits", "perception", MODEL + "Perception")),
            Phase.JUDGEMENT, new TreeMap<>(Map.of("limits", MODEL + "Limits", "verdict", MODEL + "Case")));

    private final DrlFile file;
    private final SourceText source;
    private final Consumer<RuleProblem> problems;

    FileChecks(DrlFile file, SourceText source, Consumer<RuleProblem> problems) {
        this.file = file;
        this.source = source;
        this.problems = problems;
    }

    void run(Set<String> limits) {
        checkPackage();
        file.tree().getGlobals().forEach(this::checkGlobal);
        checkRuleNames();
        checkLimits(limits);
        file.tree()
                .getTypeDeclarations()
                .forEach(type -> problem(
                        Mistake.DECLARED_TYPE,
                        type.getLine(),
                        "rules declare no types",
                        "match the facts of dev.culprit.model; a symptom's details carry further values"));
        file.tree().getRules().stream()
                .filter(RuleDescr::isQuery)
                .forEach(query -> problem(
                        Mistake.QUERY, query.getLine(), "a rule file holds no queries", "write the condition out"));
    }

    private void checkPackage() {
        String expected = file.phase().packageOf(file.file().stem());
        if (!file.packageName().equals(expected)) {
            problem(
                    Mistake.WRONG_PACKAGE,
                    Math.max(file.tree().getLine(), 1),
                    "the package is " + (file.packageName().isEmpty() ? "missing" : file.packageName()),
                    "write package " + expected);
        }
    }

    private void checkGlobal(GlobalDescr global) {
        Map<String, String> known = GLOBALS.getOrDefault(file.phase(), Map.of());
        String type = known.getOrDefault(global.getIdentifier(), "");
        if (!type.equals(global.getType()) && !type.equals(MODEL + global.getType())) {
            problem(
                    Mistake.UNKNOWN_GLOBAL,
                    global.getLine(),
                    "rules of the " + file.phase().label() + " have no global " + global.getType() + " "
                            + global.getIdentifier(),
                    "they have "
                            + String.join(
                                    ", ",
                                    known.entrySet().stream()
                                            .map(entry -> "global " + entry.getValue() + " " + entry.getKey())
                                            .toList()));
        }
    }

    private void checkRuleNames() {
        Map<String, Integer> lines = new HashMap<>();
        for (RuleDescr rule : file.tree().getRules()) {
            Integer first = lines.putIfAbsent(rule.getName(), rule.getLine());
            if (first != null) {
                problems.accept(Mistake.REPEATED_RULE_NAME.error(
                        file.file().shown(),
                        rule.getLine(),
                        rule.getName(),
                        "this name is taken by the rule on line " + first,
                        "give each rule of a file a name of its own"));
            }
            if (rule.getName().chars().anyMatch(Character::isISOControl)) {
                problem(
                        Mistake.INVALID_RULE_NAME,
                        rule.getLine(),
                        "the name of a rule holds a control character",
                        "write it as plain text");
            }
        }
    }

    private void checkLimits(Set<String> limits) {
        Matcher use = LIMIT.matcher(source.statements());
        while (use.find()) {
            if (!limits.contains(use.group(1))) {
                int line = source.line(use.start());
                String advice = "add it to catalog/limits.yaml with value, unit and source";
                problems.accept(Mistake.UNKNOWN_LIMIT
                        .error(
                                file.file().shown(),
                                line,
                                ruleAt(line),
                                "there is no limit '" + use.group(1) + "'",
                                Nearest.hint(use.group(1), limits, advice))
                        .at(source.column(use.start(1))));
            }
        }
    }

    private String ruleAt(int line) {
        List<RuleDescr> rules = file.tree().getRules();
        Optional<RuleDescr> holding = rules.stream()
                .filter(rule -> rule.getLine() <= line && rule.getEndLine() >= line)
                .findFirst();
        return holding.map(RuleDescr::getName).orElse("");
    }

    private void problem(Mistake mistake, int line, String message, String hint) {
        problems.accept(mistake.error(file.file().shown(), line, message, hint));
    }
}
