package dev.culprit.model;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line that says what an event says, with the names of its values in braces, such as <code>{VmName} started</code>.
 *
 * @param text the line; "" if there is none
 */
public record EventTemplate(String text) {
    /** No line. */
    public static final EventTemplate NONE = new EventTemplate("");

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    /** Returns the names in braces, in the order of the line. */
    public List<String> names() {
        return PLACE.matcher(text).results().map(place -> place.group(1)).toList();
    }

    /**
     * Returns the line with values in the place of names; empty if there is no line or a value is blank.
     *
     * @param values gives the value of a name, or "" if the event has none
     */
    public Optional<String> filled(UnaryOperator<String> values) {
        if (text.isEmpty()
                || names().stream().anyMatch(name -> values.apply(name).isBlank())) {
            return Optional.empty();
        }
        return Optional.of(PLACE.matcher(text)
                .replaceAll(place ->
                        Matcher.quoteReplacement(values.apply(place.group(1)).strip())));
    }
}
