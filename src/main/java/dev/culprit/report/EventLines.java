package dev.culprit.report;

import dev.culprit.model.Catalogue;
import dev.culprit.model.Catalogue.EventEntry;
import dev.culprit.model.Datum;
import dev.culprit.model.ErrorCode;
import dev.culprit.model.Event;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in one line what a record says, by its own text or by what the catalogue knows of such events. */
final class EventLines {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,10}");
    private static final Pattern HEX = Pattern.compile("0[xX][0-9a-fA-F]{1,8}");

    /** A text of Windows that the record names by its number, as the event viewer resolves it. */
    private static final Pattern INSERT = Pattern.compile("%%(\\d{1,10})");

    private static final long LARGEST_WIN32 = 0xFFFF;
    private static final int WIN32_AS_HRESULT = 0x8007_0000;

    private final Catalogue catalogue;

    EventLines(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Returns the first line of the record's own text, else the made line, else what such events mean, with its values. */
    String of(Event event) {
        if (!event.message().isBlank()) {
            return event.message().strip().lines().findFirst().orElse("");
        }
        return made(event).orElseGet(() -> (described(event) + " " + values(event)).strip());
    }

    /** What is not verified is said as such: a reader who sees a number and a device alone knows less. */
    private String described(Event event) {
        return catalogue
                .event(event.key())
                .map(known -> known.verified() ? known.meaning() : known.meaning() + " (not verified)")
                .orElse("");
    }

    /** Returns the catalogue's line for an event that carries no text; empty where a value is missing. */
    Optional<String> made(Event event) {
        return event.message().isBlank()
                ? entry(event).flatMap(known -> known.text().filled(name -> readable(event.value(name), event)))
                : Optional.empty();
    }

    /** Returns what such events mean; "" if that is not known or not verified. */
    String meaning(Event event) {
        return entry(event).map(EventEntry::meaning).orElse("");
    }

    private Optional<EventEntry> entry(Event event) {
        return catalogue.event(event.key()).filter(EventEntry::verified);
    }

    private static String values(Event event) {
        return event.data().stream().map(EventLines::value).collect(Collectors.joining(" "));
    }

    private static String value(Datum datum) {
        return datum.name().isEmpty() ? datum.value() : datum.name() + "=" + datum.value();
    }

    /** Returns a value on one line, an error code of the event with its symbol, a text named by its number in words. */
    private String readable(String value, Event event) {
        String line = value.strip().replaceAll("\\s+", " ");
        return code(line)
                .filter(event.codes()::contains)
                .map(code -> (code.hex() + " " + catalogue.symbol(code)).strip())
                .orElseGet(() -> insert(line));
    }

    private static Optional<ErrorCode> code(String value) {
        if (HEX.matcher(value).matches()) {
            return Optional.of(ErrorCode.of("0x" + value.substring(2)));
        }
        return DECIMAL.matcher(value).matches()
                ? Optional.of(new ErrorCode((int) Long.parseLong(value)))
                : Optional.empty();
    }

    private String insert(String line) {
        var insert = INSERT.matcher(line);
        if (!insert.matches()) {
            return line;
        }
        long number = Long.parseLong(insert.group(1));
        int code = number <= LARGEST_WIN32 ? WIN32_AS_HRESULT | (int) number : (int) number;
        return Optional.ofNullable(catalogue.errors().get(new ErrorCode(code)))
                .map(Catalogue.ErrorEntry::meaning)
                .orElse(line);
    }
}
