package dev.culprit.model;

import java.time.Duration;
import java.time.Instant;

/**
 * How far the clock of a host was off for a time, compared with that of another host.
 *
 * @param time when that was, by the clock of the host itself; {@link Span#ALWAYS} if it was never set
 * @param ahead how far ahead of the other clock; negative if behind
 * @param reference host whose clock it is compared with
 * @param anchors pairs of records, one on either host and a minute from the next, that say so; at least 3
 */
public record ClockOffset(Span time, Duration ahead, String reference, int anchors) {

    /** Returns what the clock of the other host showed then. */
    public Instant corrected(Instant shown) {
        return shown.minus(ahead);
    }
}
