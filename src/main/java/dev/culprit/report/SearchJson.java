package dev.culprit.report;

import dev.culprit.model.Catalogue;
import dev.culprit.model.ClockOffset;
import dev.culprit.model.ErrorCode;
import dev.culprit.model.Event;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** Writes events that a search found as JSON, with all their fields. */
public final class SearchJson {
    /** Value of the member {@code schema}. */
    public static final String SCHEMA = "culprit.events/1";

    private final EventLines lines;

    /** Creates a writer that says in words what the catalogue knows. */
    public SearchJson(Catalogue catalogue) {
        this.lines = new EventLines(catalogue);
    }

    /**
     * Writes {@code {schema, total, events: […], clocks: […]}}; the writer is neither flushed nor closed.
     *
     * <p>{@code message} is the text that the record carries; where it carries none, {@code says} is the line that the
     * catalogue makes of its values. {@code meaning} tells what such events mean. {@code clocks} are those that were off;
     * {@code clockOffsetSeconds} is how far each was ahead in the end, and {@code clockBasis} tells until when it was off by
     * how much. It is absent if none was.
     *
     * @param events the events to write, in the order to write them
     * @param total how many were found, at least as many as are written
     * @param clocks how far clocks of hosts were off, by host; events have the times that the hosts wrote
     * @throws IOException if the writer fails
     */
    public void write(List<Event> events, long total, Map<String, List<ClockOffset>> clocks, Writer out)
            throws IOException {
        Json.document(out, json -> {
            json.always("schema", SCHEMA);
            json.number("total", total);
            json.objects("events", events, event -> event(json, event));
            if (!clocks.isEmpty()) {
                json.objects("clocks", List.copyOf(clocks.entrySet()), clock -> {
                    json.always("host", clock.getKey());
                    JsonInput.clock(json, clock.getValue());
                });
            }
        });
    }

    private void event(Json json, Event event) throws IOException {
        json.time("time", event.time());
        json.text("host", event.host());
        json.text("channel", event.channel());
        json.always("provider", event.provider());
        if (!event.rawProvider().equals(event.provider())) {
            json.text("rawProvider", event.rawProvider());
        }
        json.number("id", event.id());
        if (event.level() >= 0) {
            json.number("level", event.level());
        }
        json.objects("data", event.data(), datum -> {
            json.text("name", datum.name());
            json.always("value", datum.value());
        });
        json.texts("codes", event.codes().stream().map(ErrorCode::hex).toList());
        json.text("message", event.message());
        json.text("says", lines.made(event).orElse(""));
        json.text("meaning", lines.meaning(event));
        json.object("source", () -> JsonInput.source(json, event.source()));
    }
}
