package dev.culprit.knowledge;

import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlExprParser;
import org.drools.drl.parser.DrlExprParserFactory;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Parses DRL; the only place that names the language level. */
final class DrlText {
    /** Every rule of the project is read, compiled and checked at this level. */
    static final LanguageLevelOption LANGUAGE = LanguageLevelOption.DRL6;

    /**
     * A parsed file.
     *
     * @param tree what was understood; empty if nothing was
     * @param errors what was not
     */
    record Parsed(Optional<PackageDescr> tree, List<DroolsError> errors) {}

    private DrlText() {}

    /** Parses a DRL file. */
    static Parsed parse(String text) {
        var parser = new DrlParser(LANGUAGE);
        try {
            PackageDescr tree = parser.parse(true, text);
            return new Parsed(Optional.ofNullable(tree), List.copyOf(parser.getErrors()));
        } catch (DroolsParserException e) {
            return new Parsed(Optional.empty(), List.copyOf(parser.getErrors()));
        }
    }

    /** Parses one constraint of a pattern; empty if it is no constraint in this language. */
    static Optional<BaseDescr> parseConstraint(String text) {
        DrlExprParser parser = DrlExprParserFactory.getDrlExprParser(LANGUAGE);
        ConstraintConnectiveDescr tree = parser.parse(text);
        return parser.hasErrors() ? Optional.empty() : Optional.ofNullable(tree);
    }
}
