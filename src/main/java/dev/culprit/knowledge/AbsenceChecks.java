package dev.culprit.knowledge;

import dev.culprit.knowledge.Branches.Branch;
import dev.culprit.knowledge.Branches.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;

/**
 * Checks that a rule claims absence only of what would have been seen: a missing log is never a missing event.
 *
 * <p>Absence is claimed by {@code not Symptom(…)} and by counting symptoms with a result that may be none.
 */
final class AbsenceChecks {
    private static final Pattern ASKS_COVER = Pattern.compile("\\bcovers\\s*\\(");
    private static final Pattern ASKS_EMPTY = Pattern.compile("\\b(empty|isEmpty)\\b");
    private static final Pattern NONE = Pattern.compile("0+(\\.0*)?[dDfFlL]?");

    private final CheckedRule rule;
    private final List<FoundPattern> patterns;

    private AbsenceChecks(CheckedRule rule) {
        this.rule = rule;
        this.patterns = PatternWalk.of(rule.rule());
    }

    static void run(CheckedRule rule) {
        var checks = new AbsenceChecks(rule);
        checks.patterns.stream()
                .filter(found -> found.matches("Symptom"))
                .filter(found -> found.negated() || checks.mayBeNone(found))
                .forEach(checks::checkCovered);
    }

    private void checkCovered(FoundPattern absent) {
        var ids = new TreeSet<String>();
        Branches.of(absent.pattern(), Set.of("id"))
                .forEach(branch -> branch.of("id").forEach(id -> ids.add(id.value())));
        for (String id : ids) {
            if (patterns.stream().noneMatch(found -> covers(found, id))) {
                rule.problem(
                        Mistake.UNPROVEN_ABSENCE,
                        absent.line(),
                        "absence of " + id + " is claimed without asking whether it would have been seen",
                        "add Coverage( symptom == \"" + id + "\", host == …, covers( … ) ) to the rule");
            }
        }
    }

    private static boolean covers(FoundPattern found, String id) {
        Set<Literal> only = Set.of(new Literal(id, true));
        Set<Branch> branches = Branches.of(found.pattern(), Set.of("symptom"));
        return found.matches("Coverage")
                && !found.negated()
                && branches.stream().allMatch(branch -> branch.of("symptom").equals(only))
                && found.pattern().getDescrs().stream()
                        .anyMatch(constraint ->
                                ASKS_COVER.matcher(text(constraint)).find());
    }

    /** Tells whether a collect or accumulate over this pattern is asked for a result that nothing gives as well. */
    private boolean mayBeNone(FoundPattern found) {
        Optional<PatternDescr> result = found.gathered();
        if (result.isEmpty()) {
            return false;
        }
        List<String> results = names(result.get());
        return result.get().getDescrs().stream().anyMatch(constraint -> allowsNone(text(constraint)))
                || evals(rule.rule().getLhs()).anyMatch(text -> results.stream().anyMatch(text::contains));
    }

    private static List<String> names(PatternDescr result) {
        var names = new ArrayList<>(result.getAllBoundIdentifiers());
        if (result.getSource() instanceof AccumulateDescr accumulate) {
            accumulate.getFunctions().stream()
                    .map(AccumulateFunctionCallDescr::getBind)
                    .filter(Objects::nonNull)
                    .forEach(names::add);
        }
        return names;
    }

    private static boolean allowsNone(String constraint) {
        return ASKS_EMPTY.matcher(constraint).find()
                || DrlText.parseConstraint(constraint)
                        .filter(AbsenceChecks::allowsNone)
                        .isPresent();
    }

    private static boolean allowsNone(BaseDescr node) {
        if (node.isNegated()) {
            return true;
        }
        if (node instanceof ConstraintConnectiveDescr connective) {
            return connective.getDescrs().stream().anyMatch(AbsenceChecks::allowsNone);
        }
        if (node instanceof RelationalExprDescr relation) {
            boolean isNone =
                    NONE.matcher(relation.getRight().toString().strip()).matches();
            return switch (relation.getOperator()) {
                case "==" -> isNone;
                case "!=" -> !isNone;
                case "<", "<=" -> true;
                default -> false;
            };
        }
        return false;
    }

    private static Stream<String> evals(BaseDescr node) {
        if (node instanceof EvalDescr eval) {
            return Stream.of(String.valueOf(eval.getContent()));
        }
        return node instanceof ConditionalElementDescr element
                ? element.getDescrs().stream().flatMap(AbsenceChecks::evals)
                : Stream.empty();
    }

    private static String text(BaseDescr constraint) {
        return constraint instanceof ExprConstraintDescr expression ? expression.getExpression() : "";
    }
}
