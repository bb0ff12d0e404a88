package dev.culprit.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A stretch of time with both ends included.
 *
 * @param start first instant; {@link Instant#MIN} if unbounded
 * @param end last instant, not before start; {@link Instant#MAX} if unbounded
 */
public record Span(Instant start, Instant end) {
    /** All of time. */
    public static final Span ALWAYS = new Span(Instant.MIN, Instant.MAX);

    public Span {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a span ends at or after its start: " + start + " to " + end);
        }
    }

    /** Returns the smallest span that holds all given ones, or nothing if there are none. */
    public static Optional<Span> around(Stream<Span> spans) {
        return spans.reduce((a, b) ->
                new Span(a.start.isBefore(b.start) ? a.start : b.start, a.end.isAfter(b.end) ? a.end : b.end));
    }

    public boolean contains(Instant time) {
        return !time.isBefore(start) && !time.isAfter(end);
    }

    public boolean contains(Span other) {
        return contains(other.start) && contains(other.end);
    }

    public boolean overlaps(Span other) {
        return !other.start.isAfter(end) && !other.end.isBefore(start);
    }

    /** Returns the time that both share, or nothing if they do not overlap. */
    public Optional<Span> shared(Span other) {
        return overlaps(other)
                ? Optional.of(new Span(
                        start.isAfter(other.start) ? start : other.start, end.isBefore(other.end) ? end : other.end))
                : Optional.empty();
    }

    /** Tells whether the gap between the two spans is no longer than the given one; overlapping spans have no gap. */
    public boolean isWithin(Duration gap, Span other) {
        return isWithin(gap, start, end, other.start, other.end);
    }

    // Rules ask this of millions of pairs, nearly all of them far apart: no objects, and mostly the seconds alone
    // answer.
    static boolean isWithin(Duration gap, Instant start, Instant end, Instant otherStart, Instant otherEnd) {
        boolean before = end.isBefore(otherStart);
        Instant gapStart = before ? end : otherEnd;
        Instant gapEnd = before ? otherStart : start;
        return gapEnd.getEpochSecond() - gapStart.getEpochSecond() <= gap.toSeconds() + 1
                && (!gapEnd.isAfter(gapStart)
                        || Duration.between(gapStart, gapEnd).compareTo(gap) <= 0);
    }

    /** Returns this span with the given margin added at both ends; unbounded ends stay unbounded. */
    public Span widened(Duration margin) {
        return new Span(
                start.equals(Instant.MIN) ? start : start.minus(margin),
                end.equals(Instant.MAX) ? end : end.plus(margin));
    }
}
