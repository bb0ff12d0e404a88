package dev.culprit.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternSourceDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Finds every pattern of a condition, however deep it is nested. */
final class PatternWalk {
    private final List<FoundPattern> found = new ArrayList<>();
    private final int ruleLine;

    private PatternWalk(int ruleLine) {
        this.ruleLine = ruleLine;
    }

    /** Returns the patterns of a rule in the order they are written. */
    static List<FoundPattern> of(RuleDescr rule) {
        var walk = new PatternWalk(rule.getLine());
        walk.enter(rule.getLhs(), false, Optional.empty());
        return walk.found;
    }

    /** Returns the patterns of a part of a condition in the order they are written. */
    static List<FoundPattern> of(BaseDescr part) {
        var walk = new PatternWalk(part.getLine());
        walk.enter(part, false, Optional.empty());
        return walk.found;
    }

    private void enter(BaseDescr node, boolean negated, Optional<PatternDescr> gathered) {
        if (node instanceof PatternDescr pattern) {
            enterPattern(pattern, negated, gathered);
        } else if (node instanceof CollectDescr collect) {
            enter(collect.getInputPattern(), negated, gathered);
        } else if (node instanceof AccumulateDescr accumulate) {
            enter(accumulate.getInput(), negated, gathered);
        } else if (node instanceof ConditionalElementDescr element && !(node instanceof FromDescr)) {
            boolean inside = negated || node instanceof NotDescr;
            element.getDescrs().forEach(child -> enter(child, inside, gathered));
        }
    }

    private void enterPattern(PatternDescr pattern, boolean negated, Optional<PatternDescr> gathered) {
        PatternSourceDescr source = pattern.getSource();
        int line = pattern.getLine() > 0 ? pattern.getLine() : ruleLine;
        found.add(new FoundPattern(pattern, line, source != null, negated, gathered));
        if (source instanceof CollectDescr || source instanceof AccumulateDescr) {
            enter(source, negated, Optional.of(pattern));
        }
    }
}
