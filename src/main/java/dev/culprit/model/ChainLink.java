package dev.culprit.model;

import java.util.List;
import java.util.Locale;

/**
 * One link of the chain from what people see to the root, as the page of a cause tells it.
 *
 * @param level how near it is to the root
 * @param says one short plain sentence
 * @param seenBy ids of the symptoms each of which shows it; empty if nothing in a bundle can, so that it is always inferred
 * @param onPeers whether other hosts than the one a finding is about would show it, too
 */
public record ChainLink(Level level, String says, List<String> seenBy, boolean onPeers) {
    /** How near a link is to the root, in the order of a chain. */
    public enum Level {
        SYMPTOM,
        MECHANISM,
        ROOT;

        /** Returns the name as pages and reports write it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ChainLink {
        seenBy = List.copyOf(seenBy);
    }
}
