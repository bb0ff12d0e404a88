package dev.culprit.diagnose;

import dev.culprit.model.Symptom;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the names and numbers of a finding into a command of its page. */
final class Placeholders {
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{([a-z0-9.-]+)(?::([a-z0-9-]+))?(?:\\|([A-Za-z0-9.]+))?}");

    /**
     * What a log may put into a command that a person pastes: names, numbers and paths without anything that a shell could
     * read as more than a name.
     */
    private static final Pattern HARMLESS = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:\\\\/#-]*");

    private Placeholders() {}

    /**
     * Fills {@code {host}}, {@code {peer}}, {@code {subject}} and {@code {symptom-id:detail}}, the last also with a value
     * for want of a better one, {@code {symptom-id:detail|8972}}. What is not known, or holds anything that a shell could
     * read as more than a name, stays as a word in angle brackets for the reader to replace.
     */
    static String fill(String command, String host, String peer, List<Symptom> symptoms) {
        Matcher matcher = PLACEHOLDER.matcher(command);
        return matcher.replaceAll(match -> {
            String name = match.group(1);
            String detail = match.group(2) == null ? "" : match.group(2);
            String value = switch (name) {
                case "host" -> host.toUpperCase(Locale.ROOT);
                case "peer" -> peer.toUpperCase(Locale.ROOT);
                case "subject" -> first(symptoms.stream().map(Symptom::subject).toList());
                default ->
                    first(symptoms.stream()
                            .filter(symptom -> symptom.id().equals(name))
                            .map(symptom -> symptom.detail(detail))
                            .toList());
            };
            String spare = match.group(3) == null ? "<" + (detail.isEmpty() ? name : detail) + ">" : match.group(3);
            return Matcher.quoteReplacement(HARMLESS.matcher(value).matches() ? value : spare);
        });
    }

    private static String first(List<String> values) {
        return values.stream().filter(value -> !value.isEmpty()).findFirst().orElse("");
    }
}
