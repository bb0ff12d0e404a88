package dev.culprit.knowledge;

import dev.culprit.knowledge.CommandEffect.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A program of Windows or of a vendor that can only read, or that reads when it is called in a certain way.
 *
 * <p>Source: the help text that each program prints.
 *
 * @param reads arguments with which it only reads; anything else is unknown
 * @param changes arguments with which it changes something
 */
record Program(Pattern reads, Pattern changes) {
    private static final Pattern ANY = Pattern.compile("");
    private static final Pattern NEVER = Pattern.compile("(?!)");

    private static final String READERS =
            "ping nslookup hostname whoami systeminfo tracert pathping netstat typeperf relog"
                    + " findstr find more type dir where driverquery tasklist qwinsta getmac gpresult dcdiag tracerpt";
    private static final String CHANGERS = "shutdown diskpart format del rd rmdir taskkill gpupdate";

    /** Name, arguments with which it reads, arguments with which it changes. */
    private static final String TABLE = """
            ipconfig ~ ^\\s*(?:/all\\b.*|/displaydns\\b.*)?$ ~ /(?:release|renew|flushdns|registerdns|setclassid)
            arp      ~ -[ag]\\b ~ -[ds]\\b
            route    ~ ^\\s*print\\b ~ ^\\s*(?:-\\w\\s+)*(?:add|delete|change)\\b
            net      ~ ^\\s*(?:view|statistics|config|accounts|time)\\b ~ ^\\s*(?:start|stop|pause|continue)\\b|/delete\\b
            netsh    ~ \\b(?:show|dump)\\b ~ \\b(?:add|delete|set|reset|install|uninstall|import|start|stop)\\b
            reg      ~ ^\\s*(?:query|export|compare)\\b ~ ^\\s*(?:add|delete|import|load|unload|restore|copy)\\b
            wevtutil ~ ^\\s*(?:qe|gl|gli|epl|el|ep|gp|query-events|get-log|get-log-info|get-loginfo|export-log|enum-logs|enum-publishers|get-publisher)\\b ~ ^\\s*(?:cl|sl|im|um|al|clear-log|set-log|install-manifest|uninstall-manifest|archive-log)\\b
            fsutil   ~ \\b(?:query\\w*|list\\w*|fsinfo)\\b ~ \\b(?:set\\w*|create\\w*|delete\\w*|disable|enable|dismount|start|stop|repair initiate)\\b
            nltest   ~ /(?:sc_query|dsgetdc|dclist|dsgetsite|domain_trusts|query|whowill|finduser)\\b ~ /(?:sc_reset|sc_change_pwd|dsregdns|dsderegdns|shutdown|repl|sync|force)\\b
            w32tm    ~ /(?:query|stripchart|tz|monitor|ntte|ntpte|dumpreg)\\b ~ /(?:config|resync|register|unregister)\\b
            setspn   ~ (?:^|\\s)-[lqx]\\b ~ (?:^|\\s)-[asdr]\\b
            icacls   ~ ^[^/]*$|/(?:findsid|verify|save)\\b ~ /(?:grant|deny|remove|setowner|setintegritylevel|inheritance|restore|reset|substitute)\\b
            dsacls   ~ ^[^/]*$|/a\\b ~ /(?:g|d|r|s|t|i|p|n)\\b
            vssadmin ~ ^\\s*list\\b ~ ^\\s*(?:add|create|delete|resize|revert|protect)\\b
            fltmc    ~ ^\\s*(?:$|instances|filters|volumes|help) ~ ^\\s*(?:load|unload|attach|detach)\\b
            mpclaim  ~ ^\\s*-[sevh]\\b ~ ^\\s*-(?:r|i|u|l|m|d|o|n|c|t|f)\\b
            repadmin ~ /(?:show\\w*|replsummary|queue|bridgeheads|istg|viewlist|failcache)\\b ~ /(?:sync\\w*|replicate\\w*|add|delete|options|removelingeringobjects|rehost|kcc)\\b
            schtasks ~ /query\\b ~ /(?:create|delete|change|run|end)\\b
            mst      ~ ^\\s*(?:status|version)\\b ~ ^\\s*(?:start|stop|restart|add|rm)\\b
            flint    ~ \\b(?:q|query|v|verify|dc)\\b ~ \\b(?:b|burn|e|erase|sg|smg|set_key|brom|bc)\\b
            """;

    private static final Map<String, Program> KNOWN = known();

    /** Returns what a program does when it is called with some arguments. */
    static Kind kind(String name, String arguments) {
        Program program = KNOWN.get(name.toLowerCase(Locale.ROOT).replaceFirst("\\.exe$", ""));
        if (program == null) {
            return Kind.UNKNOWN;
        }
        if (program.changes.matcher(arguments).find()) {
            return Kind.CHANGES;
        }
        return program.reads.matcher(arguments).find() ? Kind.READS : Kind.UNKNOWN;
    }

    private static Map<String, Program> known() {
        var known = new TreeMap<String, Program>();
        List.of(READERS.split(" ", -1)).forEach(name -> known.put(name, new Program(ANY, NEVER)));
        List.of(CHANGERS.split(" ", -1)).forEach(name -> known.put(name, new Program(NEVER, ANY)));
        TABLE.lines()
                .map(line -> List.of(line.split("~", -1)))
                .forEach(row -> known.put(row.get(0).strip(), new Program(pattern(row.get(1)), pattern(row.get(2)))));
        return known;
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text.strip(), Pattern.CASE_INSENSITIVE);
    }
}
