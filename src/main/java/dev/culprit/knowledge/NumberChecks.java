package dev.culprit.knowledge;

import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks that thresholds are limits, which a site can change, and not bare numbers.
 *
 * <p>Zero and one mean none and any. How many things a rule wants to see, and within which time, is part of what it says;
 * those numbers stay.
 */
final class NumberChecks {
    private static final String NUMBER = "-?[0-9][0-9_]*(?:\\.[0-9]+)?";
    private static final String OPERAND = "[\\w.$]*\\s*(?:\\((?:[^()]|\\([^()]*\\))*\\))?";
    private static final Pattern COMPARED =
            Pattern.compile("(" + OPERAND + ")\\s*(?:<=|>=|<|>)\\s*(" + NUMBER + ")[dDfFlL]?(?![\\w.])(?!\\s*[*/+-])");
    private static final Pattern TURNED = Pattern.compile(
            "(?<![\\w.$])(?<![*/+-]\\s{0,9})(" + NUMBER + ")[dDfFlL]?\\s*(?:<=|>=|<|>)\\s*(" + OPERAND + ")");
    private static final Pattern MEASURES =
            Pattern.compile("(?:\\.\\s*(?:above|below|stalls|jumps)|\\bOutlier\\s*\\.\\s*of)\\s*\\(");
    private static final Set<String> COUNTS = Set.of(
            "size", "kinds", "ids", "days", "count", "distinct", "occurrences", "length", "compareTo", "indexOf");
    private static final Pattern TIMES = Pattern.compile("(?:to|get)(?:Days|Hours|Minutes|Seconds|Millis)(?:Part)?");
    private static final Pattern BOUND = Pattern.compile("(\\$\\w+)\\s*:\\s*(\\w+)");

    private final CheckedRule rule;

    private NumberChecks(CheckedRule rule) {
        this.rule = rule;
    }

    static void run(CheckedRule rule) {
        var checks = new NumberChecks(rule);
        checks.check(rule.conditionCode(), rule::inCondition);
        checks.check(rule.consequenceCode(), rule::inConsequence);
    }

    private void check(String code, IntUnaryOperator inFile) {
        Matcher compared = COMPARED.matcher(code);
        while (compared.find()) {
            checkCompared(compared.group(1), compared.group(2), inFile.applyAsInt(compared.start(2)));
        }
        Matcher turned = TURNED.matcher(code);
        while (turned.find()) {
            checkCompared(turned.group(2), turned.group(1), inFile.applyAsInt(turned.start(1)));
        }
        Matcher measured = MEASURES.matcher(code);
        while (measured.find()) {
            CallArguments.of(code, measured.end()).stream()
                    .filter(argument -> argument.text().matches(NUMBER + "[dDfFlL]?"))
                    .forEach(argument -> checkNumber(
                            argument.text().replaceAll("[dDfFlL]", ""), inFile.applyAsInt(argument.place())));
        }
    }

    private void checkCompared(String operand, String number, int place) {
        String path = operand.replaceAll("\\s*\\(.*", "").strip();
        String name = path.substring(path.lastIndexOf('.') + 1);
        if (!operand.isBlank() && !isCount(name)) {
            checkNumber(number, place);
        }
    }

    /** Tells whether a name is a number of things or a time, or a variable that is bound to one. */
    private boolean isCount(String name) {
        if (COUNTS.contains(name) || TIMES.matcher(name).matches()) {
            return true;
        }
        Matcher bound = BOUND.matcher(rule.conditionCode());
        return bound.results().anyMatch(found -> found.group(1).equals(name) && COUNTS.contains(found.group(2)));
    }

    private void checkNumber(String number, int place) {
        double value = Double.parseDouble(number.replace("_", ""));
        if (value != 0 && value != 1) {
            rule.warningAt(
                    Mistake.BARE_NUMBER,
                    place,
                    "the number " + number + " is a threshold that no site can change",
                    "write limits.get( \"area.what\" ) instead, and " + number
                            + " in limits.yaml with unit, meaning and source");
        }
    }
}
