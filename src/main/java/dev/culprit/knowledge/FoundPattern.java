package dev.culprit.knowledge;

import java.util.Optional;
import org.drools.drl.ast.descr.PatternDescr;

/**
 * A pattern of a rule and where in the condition it stands.
 *
 * @param pattern the pattern
 * @param line its line in the file, from 1
 * @param drawn whether it takes its facts from an expression ({@code from …}) and not from what was inserted
 * @param negated whether the rule fires because nothing matches it
 * @param gathered the pattern that receives the result, if it is the input of a collect or accumulate
 */
record FoundPattern(PatternDescr pattern, int line, boolean drawn, boolean negated, Optional<PatternDescr> gathered) {
    private static final String MODEL = "dev.culprit.model.";

    /** Returns the type as written, without the package of the model. */
    String type() {
        String type = pattern.getObjectType();
        return type.startsWith(MODEL) ? type.substring(MODEL.length()) : type;
    }

    /** Tells whether it matches inserted facts of that type of the model. */
    boolean matches(String modelType) {
        return !drawn && type().equals(modelType);
    }
}
