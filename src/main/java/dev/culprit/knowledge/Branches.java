package dev.culprit.knowledge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.ConnectiveType;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;

/**
 * What a pattern's constraints say about some fields, one branch for each way in which the pattern can match.
 *
 * <p>Only {@code field == literal} and {@code field in (literals)} say something, alone or joined by {@code &&}, {@code
 * ||} and commas. Anything else, such as a negation, a comparison or a constant's name, leaves the fields open: names are
 * never resolved, so that what is read here is what stands in the file.
 */
final class Branches {
    private static final Branch OPEN = new Branch(Map.of());
    private static final Pattern FIELD = Pattern.compile("(?:\\$?\\w+\\s*:=?\\s*)?(?:this\\s*\\.\\s*)?(\\w+)");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'((?:[^'\\\\]|\\\\.)*)'");

    /**
     * One way in which a pattern can match.
     *
     * @param values the literals that each field is limited to; a field that is not here is open
     */
    record Branch(Map<String, Set<Literal>> values) {
        Set<Literal> of(String field) {
            return values.getOrDefault(field, Set.of());
        }
    }

    /**
     * A value written in a rule.
     *
     * @param value text without its quotation marks, or digits
     * @param quoted whether it is a text
     */
    record Literal(String value, boolean quoted) implements Comparable<Literal> {
        @Override
        public int compareTo(Literal other) {
            int byKind = Boolean.compare(quoted, other.quoted);
            return byKind != 0 ? byKind : value.compareTo(other.value);
        }
    }

    private final Set<String> fields;

    private Branches(Set<String> fields) {
        this.fields = fields;
    }

    /**
     * Reads the constraints of a pattern.
     *
     * @param fields the fields of interest
     * @return the branches; empty if the constraints contradict each other
     */
    static Set<Branch> of(PatternDescr pattern, Set<String> fields) {
        var reader = new Branches(fields);
        Set<Branch> branches = Set.of(OPEN);
        for (BaseDescr constraint : pattern.getDescrs()) {
            branches = both(branches, reader.constraint(constraint));
        }
        return branches;
    }

    private Set<Branch> constraint(BaseDescr constraint) {
        String text = constraint instanceof BindingDescr binding ? binding.getExpression() : constraint.getText();
        if (constraint instanceof ExprConstraintDescr expression) {
            text = expression.getExpression();
        }
        return DrlText.parseConstraint(text == null ? "" : text)
                .map(this::branches)
                .orElse(Set.of(OPEN));
    }

    private Set<Branch> branches(BaseDescr node) {
        if (node.isNegated()) {
            return Set.of(OPEN);
        }
        if (node instanceof RelationalExprDescr relation) {
            return Set.of(relation(relation));
        }
        if (!(node instanceof ConstraintConnectiveDescr connective)) {
            return Set.of(OPEN);
        }
        List<Set<Branch>> parts =
                connective.getDescrs().stream().map(this::branches).toList();
        if (isAnd(connective)) {
            return parts.stream().reduce(Set.of(OPEN), Branches::both);
        }
        if (isOr(connective)) {
            var either = new LinkedHashSet<Branch>();
            parts.forEach(either::addAll);
            return either;
        }
        return Set.of(OPEN);
    }

    private static boolean isAnd(ConstraintConnectiveDescr connective) {
        return connective.getConnective() == ConnectiveType.AND || connective.getConnective() == ConnectiveType.INC_AND;
    }

    private static boolean isOr(ConstraintConnectiveDescr connective) {
        return connective.getConnective() == ConnectiveType.OR || connective.getConnective() == ConnectiveType.INC_OR;
    }

    private Branch relation(RelationalExprDescr relation) {
        Optional<String> field = field(relation.getLeft());
        Optional<Literal> literal = literal(relation.getRight());
        boolean says = relation.getOperator().equals("==")
                && field.filter(fields::contains).isPresent()
                && literal.isPresent();
        return says ? new Branch(Map.of(field.get(), Set.of(literal.get()))) : OPEN;
    }

    private static Optional<String> field(BaseDescr left) {
        String text = left instanceof BindingDescr binding ? binding.getExpression() : left.toString();
        if (left instanceof AtomicExprDescr atom) {
            text = atom.getExpression();
        }
        Matcher name = FIELD.matcher(text.strip());
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    private static Optional<Literal> literal(BaseDescr right) {
        if (!(right instanceof AtomicExprDescr atom)) {
            return Optional.empty();
        }
        String text = atom.getExpression().strip();
        if (text.matches("[0-9]+")) {
            return Optional.of(new Literal(text, false));
        }
        Matcher quoted = TEXT.matcher(text);
        if (!quoted.matches()) {
            return Optional.empty();
        }
        String value = quoted.group(1) != null ? quoted.group(1) : quoted.group(2);
        return Optional.of(new Literal(value.translateEscapes(), true));
    }

    private static Set<Branch> both(Set<Branch> first, Set<Branch> second) {
        var joined = new LinkedHashSet<Branch>();
        for (Branch one : first) {
            for (Branch other : second) {
                both(one, other).ifPresent(joined::add);
            }
        }
        return joined;
    }

    private static Optional<Branch> both(Branch one, Branch other) {
        var values = new TreeMap<>(one.values());
        for (Map.Entry<String, Set<Literal>> more : other.values().entrySet()) {
            var common = new TreeSet<>(more.getValue());
            if (values.containsKey(more.getKey())) {
                common.retainAll(values.get(more.getKey()));
            }
            if (common.isEmpty()) {
                return Optional.empty();
            }
            values.put(more.getKey(), common);
        }
        return Optional.of(new Branch(values));
    }
}
