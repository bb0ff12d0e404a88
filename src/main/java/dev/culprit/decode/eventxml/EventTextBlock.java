package dev.culprit.decode.eventxml;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawTime;
import dev.culprit.decode.eventxml.EventTextLabels.Field;
import dev.culprit.model.SourceRef;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One copied event while its lines are gathered. */
final class EventTextBlock {
    private static final Pattern LEADING_NUMBER = Pattern.compile("^\\d{1,10}");

    private final long line;
    private final Map<Field, String> heading = new EnumMap<>(Field.class);
    private final DescriptionText description = new DescriptionText();
    private final StringBuilder xml = new StringBuilder();
    private long xmlLine;

    /**
     * Begins a block.
     *
     * @param line line of its first label
     */
    EventTextBlock(long line) {
        this.line = line;
    }

    void head(Field field, String value) {
        heading.putIfAbsent(field, value);
    }

    DescriptionText description() {
        return description;
    }

    /** Adds a line of the "Event Xml:" part; nothing is kept before the element begins. */
    void addXml(String text, long number) {
        int start = xml.isEmpty() ? text.indexOf("<Event") : 0;
        if (start >= 0) {
            xmlLine = xml.isEmpty() ? number : xmlLine;
            xml.append(text, start, text.length()).append('\n');
        }
    }

    int xmlCharacters() {
        return xml.length();
    }

    String xml() {
        return xml.toString();
    }

    long xmlLine() {
        return xmlLine;
    }

    long line() {
        return line;
    }

    /** Tells whether a second label shows that the first was not a word of running text. */
    boolean isHeading() {
        return heading.size() > 1;
    }

    boolean hasEventId() {
        return LEADING_NUMBER.matcher(value(Field.EVENT_ID)).find();
    }

    /** Returns the event its heading and description tell; it must have an id. */
    RawEvent asEvent(String path) {
        Matcher number = LEADING_NUMBER.matcher(value(Field.EVENT_ID));
        long id = number.find() ? Long.parseLong(number.group()) : 0;
        String date = value(Field.DATE);
        return new RawEvent(
                SourceRef.line(path, line),
                -1,
                date.isEmpty() ? new RawTime.Unreadable("") : new RawTime.Local(date),
                value(Field.COMPUTER),
                value(Field.LOG_NAME),
                value(Field.SOURCE),
                (int) (id & 0xFFFF),
                (int) (id >>> 16 & 0xFFFF),
                EventTextLabels.level(value(Field.LEVEL)),
                List.of(),
                description.asMessage());
    }

    private String value(Field field) {
        return heading.getOrDefault(field, "");
    }
}
