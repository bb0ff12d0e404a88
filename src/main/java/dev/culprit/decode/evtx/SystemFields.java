package dev.culprit.decode.evtx;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * Gathers the fields of the {@code System} element, which every event has.
 *
 * <p>Source: the Event schema ("SystemPropertiesType", Windows SDK): Provider with Name, Guid and, for providers older
 * than manifests, EventSourceName; EventID with Qualifiers; Level; TimeCreated; EventRecordID; Channel; Computer.
 */
final class SystemFields {
    private static final int HIGHEST_ID = 0xffff;
    private static final int HIGHEST_LEVEL = 5;

    private String providerName = "";
    private String eventSourceName = "";
    private String channel = "";
    private String computer = "";
    private String created = "";
    private long messageId;
    private int qualifiers;
    private int level = -1;
    private long recordId = -1;

    void attributes(String element, List<PrintedXmlVisitor.XmlAttribute> attributes) {
        for (PrintedXmlVisitor.XmlAttribute attribute : attributes) {
            switch (element + "/" + attribute.name()) {
                case "Provider/Name" -> providerName = attribute.value();
                case "Provider/EventSourceName" -> eventSourceName = attribute.value();
                case "EventID/Qualifiers" -> qualifiers = (int) number(attribute.value(), 0) & HIGHEST_ID;
                case "TimeCreated/SystemTime" -> created = attribute.value();
                default -> {
                    // Guid, ActivityID, ProcessID, ThreadID and UserID have no place in a raw event.
                }
            }
        }
    }

    void content(String element, String text) {
        switch (element) {
            case "EventID" -> messageId = number(text, 0);
            case "Level" -> level = level(text);
            case "EventRecordID" -> recordId = number(text, -1);
            case "Channel" -> channel = text;
            case "Computer" -> computer = text;
            default -> {
                // Version, Task, Opcode and Keywords have no place in a raw event.
            }
        }
    }

    String provider() {
        return providerName.isEmpty() ? eventSourceName : providerName;
    }

    String channel() {
        return channel;
    }

    String computer() {
        return computer;
    }

    /** Returns the event id, the low 16 bits of what stands in the element. */
    int id() {
        return (int) messageId & HIGHEST_ID;
    }

    /** Returns the qualifiers; where a whole message id stands in the place of the event id, its high 16 bits. */
    int qualifiers() {
        return messageId > HIGHEST_ID ? (int) (messageId >>> Short.SIZE) & HIGHEST_ID : qualifiers;
    }

    int level() {
        return level;
    }

    /** Returns the record id the event carries, or -1 if it carries none. */
    long recordId() {
        return recordId;
    }

    /** Returns the time of creation; nothing if it is missing, unreadable, or the FILETIME 0. */
    Optional<Instant> created() {
        try {
            return Optional.of(Instant.parse(created)).filter(time -> !time.equals(TimeText.NO_TIME));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static int level(String text) {
        long number = number(text, -1);
        return number <= HIGHEST_LEVEL ? (int) number : -1;
    }

    /** Returns a decimal number, or the given one for anything else; no field of this element is negative. */
    private static long number(String text, long otherwise) {
        boolean digits = !text.isEmpty() && text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Long.parseLong(text) : otherwise;
    }
}
