package dev.culprit.knowledge;

import java.util.List;

/**
 * One file of a rule folder.
 *
 * @param role what it is
 * @param name path inside the folder, with {@code /}
 * @param shown path to print in problems
 * @param text its content
 */
record RuleFile(Role role, String name, String shown, String text) {
    /** Where the events of one family lie, beside the catalogue of events that many rules ask for. */
    static final String EVENTS_FOLDER = "catalog/events/";

    /** What a file of a rule folder is. */
    enum Role {
        SYMPTOM_RULES,
        CAUSE_RULES,
        /** A DRL file outside the layout; its package tells the phase. */
        LOOSE_RULES,
        PAGE,
        CATALOGUE
    }

    /** Returns the file name without folder and extension. */
    String stem() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.substring(0, last.lastIndexOf('.'));
    }

    /** Returns which catalogue the file belongs to: events, counters, errors, symptoms or limits. */
    String catalogue() {
        return name.startsWith(EVENTS_FOLDER) ? "events" : stem();
    }

    /** Returns the area that the folder of a cause names, or "" outside the layout. */
    String area() {
        List<String> parts = List.of(name.split("/", -1));
        return parts.size() == 3 ? parts.get(1) : "";
    }

    /** Returns the path of the rule folder it was found in. */
    String folder() {
        return shown.substring(0, shown.length() - name.length());
    }

    boolean isRules() {
        return role == Role.SYMPTOM_RULES || role == Role.CAUSE_RULES || role == Role.LOOSE_RULES;
    }
}
