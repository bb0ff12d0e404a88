package dev.culprit.dump;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A name from a log made legal for XML.
 *
 * <p>Letters are those that the name productions of all editions of XML 1.0 allow (fourth edition, productions [4] and
 * [84] to [88]; fifth edition, productions [4] and [4a]): ASCII, most of Latin, Greek and Cyrillic, kana, CJK ideographs
 * and Hangul. Any other character becomes {@code _}.
 */
final class XmlName {
    /** Pairs of first and last letter, without ASCII. */
    private static final String LETTERS =
            "\u00c0\u00d6\u00d8\u00f6\u00f8\u0131\u0391\u03a1\u03a3\u03ce\u0401\u040c\u040e"
                    + "\u044f\u0451\u045c\u3041\u3094\u30a1\u30fa\u4e00\u9fa5\uac00\ud7a3";

    private final String prefix;
    private final String local;
    private final String flat;
    private final byte[] bytes;

    private XmlName(String prefix, String local, String flat) {
        this.prefix = prefix;
        this.local = local;
        this.flat = flat;
        bytes = flat.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns what stands before the only colon; "" if there is none, or if the name is not two names with a colon. */
    String prefix() {
        return prefix;
    }

    /** Returns what stands behind the colon, or the whole name. */
    String local() {
        return local;
    }

    /** Returns the whole name without colons. */
    String flat() {
        return flat;
    }

    /** Returns the whole name without colons in UTF-8. */
    byte[] bytes() {
        return bytes;
    }

    /** Returns the name with its prefix in UTF-8. */
    byte[] prefixed() {
        return (prefix + ':' + local).getBytes(StandardCharsets.UTF_8);
    }

    static XmlName of(String name) {
        int colon = name.indexOf(':');
        String flat = legal(name);
        if (colon > 0 && colon + 1 < name.length() && name.indexOf(':', colon + 1) < 0) {
            String prefix = name.substring(0, colon);
            String local = name.substring(colon + 1);
            if (legal(prefix).equals(prefix) && legal(local).equals(local)) {
                return new XmlName(prefix, local, flat);
            }
        }
        return new XmlName("", flat, flat);
    }

    private static String legal(String name) {
        var legal = new StringBuilder(name.length() + 1);
        for (int index = 0; index < name.length(); index++) {
            char unit = name.charAt(index);
            if (index == 0 && !isLetter(unit) && isInner(unit)) {
                legal.append('_');
            }
            legal.append(isLetter(unit) || isInner(unit) ? unit : '_');
        }
        return legal.isEmpty() ? "_" : legal.toString();
    }

    private static boolean isLetter(char unit) {
        if (unit < 0x80) {
            return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z') || unit == '_';
        }
        for (int pair = 0; pair < LETTERS.length(); pair += 2) {
            if (unit >= LETTERS.charAt(pair) && unit <= LETTERS.charAt(pair + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInner(char unit) {
        return (unit >= '0' && unit <= '9') || unit == '-' || unit == '.';
    }

    /** Names made legal before; the same few come again in every record. */
    static final class Cache {
        private static final int MOST_KEPT = 4096;
        private final Map<String, XmlName> names = new HashMap<>();

        XmlName of(String name) {
            XmlName known = names.get(name);
            if (known == null) {
                if (names.size() == MOST_KEPT) {
                    names.clear();
                }
                known = XmlName.of(name);
                names.put(name, known);
            }
            return known;
        }
    }
}
