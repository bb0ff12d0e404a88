package dev.culprit.knowledge;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.FunctionImportDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;

/**
 * Checks types, fields, literals and variables of a rule.
 *
 * <p>The compiler finds these too, but it names neither rule nor line for an unknown field, throws a bare
 * NumberFormatException for {@code id == "five"} and silently accepts {@code id == "5"}.
 */
final class TypeChecks {
    private static final Pattern HEAD = Pattern.compile(
            "!?\\s*(?:\\$?\\w+\\s*:=?\\s*)?(?:this\\s*\\.\\s*)?([a-z]\\w*)\\s*(?:(\\()|[.\\[]|$).*", Pattern.DOTALL);
    private static final Set<String> WORDS = Set.of("this", "true", "false", "null", "new", "eval", "empty");
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"|'([^']*)'");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9_.]*[dDfFlL]?");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");
    private static final Pattern BOUND = Pattern.compile("(\\$\\w+)\\s*:(?!:)");
    private static final Pattern LOCAL = Pattern.compile("[\\w>\\]]\\s+(\\$\\w+)\\s*[=:;]|(\\$\\w+)\\s*->");

    private final CheckedRule rule;
    private final Types types;
    private final Set<String> ofTheFile = new HashSet<>();

    private TypeChecks(CheckedRule rule) {
        this.rule = rule;
        this.types = new Types(rule.file().tree());
        rule.file().tree().getGlobals().stream().map(GlobalDescr::getIdentifier).forEach(ofTheFile::add);
        rule.file().tree().getFunctions().stream().map(FunctionDescr::getName).forEach(ofTheFile::add);
        rule.file().tree().getFunctionImports().stream()
                .map(FunctionImportDescr::getTarget)
                .forEach(target -> ofTheFile.addAll(Types.importedMethods(target)));
    }

    static void run(CheckedRule rule) {
        var checks = new TypeChecks(rule);
        PatternWalk.of(rule.rule()).forEach(checks::checkPattern);
        checks.checkVariables();
    }

    private void checkPattern(FoundPattern found) {
        String name = found.pattern().getObjectType();
        if (name.endsWith("[]")) {
            return;
        }
        Optional<Class<?>> type = types.find(name);
        if (type.isEmpty()) {
            rule.problem(
                    Mistake.UNKNOWN_TYPE,
                    found.line(),
                    "there is no type " + name,
                    Nearest.to(name, Types.FAMILIAR)
                            .map(near -> near.equals(name)
                                    ? "write import dev.culprit.model.* below the package"
                                    : "did you mean " + near + "?")
                            .orElse("match " + String.join(", ", Types.FAMILIAR) + ", or import it"));
            return;
        }
        for (BaseDescr constraint : found.pattern().getDescrs()) {
            if (constraint instanceof ExprConstraintDescr expression) {
                int line = expression.getLine() > 0 ? expression.getLine() : found.line();
                DrlText.parseConstraint(expression.getExpression())
                        .ifPresent(tree -> checkConstraint(type.get(), tree, line));
            }
        }
    }

    private void checkConstraint(Class<?> type, BaseDescr node, int line) {
        if (node instanceof ConstraintConnectiveDescr connective) {
            connective.getDescrs().forEach(child -> checkConstraint(type, child, line));
        } else if (node instanceof RelationalExprDescr relation) {
            checkHead(type, text(relation.getLeft()), line)
                    .filter(field -> COMPARISONS.contains(relation.getOperator()))
                    .ifPresent(field -> checkLiteral(field, text(relation.getLeft()), relation, line));
        } else {
            checkHead(type, text(node), line);
        }
    }

    /** Checks the name an expression begins with; returns the type of the field if the expression is just that. */
    private Optional<Class<?>> checkHead(Class<?> type, String expression, int line) {
        Matcher head = HEAD.matcher(expression.strip());
        if (!head.matches() || WORDS.contains(head.group(1)) || ofTheFile.contains(head.group(1))) {
            return Optional.empty();
        }
        String name = head.group(1);
        boolean isCall = head.group(2) != null;
        Optional<Class<?>> field = Types.field(type, name);
        if (isCall ? !Types.hasMethod(type, name) : field.isEmpty()) {
            rule.problem(
                    Mistake.UNKNOWN_FIELD,
                    line,
                    type.getSimpleName() + " has no " + (isCall ? "method " : "field ") + name,
                    Nearest.hint(name, Types.members(type), "it has " + String.join(", ", Types.members(type))));
        }
        return expression.strip().endsWith(name) ? field : Optional.empty();
    }

    private void checkLiteral(Class<?> field, String left, RelationalExprDescr relation, int line) {
        String right = text(relation.getRight()).strip();
        Matcher quoted = TEXT.matcher(right);
        String written = left.strip() + " " + relation.getOperator() + " ";
        if (isNumber(field) && quoted.matches()) {
            rule.problem(
                    Mistake.WRONG_LITERAL,
                    line,
                    left.strip() + " is a number and " + right + " is a text",
                    "write a number without quotation marks: " + written + digits(quoted));
        } else if (field == String.class && NUMBER.matcher(right).matches()) {
            rule.problem(
                    Mistake.WRONG_LITERAL,
                    line,
                    left.strip() + " is a text and " + right + " is a number",
                    "write it in quotation marks: " + written + "\"" + right + "\"");
        } else if (field == boolean.class
                && (quoted.matches() || NUMBER.matcher(right).matches())) {
            rule.problem(
                    Mistake.WRONG_LITERAL,
                    line,
                    left.strip() + " is true or false, not " + right,
                    "write " + written + "true");
        }
    }

    private static String digits(Matcher quoted) {
        String inside = quoted.group(1) != null ? quoted.group(1) : quoted.group(2);
        return NUMBER.matcher(inside).matches() ? inside : "5";
    }

    private static boolean isNumber(Class<?> field) {
        return (field.isPrimitive() && field != boolean.class && field != char.class)
                || Number.class.isAssignableFrom(field);
    }

    private void checkVariables() {
        if (rule.rule().getParentName() != null) {
            return;
        }
        String condition = rule.conditionCode();
        String consequence = rule.consequenceCode();
        var known = new TreeSet<String>();
        collect(BOUND, condition, known);
        collect(LOCAL, condition, known);
        collect(LOCAL, consequence, known);
        Matcher inCondition = VARIABLE.matcher(condition);
        while (inCondition.find()) {
            checkVariable(inCondition.group(), known, rule.inCondition(inCondition.start()));
        }
        Matcher inConsequence = VARIABLE.matcher(consequence);
        while (inConsequence.find()) {
            checkVariable(inConsequence.group(), known, rule.inConsequence(inConsequence.start()));
        }
    }

    private void checkVariable(String name, Set<String> known, int place) {
        if (!known.contains(name)) {
            rule.problemAt(
                    Mistake.UNBOUND_VARIABLE,
                    place,
                    name + " is not bound in this rule",
                    Nearest.hint(name, known, "bind it in a pattern: " + name + " : field"));
        }
    }

    private static void collect(Pattern pattern, String code, Set<String> into) {
        Matcher found = pattern.matcher(code);
        while (found.find()) {
            into.add(found.group(1) != null ? found.group(1) : found.group(2));
        }
    }

    private static String text(BaseDescr node) {
        if (node instanceof AtomicExprDescr atom) {
            return atom.getExpression();
        }
        return node instanceof BindingDescr binding ? binding.getExpression() : node.toString();
    }
}
