package dev.culprit.decode;

import java.time.Instant;
import java.time.LocalDateTime;

/** The time of an event as far as its file tells it. */
public sealed interface RawTime {

    /** A time whose zone the file tells. */
    record Utc(Instant instant) implements RawTime {}

    /**
     * A wall-clock time without zone and possibly with an ambiguous order of day and month.
     *
     * @param text date and time as printed
     */
    record Local(String text) implements RawTime {}

    /**
     * A wall-clock time that its writer gives in UTC unless told otherwise, in a file that does not say which.
     *
     * @param printed date and time as printed
     */
    record Presumed(LocalDateTime printed) implements RawTime {}

    /** The event carries no time that can be read; the text is what stands in its place, "" if nothing does. */
    record Unreadable(String text) implements RawTime {}
}
