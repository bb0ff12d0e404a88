package dev.culprit.index;

import org.apache.lucene.util.BytesRef;

/**
 * The term under which one value of an event is found: its name without blanks, or its position from 0 if it has none, and
 * its text without blanks around it, both in lower case. Longer ones are cut to {@value #LIMIT} UTF-16 units.
 */
final class DataTerm {
    private static final int LIMIT = 256;

    private DataTerm() {}

    static void addTo(TermBuffer terms, String name, String value) {
        String found = spelling(name);
        terms.addLower(found, 0, Math.min(found.length(), LIMIT));
        terms.addSeparator();
        String text = value.strip();
        terms.addLower(text, 0, Math.min(text.length(), LIMIT));
        terms.endTerm();
    }

    static BytesRef of(String name, String value) {
        TermBuffer terms = new TermBuffer();
        addTo(terms, name, value);
        BytesRef term = new BytesRef();
        terms.read(0, term);
        return term;
    }

    /** Returns what the terms of all values of that name begin with. */
    static String start(String name) {
        String found = spelling(name);
        return LowerCase.of(found.substring(0, Math.min(found.length(), LIMIT))) + TermBuffer.SEPARATOR;
    }

    private static String spelling(String name) {
        return name.indexOf(' ') < 0 ? name : name.replace(" ", "");
    }
}
