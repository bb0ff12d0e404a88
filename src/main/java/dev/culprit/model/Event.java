package dev.culprit.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * One normalised record of an event log.
 *
 * @param source the record it was read from
 * @param time when it was created, UTC, 100 ns resolution where the log has it
 * @param host identity of the computer that wrote it, see {@link HostName}; "" if the source names none
 * @param channel log name such as {@code System}
 * @param provider canonical provider name
 * @param rawProvider provider name as printed
 * @param id event id without its qualifiers
 * @param level 0 (always) to 5 (verbose), 2 is error; -1 if the source does not tell
 * @param data its values by position and, where known, by name
 * @param codes every error code in its values and text, each once, in order of appearance
 * @param message rendered text; "" if the source carries none
 */
public record Event(
        SourceRef source,
        Instant time,
        String host,
        String channel,
        String provider,
        String rawProvider,
        int id,
        int level,
        List<Datum> data,
        List<ErrorCode> codes,
        String message)
        implements Comparable<Event> {
    private static final Comparator<Event> ORDER = Comparator.comparing(Event::time)
            .thenComparing(Event::host)
            .thenComparing(Event::source)
            .thenComparing(Event::provider)
            .thenComparingInt(Event::id);

    public Event {
        data = List.copyOf(data);
        codes = List.copyOf(codes);
    }

    /** Returns the value of that name, ignoring case, or "" if the event has none. */
    public String value(String name) {
        return data.stream()
                .filter(datum -> datum.name().equalsIgnoreCase(name))
                .map(Datum::value)
                .findFirst()
                .orElse("");
    }

    /** Returns the value at that position, counted from 0, or "" if the event has fewer. */
    public String value(int position) {
        return position >= 0 && position < data.size() ? data.get(position).value() : "";
    }

    /**
     * Tells whether the event carries this error code in any spelling.
     *
     * @param hex {@code 0x} and up to eight hexadecimal digits
     */
    public boolean hasCode(String hex) {
        return codes.contains(ErrorCode.of(hex));
    }

    /** Returns the record id that its file tells; -1 if it tells none. */
    public long recordId() {
        return source.unit() == SourceRef.Unit.RECORD ? source.position() : -1;
    }

    /**
     * Tells whether another file holds the same record, by its record id, at an earlier time that a wrong zone explains: zones
     * are whole quarters of an hour apart, and at most 26 hours.
     */
    public boolean isCopyInAnotherZone(Event other) {
        long apart = minutesAfter(other);
        boolean quarters = apart > 0 && apart <= 26 * 60 && apart % 15 == 0;
        return quarters
                && recordId() >= 0
                && recordId() == other.recordId()
                && !source.artifact().equals(other.source().artifact())
                && Math.abs(Duration.between(other.time, time)
                                .minusMinutes(apart)
                                .toMillis())
                        < 1000;
    }

    /** Returns how many minutes it came after another event, rounded; negative if before. */
    public long minutesAfter(Event other) {
        return Math.round(Duration.between(other.time, time).toMillis() / 60_000.0);
    }

    /** Returns the same record as of another host, whose earlier name it bears. */
    public Event on(String otherHost) {
        return new Event(source, time, otherHost, channel, provider, rawProvider, id, level, data, codes, message);
    }

    /** Returns the same record at another time, as a corrected clock tells it. */
    public Event at(Instant corrected) {
        return new Event(source, corrected, host, channel, provider, rawProvider, id, level, data, codes, message);
    }

    /** Returns provider and id together. */
    public EventKey key() {
        return new EventKey(provider, id);
    }

    @Override
    public int compareTo(Event other) {
        return ORDER.compare(this, other);
    }
}
