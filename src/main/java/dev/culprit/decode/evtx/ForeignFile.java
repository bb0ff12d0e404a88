package dev.culprit.decode.evtx;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Says what a file is that was taken for an event log. */
final class ForeignFile {
    private static final int SHOWN_BYTES = 16;
    private static final byte[] OLD_LOG = "LfLe".getBytes(StandardCharsets.US_ASCII);

    private ForeignFile() {}

    /** Returns a clause that names what stands at the beginning of a file. */
    static String describe(Bytes start) {
        int shown = Math.min(SHOWN_BYTES, start.length());
        if (shown == 0) {
            return "this file is empty";
        }
        if (start.isZero(0, start.length())) {
            return "this file begins with " + start.length() + " zero bytes";
        }
        if (start.startsWith(4, OLD_LOG)) {
            return "this file is an event log of Windows Server 2003 or earlier (\"LfLe\")";
        }
        try {
            String hex = start.upperHex(0, shown).replaceAll("(..)(?!$)", "$1 ");
            String text = start.text(0, shown, StandardCharsets.US_ASCII).replaceAll("[^ -~]", ".");
            return String.format(Locale.ROOT, "this file begins with %s (%s)", hex, text);
        } catch (MalformedException impossible) {
            throw new AssertionError("the bytes shown are there", impossible);
        }
    }
}
