package dev.culprit.decode.eventxml;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawTime;
import dev.culprit.model.SourceRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Events as {@code Get-WinEvent | Format-List *} prints them: one property a line, its further lines indented to the column
 * of the values, an empty line behind each event.
 *
 * <p>Names of properties are those of .NET's EventLogRecord and English everywhere; message and names of levels are in the
 * language of the machine, times in its zone and order.
 */
final class EventListing {
    private static final Pattern PROPERTY = Pattern.compile("^(?<name>[A-Za-z]{2,40}) *: ?(?<value>.*)$");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** What makes an object an event; the other properties may be selected away. */
    private static final String ID = "Id";

    private static final String TIME = "TimeCreated";

    private final String path;
    private final Map<String, StringBuilder> properties = new TreeMap<>();
    private String latest = "";
    private int valueColumn;
    private long line;

    EventListing(String path) {
        this.path = path;
    }

    /** Takes a line of a listing; of other text nothing is kept. Returns the event that the line ends, if it ends one. */
    Optional<RawEvent> take(String printed, long number) {
        if (isContinuation(printed)) {
            goOn(printed.substring(valueColumn));
            return Optional.empty();
        }
        Matcher property = PROPERTY.matcher(printed);
        if (!property.matches()) {
            return printed.isBlank() && latest.equals("Message") ? Optional.empty() : finish();
        }
        Optional<RawEvent> before = properties.containsKey(property.group("name")) ? finish() : Optional.empty();
        line = properties.isEmpty() ? number : line;
        latest = property.group("name");
        valueColumn = property.start("value");
        properties.put(latest, new StringBuilder(property.group("value")));
        return before;
    }

    private void goOn(String text) {
        StringBuilder value = properties.computeIfAbsent(latest, same -> new StringBuilder());
        if (value.length() + text.length() < DescriptionText.MAX_CHARACTERS) {
            value.append('\n').append(text);
        }
    }

    private boolean isContinuation(String printed) {
        return !latest.isEmpty()
                && !printed.isBlank()
                && printed.length() > valueColumn
                && printed.substring(0, valueColumn).isBlank();
    }

    /** Returns the event whose properties were taken last; nothing if they are not those of an event. */
    Optional<RawEvent> finish() {
        Optional<RawEvent> event = NUMBER.matcher(value(ID)).matches() && properties.containsKey(TIME)
                ? Optional.of(event())
                : Optional.empty();
        properties.clear();
        latest = "";
        return event;
    }

    private RawEvent event() {
        long id = Long.parseLong(value(ID));
        long record = number("RecordId", -1);
        return new RawEvent(
                record < 0 ? SourceRef.line(path, line) : SourceRef.record(path, record),
                record,
                value(TIME).isEmpty() ? new RawTime.Unreadable("") : new RawTime.Local(value(TIME)),
                value("MachineName"),
                value("LogName"),
                value("ProviderName"),
                (int) (id & 0xFFFF),
                (int) number("Qualifiers", 0) & 0xFFFF,
                (int) number("Level", -1),
                List.of(),
                value("Message"));
    }

    private long number(String property, long otherwise) {
        return NUMBER.matcher(value(property)).matches() ? Long.parseLong(value(property)) : otherwise;
    }

    private String value(String property) {
        return properties.getOrDefault(property, new StringBuilder()).toString().strip();
    }
}
