package dev.culprit.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a command line does to the machine it runs on, as far as its words tell.
 *
 * <p>Of PowerShell the verb decides: approved verbs say whether a cmdlet changes anything
 * (learn.microsoft.com, Approved Verbs for PowerShell Commands). Of a program its arguments decide, see {@link Program}.
 */
final class CommandEffect {
    private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern GAPS =
            Pattern.compile("<[^<>|;]*>|\\{(?:host|peer|subject|[a-z0-9-]+\\.[a-z0-9-]+)(?::[\\w-]+)?(?:\\|[^{}]*)?}");
    private static final Pattern STATEMENT =
            Pattern.compile("(?:^|[|;{(&=\\r\\n])\\s*([A-Za-z][\\w.-]*)(?![\\w.-]*\\s*=(?!=))([^|;{}()&\\r\\n]*)");
    private static final Pattern CMDLET = Pattern.compile("([A-Za-z]+)-[A-Za-z]\\w*");
    private static final Pattern METHOD = Pattern.compile(
            "(?i)\\.((?:set|put|delete|remove|stop|start|kill|create|change|reset|rename|terminate|reboot|shutdown)\\w*)\\s*\\(");
    private static final Pattern REPAIRS = Pattern.compile("(?i)(?<![\\w-])-repair\\b");

    private static final Set<String> READING_VERBS =
            words("get test resolve measure select where format sort group foreach compare find search"
                    + " show out convertto convertfrom write read tee join split watch wait trace");
    private static final Set<String> CHANGING_VERBS =
            words("set remove restart new stop start enable disable repair clear add move copy suspend"
                    + " resume reset update install uninstall rename mount dismount initialize grant revoke"
                    + " block unblock optimize register unregister save restore checkpoint convert resize"
                    + " push sync edit expand merge publish unpublish switch undo lock unlock complete"
                    + " confirm approve deny protect unprotect hide redo request submit send use connect"
                    + " disconnect backup limit open close enter exit invoke import export step skip pop"
                    + " debug");
    /** Cmdlets that only touch the session they run in or write a file beside it, whatever their verb. */
    private static final Set<String> HARMLESS =
            words("export-csv export-clixml import-csv import-clixml import-module invoke-command"
                    + " new-object new-timespan new-cimsession new-pssession set-location start-sleep"
                    + " clear-host");

    private static final Set<String> KEYWORDS = words("if else elseif foreach for while do");

    /** What is known about a command. */
    enum Kind {
        READS,
        CHANGES,
        UNKNOWN
    }

    /**
     * What one piece of a command line does.
     *
     * @param name cmdlet, program or method as written
     */
    record Effect(Kind kind, String name) {}

    private CommandEffect() {}

    /** Returns the effect of each command in a line, in its order; a line without any has no effects. */
    static List<Effect> of(String line) {
        String code = blank(GAPS, blank(TEXTS, line));
        var effects = new ArrayList<Effect>();
        Matcher statement = STATEMENT.matcher(code);
        while (statement.find()) {
            if (!KEYWORDS.contains(statement.group(1).toLowerCase(Locale.ROOT))) {
                effects.add(effect(statement.group(1), statement.group(2)));
            }
        }
        Matcher method = METHOD.matcher(code);
        while (method.find()) {
            effects.add(new Effect(Kind.CHANGES, method.group(1)));
        }
        return effects;
    }

    private static Effect effect(String name, String arguments) {
        Matcher cmdlet = CMDLET.matcher(name);
        Kind kind = cmdlet.matches()
                ? ofCmdlet(name.toLowerCase(Locale.ROOT), cmdlet.group(1).toLowerCase(Locale.ROOT), arguments)
                : Program.kind(name, arguments);
        return new Effect(kind, name);
    }

    private static Kind ofCmdlet(String name, String verb, String arguments) {
        if (HARMLESS.contains(name)) {
            return Kind.READS;
        }
        if (CHANGING_VERBS.contains(verb) || REPAIRS.matcher(arguments).find()) {
            return Kind.CHANGES;
        }
        return READING_VERBS.contains(verb) ? Kind.READS : Kind.UNKNOWN;
    }

    private static Set<String> words(String line) {
        return Set.of(line.split(" ", -1));
    }

    private static String blank(Pattern pieces, String line) {
        return pieces.matcher(line).replaceAll(piece -> "_".repeat(piece.group().length()));
    }
}
