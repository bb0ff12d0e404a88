package dev.culprit.normalize;

import dev.culprit.model.CollectedSource;
import dev.culprit.model.CoverageState;
import dev.culprit.model.Span;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * How well a log was collected, by one file or by several.
 *
 * @param count records; one that two whole files hold counts once
 * @param lowestId lowest record id
 * @param highestId highest record id
 * @param why why it is not present, or where it starts; "" if there is nothing to say
 */
record CoveredLog(CoverageState state, Span span, long count, long lowestId, long highestId, String why)
        implements Comparable<CoveredLog> {
    private static final Comparator<CoveredLog> ORDER = Comparator.comparing(
                    (CoveredLog covered) -> covered.span().start())
            .thenComparing(covered -> covered.span().end())
            .thenComparing(CoveredLog::state)
            .thenComparing(CoveredLog::why);

    CollectedSource source(LogKey log) {
        return new CollectedSource(CollectedSource.Kind.CHANNEL, log.channel(), log.host(), state, span, count, why);
    }

    /** Joins two extracts of one log: a whole one wins, two whole ones that touch cover both, else the larger counts. */
    static CoveredLog joined(CoveredLog a, CoveredLog b) {
        if (a.state != b.state) {
            return a.state.compareTo(b.state) < 0 ? a : b;
        }
        if (a.state == CoverageState.PRESENT && a.span.overlaps(b.span)) {
            return new CoveredLog(
                    a.state,
                    Span.around(Stream.of(a.span, b.span)).orElseThrow(),
                    countOfBoth(a, b),
                    Math.min(a.lowestId, b.lowestId),
                    Math.max(a.highestId, b.highestId),
                    a.why.isEmpty() ? b.why : a.why);
        }
        return a.count >= b.count ? a : b;
    }

    /** Of whole extracts ids have no gaps, so that common ones are the same records. */
    private static long countOfBoth(CoveredLog a, CoveredLog b) {
        long common = Math.min(a.highestId, b.highestId) - Math.max(a.lowestId, b.lowestId) + 1;
        return a.count + b.count - Math.max(common, 0);
    }

    @Override
    public int compareTo(CoveredLog other) {
        return ORDER.compare(this, other);
    }
}
