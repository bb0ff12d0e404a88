package dev.culprit.index;

import dev.culprit.model.Datum;
import dev.culprit.model.ErrorCode;
import dev.culprit.model.Event;
import dev.culprit.model.SourceRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An event in the making: ordinary unless told otherwise. */
final class EventText {
    private SourceRef source;
    private Instant time = Instant.parse("2013-10-08T10:06:15Z");
    private String host = "srv1";
    private String channel = "System";
    private String provider = "Service Control Manager";
    private int id = 7036;
    private int level = 4;
    private final List<Datum> data = new ArrayList<>();
    private final List<ErrorCode> codes = new ArrayList<>();
    private String message = "";

    private EventText(long record) {
        source = SourceRef.record("Node_1/System.evtx", record);
    }

    static EventText record(long record) {
        return new EventText(record);
    }

    EventText from(SourceRef place) {
        source = place;
        return this;
    }

    EventText in(String artifact) {
        return from(new SourceRef(artifact, source.unit(), source.position()));
    }

    EventText at(String instant) {
        time = Instant.parse(instant);
        return this;
    }

    EventText on(String hostName) {
        host = hostName;
        return this;
    }

    EventText by(String providerName, int eventId) {
        provider = providerName;
        id = eventId;
        return this;
    }

    EventText channel(String name) {
        channel = name;
        return this;
    }

    EventText level(int number) {
        level = number;
        return this;
    }

    EventText with(String name, String value) {
        data.add(new Datum(name, value));
        return this;
    }

    EventText code(String hex) {
        codes.add(ErrorCode.of(hex));
        return this;
    }

    EventText saying(String text) {
        message = text;
        return this;
    }

    Event event() {
        return new Event(source, time, host, channel, provider, provider, id, level, data, codes, message);
    }
}
