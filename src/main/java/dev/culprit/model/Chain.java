package dev.culprit.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a finding's evidence reaches from symptom to root, and what other findings hang on it.
 *
 * @param links the links of the page in their order; empty if the page tells no chain
 * @param explains ids of the findings that this one brings about, best first
 * @param followsFrom ids of the findings that bring this one about, best first
 */
public record Chain(List<Link> links, List<String> explains, List<String> followsFrom) {
    /** The chain of a finding whose page tells none and on which no other finding hangs. */
    public static final Chain NONE = new Chain(List.of(), List.of(), List.of());

    /** Whether a link is shown by evidence. */
    public enum State {
        /** Evidence for the finding shows it. */
        SEEN,
        /** What would show it was collected for the whole time, and does not. */
        NOT_SEEN,
        /** Nobody can tell: not all that would show it was collected, or it was seen and not tied to the finding. */
        UNKNOWN,
        /** Nothing in a bundle could show it; the links before it imply it. */
        INFERRED;

        /** Returns the name as reports write it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One link and what shows it.
     *
     * @param written the link as the page tells it
     * @param state whether it is shown
     * @param first the earliest symptom that shows it; empty unless it was seen
     */
    public record Link(ChainLink written, State state, Optional<Symptom> first) {
        /** Returns a link that evidence shows. */
        public static Link seen(ChainLink written, Symptom first) {
            return new Link(written, State.SEEN, Optional.of(first));
        }

        /** Returns a link that no evidence shows. */
        public static Link unseen(ChainLink written, State state) {
            return new Link(written, state, Optional.empty());
        }
    }

    public Chain {
        links = List.copyOf(links);
        explains = List.copyOf(explains);
        followsFrom = List.copyOf(followsFrom);
    }

    /** Returns the same links among other findings. */
    public Chain among(List<String> explained, List<String> causes) {
        return new Chain(links, explained, causes);
    }
}
