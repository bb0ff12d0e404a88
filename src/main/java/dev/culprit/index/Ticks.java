package dev.culprit.index;

import java.time.Instant;

/** Times as the index keeps them: 100 ns steps since 1970-01-01T00:00:00Z, the resolution of event logs. */
final class Ticks {
    private static final long PER_SECOND = 10_000_000L;
    private static final int NANOS = 100;
    private static final Instant FIRST = toInstant(Long.MIN_VALUE);
    private static final Instant LAST = toInstant(Long.MAX_VALUE);

    private Ticks() {}

    /** Returns the step that the time falls in; times more than 29,000 years from 1970 become the first or last step. */
    static long of(Instant time) {
        if (time.isBefore(FIRST)) {
            return Long.MIN_VALUE;
        }
        if (time.isAfter(LAST)) {
            return Long.MAX_VALUE;
        }
        long seconds = time.getEpochSecond();
        int steps = time.getNano() / NANOS;
        // The first second only partly fits: counting back from its end stays within a long.
        return seconds < 0
                ? Math.addExact(Math.multiplyExact(seconds + 1, PER_SECOND), steps - PER_SECOND)
                : Math.addExact(Math.multiplyExact(seconds, PER_SECOND), steps);
    }

    static Instant toInstant(long ticks) {
        return Instant.ofEpochSecond(Math.floorDiv(ticks, PER_SECOND), Math.floorMod(ticks, PER_SECOND) * NANOS);
    }
}
