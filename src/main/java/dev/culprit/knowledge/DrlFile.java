package dev.culprit.knowledge;

import dev.culprit.model.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DroolsError;

/**
 * A rule file that could be parsed.
 *
 * @param file the file
 * @param phase the session its rules run in
 * @param tree its rules
 */
record DrlFile(RuleFile file, Phase phase, PackageDescr tree) {
    /** The parser counts characters from 0. */
    /** Complete texts and no comment, then a mark that begins a text without end. */
    private static final Pattern OPEN_QUOTATION =
            Pattern.compile("(?:[^\"/]|/(?!/)|\"(?:[^\"\\\\]|\\\\.)*\")*+\"(?:[^\"\\\\]|\\\\.)*");

    private static final Pattern PLACE_IN_MESSAGE = Pattern.compile("^\\[ERR \\d+] Line \\d+:(\\d+) ");

    private static final Pattern RULE_IN_MESSAGE = Pattern.compile(" in rule \"?(.*?)\"?$");

    /**
     * Parses the rule files among some files.
     *
     * @param problems takes syntax errors and files that belong to no phase
     * @return the files without such problems, in the same order
     */
    static List<DrlFile> parse(List<RuleFile> files, Consumer<RuleProblem> problems) {
        var parsed = new ArrayList<DrlFile>();
        for (RuleFile file : files) {
            if (file.isRules()) {
                parse(file, problems).ifPresent(parsed::add);
            }
        }
        return parsed;
    }

    /** Returns the declared package. */
    String packageName() {
        return tree.getName();
    }

    /** Returns the rules, without queries. */
    List<RuleDescr> rules() {
        return tree.getRules().stream().filter(RuleDescr::isRule).toList();
    }

    private static Optional<DrlFile> parse(RuleFile file, Consumer<RuleProblem> problems) {
        DrlText.Parsed parsed = DrlText.parse(file.text());
        Optional<RuleProblem> openQuotation = parsed.errors().isEmpty() ? Optional.empty() : openQuotation(file);
        openQuotation.ifPresentOrElse(
                problems, () -> parsed.errors().forEach(error -> problems.accept(syntaxError(file, error))));
        if (!parsed.errors().isEmpty() || parsed.tree().isEmpty()) {
            return Optional.empty();
        }
        PackageDescr tree = parsed.tree().get();
        Optional<Phase> phase = phase(file, tree.getName());
        if (phase.isEmpty()) {
            problems.accept(Mistake.WRONG_PACKAGE.error(
                    file.shown(),
                    1,
                    "the package is " + (tree.getName().isEmpty() ? "missing" : tree.getName()),
                    "write package " + Phase.PERCEPTION.packageOf(file.stem()) + " or "
                            + Phase.JUDGEMENT.packageOf(file.stem())));
        }
        return phase.map(known -> new DrlFile(file, known, tree));
    }

    private static Optional<Phase> phase(RuleFile file, String packageName) {
        return switch (file.role()) {
            case SYMPTOM_RULES -> Optional.of(Phase.PERCEPTION);
            case CAUSE_RULES -> Optional.of(Phase.JUDGEMENT);
            default ->
                Phase.JUDGEMENT.owns(packageName)
                        ? Optional.of(Phase.JUDGEMENT)
                        : Phase.PERCEPTION.owns(packageName) ? Optional.of(Phase.PERCEPTION) : Optional.empty();
        };
    }

    /** A text ends on its line; where one does not, the parser stumbles over something far below. */
    private static Optional<RuleProblem> openQuotation(RuleFile file) {
        List<String> lines = file.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).replaceFirst("//.*", "").matches(".*[\u201C\u201D\u201E].*")) {
                return Optional.of(Mistake.SYNTAX.error(
                        file.shown(), i + 1, "this line has curly quotation marks", "write straight ones: \""));
            }
            if (OPEN_QUOTATION.matcher(lines.get(i)).matches()) {
                return Optional.of(Mistake.SYNTAX.error(
                        file.shown(),
                        i + 1,
                        "a quotation mark on this line has no partner",
                        "write both marks of a text on one line, and \\\" for one inside it"));
            }
        }
        return Optional.empty();
    }

    private static RuleProblem syntaxError(RuleFile file, DroolsError error) {
        String message = error.getMessage()
                .lines()
                .findFirst()
                .orElse("")
                .strip()
                .replaceFirst("^\\[ERR \\d+] Line \\d+:\\d+ ", "");
        Matcher inRule = RULE_IN_MESSAGE.matcher(message);
        String rule = inRule.find() ? inRule.group(1) : "";
        int line = error.getLines().length > 0 ? error.getLines()[0] : 0;
        Matcher place = PLACE_IN_MESSAGE.matcher(error.getMessage());
        int column = place.find() ? Integer.parseInt(place.group(1)) + 1 : 0;
        boolean operator = message.matches("mismatched input '(and|or|not|=|in)'.*");
        String hint = operator
                ? "inside the parentheses of a pattern write a comma or && for and, || for or, == for equal"
                : "a rule is: rule \"name\" @annotation(\"…\") when … then … end; look just before this place";
        return Mistake.SYNTAX.error(file.shown(), line, rule, message, hint).at(column);
    }
}
