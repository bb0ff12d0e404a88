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

    /**
     * Returns the value of a primitive element ([MS-PSRP] 2.2.5.1). Numbers, dates and durations keep the spelling of
     * XML Schema; a secure string is no value, as only the account that wrote it can read it.
     *
     * @param element name of the element, such as {@code I32}
     * @param written its text
     */
    static PrintedValue value(String element, String written) {
        return switch (element) {
            case "Nil", "SS" -> PrintedValue.EMPTY;
            case "C" -> PrintedValue.of(character(written));
            default -> PrintedValue.of(unescape(written));
        };
    }

    /** A character is written as its decimal number. */
    private static String character(String number) {
        return number.matches("[0-9]{1,5}") ? String.valueOf((char) Integer.parseInt(number)) : number;
    }
}
