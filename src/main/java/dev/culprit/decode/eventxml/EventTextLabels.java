package dev.culprit.decode.eventxml;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words Event Viewer and {@code wevtutil qe /f:text} print around the values of an event, in every language known.
 *
 * <p>Languages are not told apart: no word means two things. Keys are lower case without accents.
 */
final class EventTextLabels {
    /** What a label announces. */
    enum Field {
        LOG_NAME,
        SOURCE,
        DATE,
        EVENT_ID,
        LEVEL,
        COMPUTER,
        DESCRIPTION,
        EVENT_XML,
        /** Task category, keywords, user and the like: not used, but part of the heading. */
        OTHER
    }

    /** A label and the text behind it. */
    record Labelled(Field field, String value) {}

    private static final int LONGEST_LABEL = 40;

    private static final Map<String, Field> FIELDS = Map.ofEntries(
            // English
            entry("log name", Field.LOG_NAME),
            entry("source", Field.SOURCE),
            entry("date", Field.DATE),
            entry("event id", Field.EVENT_ID),
            entry("level", Field.LEVEL),
            entry("computer", Field.COMPUTER),
            entry("description", Field.DESCRIPTION),
            entry("event xml", Field.EVENT_XML),
            entry("task category", Field.OTHER),
            entry("task", Field.OTHER),
            entry("opcode", Field.OTHER),
            entry("keywords", Field.OTHER),
            entry("keyword", Field.OTHER),
            entry("user", Field.OTHER),
            entry("user name", Field.OTHER),
            // German
            entry("protokollname", Field.LOG_NAME),
            entry("quelle", Field.SOURCE),
            entry("datum", Field.DATE),
            entry("ereignis-id", Field.EVENT_ID),
            entry("ebene", Field.LEVEL),
            entry("beschreibung", Field.DESCRIPTION),
            entry("ereignis-xml", Field.EVENT_XML),
            entry("aufgabenkategorie", Field.OTHER),
            entry("schlusselworter", Field.OTHER),
            entry("benutzer", Field.OTHER),
            // Dutch
            entry("logboeknaam", Field.LOG_NAME),
            entry("bron", Field.SOURCE),
            entry("gebeurtenis-id", Field.EVENT_ID),
            entry("niveau", Field.LEVEL),
            entry("beschrijving", Field.DESCRIPTION),
            entry("gebeurtenis-xml", Field.EVENT_XML),
            entry("taakcategorie", Field.OTHER),
            entry("trefwoorden", Field.OTHER),
            entry("gebruiker", Field.OTHER),
            // French
            entry("nom du journal", Field.LOG_NAME),
            entry("id de l'evenement", Field.EVENT_ID),
            entry("id d'evenement", Field.EVENT_ID),
            entry("id evenement", Field.EVENT_ID),
            entry("ordinateur", Field.COMPUTER),
            entry("xml de l'evenement", Field.EVENT_XML),
            entry("categorie de la tache", Field.OTHER),
            entry("mots cles", Field.OTHER),
            entry("mots-cles", Field.OTHER),
            entry("utilisateur", Field.OTHER));

    private static final Map<String, Integer> LEVELS = Map.ofEntries(
            entry("critical", 1),
            entry("kritisch", 1),
            entry("kritiek", 1),
            entry("critique", 1),
            entry("error", 2),
            entry("fehler", 2),
            entry("fout", 2),
            entry("erreur", 2),
            entry("warning", 3),
            entry("warnung", 3),
            entry("waarschuwing", 3),
            entry("avertissement", 3),
            entry("information", 4),
            entry("informational", 4),
            entry("informationen", 4),
            entry("informatie", 4),
            entry("informations", 4),
            entry("verbose", 5),
            entry("ausfuhrlich", 5),
            entry("uitgebreid", 5),
            entry("detaille", 5),
            entry("commentaires", 5));

    private EventTextLabels() {}

    /** Returns the label a line begins with, and what follows; asterisks of mark-up around the label are ignored. */
    static Optional<Labelled> of(String line) {
        int colon = line.indexOf(':');
        if (colon <= 0 || colon > LONGEST_LABEL) {
            return Optional.empty();
        }
        Optional<Field> field = Optional.ofNullable(FIELDS.get(key(line.substring(0, colon))));
        return field.map(known -> new Labelled(known, cleaned(line.substring(colon + 1))));
    }

    /** Returns the number of a level, 1 (critical) to 5 (verbose), or -1 for a word the table does not know. */
    static int level(String word) {
        return LEVELS.getOrDefault(key(word), -1);
    }

    /** Removes blanks, no-break blanks and asterisks from both ends. */
    static String cleaned(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isDecoration(text.charAt(start))) {
            start++;
        }
        while (end > start && isDecoration(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isDecoration(char c) {
        return c <= ' ' || c == '*' || c == '\u00A0';
    }

    private static String key(String label) {
        String plain = Normalizer.normalize(cleaned(label), Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
        return plain.replaceAll("[\\s\\u00A0]+", " ").replaceAll("[‘’´`′]", "'").toLowerCase(Locale.ROOT);
    }
}
