package dev.culprit.decode.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Undoes how CLIXML writes characters ([MS-PSRP] 2.2.5.3.2). */
final class ClixmlText {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private ClixmlText() {}

    /** Returns the text with every {@code _xHHHH_} turned into the UTF-16 unit it stands for. */
    static String unescape(String written) {
        if (!written.contains("_x")) {
            return written;
        }
        Matcher matcher = ESCAPED.matcher(written);
        return matcher.replaceAll(
                escape -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    /** Returns the character a {@code <C>} stands for, which is written as its decimal number. */
    static String character(String number) {
        return number.matches("[0-9]{1,5}") ? String.valueOf((char) Integer.parseInt(number)) : number;
    }
}
