package dev.culprit.decode.eventxml;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawTime;
import dev.culprit.decode.xml.XmlCursor;
import dev.culprit.model.Datum;
import dev.culprit.model.SourceRef;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Gathers the System element of an event. */
final class SystemFields {
    private static final int SYSTEM_DEPTH = 1;
    private static final int FIELD_DEPTH = 3;
    private static final int HIGHEST_LEVEL = 5;
    /** A classic event's message id: qualifiers in the high, event id in the low 16 bits. */
    private static final long HIGHEST_MESSAGE_ID = 0xFFFF_FFFFL;

    private String provider = "";
    private String channel = "";
    private String computer = "";
    private RawTime time = new RawTime.Unreadable("");
    private long id = -1;
    private long qualifiers;
    private long recordId = -1;
    private long level = -1;
    private boolean complete;

    void take(XmlCursor.Step step, XmlCursor cursor) {
        if (step == XmlCursor.Step.END) {
            complete |= cursor.depth() == SYSTEM_DEPTH && cursor.name().equals("System");
            if (cursor.depth() == FIELD_DEPTH - 1) {
                takeText(cursor.name(), cursor.text().strip());
            }
        } else if (cursor.depth() == FIELD_DEPTH) {
            takeAttributes(cursor);
        }
    }

    private void takeAttributes(XmlCursor cursor) {
        switch (cursor.name()) {
            case "Provider" -> provider = cursor.attribute("Name").orElse("");
            case "TimeCreated" -> time = timeOf(cursor.attribute("SystemTime").orElse(""));
            case "EventID" ->
                qualifiers = Math.max(0, number(cursor.attribute("Qualifiers").orElse("")));
            default -> {}
        }
    }

    private void takeText(String name, String text) {
        switch (name) {
            case "EventID" -> id = number(text);
            case "EventRecordID" -> recordId = number(text);
            case "Level" -> level = number(text);
            case "Channel" -> channel = text;
            case "Computer" -> computer = text;
            default -> {}
        }
    }

    /** Tells whether the element ended and holds an event id. */
    boolean isUsable() {
        return complete && id >= 0 && id <= HIGHEST_MESSAGE_ID;
    }

    RawEvent event(String path, long line, List<Datum> data, String message) {
        boolean messageId = id > Character.MAX_VALUE;
        return new RawEvent(
                recordId >= 0 ? SourceRef.record(path, recordId) : SourceRef.line(path, line),
                recordId,
                time,
                computer,
                channel,
                provider,
                (int) (id & 0xFFFF),
                (int) ((messageId ? id >>> 16 : qualifiers) & 0xFFFF),
                level >= 0 && level <= HIGHEST_LEVEL ? (int) level : -1,
                data,
                message);
    }

    /** Returns a decimal number of at most 18 digits, or -1 for any other text. */
    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }

    /** SystemTime is UTC by definition; some tools print it with a blank for the T and without the Z. */
    private static RawTime timeOf(String printed) {
        String text = printed.strip().replace(' ', 'T');
        boolean zoned = text.matches(".*T.*(Z|[+-][0-9:]{2,8})");
        try {
            return new RawTime.Utc(DateTimeFormatter.ISO_INSTANT.parse(zoned ? text : text + "Z", Instant::from));
        } catch (DateTimeParseException unreadable) {
            return new RawTime.Unreadable(printed);
        }
    }
}
