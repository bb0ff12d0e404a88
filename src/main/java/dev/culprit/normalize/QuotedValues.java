package dev.culprit.normalize;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Takes the values out of a rendered text: what stands in quotation marks, straight or typographic, of any language. */
final class QuotedValues {
    private static final String OPEN = "'\"\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u00AB\u2039";
    private static final String CLOSE = "'\"\u2018\u2019\u201C\u201D\u2032\u2033\u00BB\u203A";

    /** An opening mark follows a blank or bracket and a closing one precedes one, so an apostrophe inside a word is none. */
    private static final Pattern QUOTED = Pattern.compile("(?<![\\p{L}\\p{N}])[" + OPEN
            + "]\\s?([^\"\u201C\u201D\u2032\u2033\u00BB]*?)\\s?[" + CLOSE + "](?![\\p{L}\\p{N}])");

    private QuotedValues() {}

    static List<String> in(String text) {
        return QUOTED.matcher(text).results().map(QuotedValues::inner).toList();
    }

    private static String inner(MatchResult match) {
        return match.group(1);
    }
}
