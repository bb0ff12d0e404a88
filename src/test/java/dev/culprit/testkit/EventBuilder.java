package dev.culprit.testkit;

import dev.culprit.model.Datum;
import dev.culprit.model.ErrorCode;
import dev.culprit.model.Event;
import dev.culprit.model.SourceRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A normalised event for a test that says only what it is about; the rest is plain and harmless. */
public final class EventBuilder {
    private final String provider;
    private final int id;
    private final List<Datum> data = new ArrayList<>();
    private final List<ErrorCode> codes = new ArrayList<>();
    private SourceRef source = SourceRef.record("System.evtx", 1);
    private Instant time = Instant.EPOCH;
    private String host = "";

    private EventBuilder(String provider, int id) {
        this.provider = provider;
        this.id = id;
    }

    /** Begins with what an event is; without more it has no host and no values, at the epoch. */
    public static EventBuilder anEvent(String provider, int id) {
        return new EventBuilder(provider, id);
    }

    public EventBuilder on(String identity) {
        host = identity;
        return this;
    }

    /** Sets the time, as {@code 2013-10-08T10:06:26Z}. */
    public EventBuilder at(String instant) {
        time = Instant.parse(instant);
        return this;
    }

    public EventBuilder record(long recordId) {
        source = SourceRef.record("System.evtx", recordId);
        return this;
    }

    /** Adds the next value. */
    public EventBuilder with(String name, String value) {
        data.add(new Datum(name, value));
        return this;
    }

    /** Adds an error code, as {@code 0x80072746}. */
    public EventBuilder code(String hex) {
        codes.add(ErrorCode.of(hex));
        return this;
    }

    public Event build() {
        return new Event(source, time, host, "System", provider, provider, id, 2, data, codes, "");
    }
}
