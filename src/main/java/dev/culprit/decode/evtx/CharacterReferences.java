package dev.culprit.decode.evtx;

/** Resolves references to single characters; XML knows five by name (XML 1.0, section 4.6). */
final class CharacterReferences {
    private CharacterReferences() {}

    /** Returns what an entity stands for, or the reference itself if XML does not know its name. */
    static String entity(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> "&" + name + ";";
        };
    }

    /** Returns the character of a 16-bit reference; half of a surrogate pair cannot stand alone and becomes U+FFFD. */
    static String character(int unit) {
        return Character.isSurrogate((char) unit) ? "\uFFFD" : String.valueOf((char) unit);
    }
}
