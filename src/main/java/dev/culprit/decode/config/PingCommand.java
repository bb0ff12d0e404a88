package dev.culprit.decode.config;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The options of a {@code ping} command that say what it proves.
 *
 * @param text the command as typed
 * @param target host name or address that was pinged
 * @param payload bytes of payload, {@code -l}; without it ping sends 32
 * @param dontFragment whether {@code -f} forbade fragmentation
 * @param source address given with {@code -S}; "" if none
 */
record PingCommand(String text, String target, long payload, boolean dontFragment, String source) {
    private static final long DEFAULT_PAYLOAD = 32;
    /** Options followed by a value, as ping's own usage text lists them; they tell -s and -S apart by case. */
    private static final Set<String> WITH_VALUE =
            Set.of("-n", "-l", "-i", "-v", "-r", "-s", "-j", "-k", "-w", "-S", "-c");

    /** What follows is another command or a redirection. */
    private static final Pattern FURTHER_COMMANDS = Pattern.compile("[;|&<>].*$");

    /** Returns the command if it is a ping that names a target. */
    static Optional<PingCommand> of(String command) {
        Deque<String> words = new ArrayDeque<>(List.of(
                FURTHER_COMMANDS.matcher(command).replaceFirst("").strip().split("\\s+")));
        if (!words.removeFirst().matches("(?i)(?:.*\\\\)?ping(?:\\.exe)?")) {
            return Optional.empty();
        }
        String target = "";
        String source = "";
        long payload = DEFAULT_PAYLOAD;
        boolean dontFragment = false;
        while (!words.isEmpty()) {
            String word = words.removeFirst().replaceFirst("^[/–—‑]", "-");
            String value = WITH_VALUE.contains(word) && !words.isEmpty() ? words.removeFirst() : "";
            if (!word.startsWith("-")) {
                target = target.isEmpty() ? word : target;
            } else if (word.equals("-l") && value.matches("\\d{1,9}")) {
                payload = Long.parseLong(value);
            } else if (word.equals("-S")) {
                source = value;
            } else {
                dontFragment |= word.equals("-f");
            }
        }
        return target.isEmpty()
                ? Optional.empty()
                : Optional.of(new PingCommand(command, target, payload, dontFragment, source));
    }
}
