package dev.culprit.model;

import java.util.Locale;
import java.util.regex.Pattern;

/** One identity for the many spellings of a host: {@code SRV1}, {@code srv1.blog.com} and {@code SRV1.BLOG.COM.}. */
public final class HostName {
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

    /** What a shell cannot read as more than a name. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

    private HostName() {}

    /** Tells whether a name may stand in a command that a person pastes: names come out of files that anybody may write. */
    public static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches();
    }

    /**
     * Returns the identity of a host: the first label, lower case; addresses stay whole.
     *
     * @param printed the name as a source prints it; leading backslashes and blanks are ignored
     * @return the identity, or "" if there is no name
     */
    public static String of(String printed) {
        String name = printed.strip().replaceFirst("^\\\\+", "").toLowerCase(Locale.ROOT);
        if (name.equals("-") || ADDRESS.matcher(name).matches()) {
            return name.equals("-") ? "" : name;
        }
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
