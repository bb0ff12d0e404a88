package dev.culprit.model;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of network adapters as counter sets spell them.
 *
 * <p>The instances of Network Interface have brackets for parentheses and underscores for the number sign and the slash;
 * RDMA Activity and Network Adapter keep some of them; counter sets of vendors add the priority a row is about.
 */
final class AdapterName {
    private static final Pattern PRIORITY = Pattern.compile(
            "[\\s,:;_-]*\\(?(?<![a-z0-9])(?:priority|prio|pri)[\\s_#:]*([0-7])\\b\\)?\\s*$", Pattern.CASE_INSENSITIVE);

    private static final Pattern INTERCHANGED = Pattern.compile("[\\[\\](){}#/\\\\_]+");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private AdapterName() {}

    /** Returns the joining key of an instance: lower case, without priority, all interchanged characters alike. */
    static String of(String instance) {
        String alone = PRIORITY.matcher(instance).replaceFirst("");
        String alike = INTERCHANGED.matcher(alone).replaceAll(" ");
        return BLANKS.matcher(alike).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Returns the priority at the end of an instance; -1 if there is none. */
    static int priorityOf(String instance) {
        Matcher priority = PRIORITY.matcher(instance);
        return priority.find() ? Integer.parseInt(priority.group(1)) : -1;
    }
}
