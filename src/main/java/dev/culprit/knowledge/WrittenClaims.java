package dev.culprit.knowledge;

import dev.culprit.model.Strength;
import dev.culprit.model.WrittenRule.Claim;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the evidence that a consequence gives, from its text. */
final class WrittenClaims {
    private static final Pattern CLAIM = Pattern.compile("\\bverdict\\s*\\.\\s*(supports|contradicts)\\s*\\(");
    private static final Pattern COUNTS_FOR = Pattern.compile("\\s*\\.\\s*countsFor\\s*\\(\\s*(\\$?\\w+)\\s*\\)");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern DETAIL = Pattern.compile(".*\\bdetail\\s*\\(\\s*\"([^\"]+)\"\\s*\\)");
    private static final Pattern NAME = Pattern.compile("\\$?(?:\\w+\\s*\\.\\s*)?(\\w+)\\s*(?:\\(\\s*\\))?");

    private static final int STRENGTH = 0;
    private static final int SENTENCE = 1;
    private static final int SYMPTOMS = 2;

    private WrittenClaims() {}

    /**
     * Returns the evidence of a consequence in the order it is written.
     *
     * @param consequence its text without comments
     * @param bound the symptom ids that each variable of the condition may hold
     */
    static List<Claim> of(String consequence, Map<String, List<String>> bound) {
        var claims = new ArrayList<Claim>();
        Matcher claim = CLAIM.matcher(consequence);
        while (claim.find()) {
            List<String> arguments = split(consequence, claim.end(), ',');
            if (arguments.size() > SYMPTOMS) {
                int after = claim.end() + String.join(",", arguments).length() + 1;
                claims.add(claim(claim.group(1).equals("supports"), arguments, consequence.substring(after), bound));
            }
        }
        return claims;
    }

    private static Claim claim(
            boolean supports, List<String> arguments, String after, Map<String, List<String>> bound) {
        var restsOn = new LinkedHashSet<String>();
        arguments
                .subList(SYMPTOMS, arguments.size())
                .forEach(symptom -> restsOn.addAll(bound.getOrDefault(symptom.strip(), List.of())));
        Matcher other = COUNTS_FOR.matcher(after);
        String about = arguments.get(SYMPTOMS).strip();
        String counted = other.lookingAt() ? other.group(1) : about;
        return new Claim(
                supports,
                strengths(arguments.get(STRENGTH)),
                sentence(arguments.get(SENTENCE)),
                new TreeSet<>(bound.getOrDefault(counted, List.of())),
                new TreeSet<>(bound.getOrDefault(about, List.of())),
                List.copyOf(restsOn));
    }

    private static SortedSet<Strength> strengths(String expression) {
        var strengths = new TreeSet<Strength>();
        for (Strength strength : Strength.values()) {
            if (Pattern.compile("\\b" + strength.name() + "\\b")
                    .matcher(expression)
                    .find()) {
                strengths.add(strength);
            }
        }
        return strengths;
    }

    private static String sentence(String expression) {
        var sentence = new StringBuilder();
        split(expression, 0, '+').forEach(part -> sentence.append(part(part.strip())));
        return sentence.toString().strip();
    }

    private static String part(String part) {
        Matcher text = TEXT.matcher(part);
        if (text.matches()) {
            return text.group(1).translateEscapes();
        }
        Matcher detail = DETAIL.matcher(part);
        if (detail.matches()) {
            return "{" + detail.group(1) + "}";
        }
        Matcher name = NAME.matcher(part);
        return name.matches() ? "{" + name.group(1) + "}" : "…";
    }

    /** Returns the parts of an expression between separators of its own level, up to the bracket that closes it. */
    private static List<String> split(String text, int start, char separator) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int begin = start;
        int place = start;
        while (place < text.length() && depth >= 0) {
            char here = text.charAt(place);
            depth += here == '(' ? 1 : here == ')' ? -1 : 0;
            if (depth < 0 || (depth == 0 && here == separator)) {
                parts.add(text.substring(begin, place));
                begin = place + 1;
            }
            place = here == '"' || here == '\'' ? endOfText(text, place) : place + 1;
        }
        if (depth >= 0) {
            parts.add(text.substring(begin));
        }
        return parts;
    }

    private static int endOfText(String text, int start) {
        int place = start + 1;
        while (place < text.length() && text.charAt(place) != text.charAt(start)) {
            place += text.charAt(place) == '\\' ? 2 : 1;
        }
        return Math.min(place + 1, text.length());
    }
}
