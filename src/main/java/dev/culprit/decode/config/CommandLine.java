package dev.culprit.decode.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command as it stands behind a prompt.
 *
 * @param computer the computer a remoting prompt such as {@code [SRV1]: PS C:\>} names; "" for any other prompt
 * @param text the command without its prompt; "" for an empty prompt
 */
record CommandLine(String computer, String text) {
    /** Stands for text before any prompt. */
    static final CommandLine NONE = new CommandLine("", "");

    private static final Pattern POWERSHELL = Pattern.compile(
            "^\\s*(?:\\[([^\\]\\s]{1,255})]:\\s*)?PS(?:\\s+(?:[A-Za-z]\\w*:|\\\\\\\\|~|/)[^>]*)?>\\s?(.*)$");
    private static final Pattern COMMAND_PROMPT = Pattern.compile("^\\s*[A-Za-z]:\\\\[^<>|\"]*>(.*)$");

    /** Returns the command of a line that begins with a prompt of PowerShell or of the command interpreter. */
    static Optional<CommandLine> of(String line) {
        Matcher powershell = POWERSHELL.matcher(line);
        if (powershell.find()) {
            String computer = powershell.group(1) == null ? "" : powershell.group(1);
            return Optional.of(new CommandLine(computer, powershell.group(2).strip()));
        }
        Matcher prompt = COMMAND_PROMPT.matcher(line);
        return prompt.find() ? Optional.of(new CommandLine("", prompt.group(1).strip())) : Optional.empty();
    }

    /** Returns the cmdlet whose output follows, or "" if the command holds none. */
    String cmdlet() {
        return CmdletNames.ofCommand(text);
    }
}
