package dev.culprit.model;

import java.util.Comparator;
import java.util.Locale;

/**
 * One log, cmdlet output or counter of one host as it was collected; what coverage of symptoms is derived from.
 *
 * @param kind what the name names
 * @param name channel, cmdlet, transcript command, fact or path of a counter
 * @param host identity of the host; "" if unknown
 * @param state how well it was collected; never {@link CoverageState#ABSENT}
 * @param span time covered; {@link Span#ALWAYS} for sources without times
 * @param count records, settings or samples
 * @param why why the state is not present; "" if it is
 */
public record CollectedSource(
        Kind kind, String name, String host, CoverageState state, Span span, long count, String why)
        implements Comparable<CollectedSource> {
    private static final Comparator<CollectedSource> ORDER = Comparator.comparing(CollectedSource::host)
            .thenComparing(CollectedSource::kind)
            .thenComparing(CollectedSource::name);

    /** What kind of source it is. */
    public enum Kind {
        CHANNEL,
        CMDLET,
        FACT,
        /** A counter of a counter set, named by its path for every instance. */
        COUNTER;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the same source as covering another time. */
    public CollectedSource during(Span other) {
        return new CollectedSource(kind, name, host, state, other, count, why);
    }

    @Override
    public int compareTo(CollectedSource other) {
        return ORDER.compare(this, other);
    }
}
