package dev.culprit.decode.evtx;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawTime;
import dev.culprit.model.SourceRef;
import java.util.List;

/**
 * Makes a raw event of one record's XML.
 *
 * <p>What has been gathered when a record turns out to be torn is kept: a {@code System} part that was whole is worth more
 * than none.
 */
final class EventBuilder implements PrintedXmlVisitor {
    private static final int SECTION_DEPTH = 2;
    private static final int FIELD_DEPTH = 3;

    private final SystemFields system = new SystemFields();
    private final DataFields data = new DataFields();
    private final StringBuilder fieldText = new StringBuilder();
    private final StringBuilder message = new StringBuilder();
    private int depth;
    private Section section = Section.OUTSIDE;
    private String field = "";
    private boolean systemSeen;

    @Override
    public void startElement(String name, List<XmlAttribute> attributes) {
        depth++;
        if (depth == SECTION_DEPTH) {
            section = Section.of(name);
            systemSeen |= section == Section.SYSTEM;
        }
        if (section == Section.DATA) {
            data.start(name, attributes);
        } else if (depth == FIELD_DEPTH) {
            field = name;
            fieldText.setLength(0);
            if (section == Section.SYSTEM) {
                system.attributes(name, attributes);
            }
        }
    }

    @Override
    public void text(String text) {
        if (section == Section.DATA) {
            data.text(text);
        } else if (depth == FIELD_DEPTH) {
            fieldText.append(text);
        }
    }

    @Override
    public void endElement() {
        if (section == Section.DATA) {
            data.end();
        } else if (depth == FIELD_DEPTH) {
            endField();
        }
        if (depth == SECTION_DEPTH) {
            section = Section.OUTSIDE;
        }
        depth--;
    }

    private void endField() {
        if (section == Section.SYSTEM) {
            system.content(field, fieldText.toString());
        } else if (section == Section.RENDERING && field.equals("Message")) {
            message.append(fieldText);
        }
    }

    /** Tells whether the part was there that every event has. */
    boolean hasSystem() {
        return systemSeen;
    }

    /**
     * Returns the event; what is missing comes from the record's header or stays empty.
     *
     * @param path path of the file
     * @param frame the record's header
     * @param whole whether the payload is sound; the record id of one that is not comes from the header
     */
    RawEvent build(String path, RecordFrame frame, boolean whole) {
        RawTime time = system.created()
                .or(() -> TimeText.instant(frame.writtenTime()))
                .<RawTime>map(RawTime.Utc::new)
                .orElseGet(() -> new RawTime.Unreadable(TimeText.ofFileTime(frame.writtenTime())));
        long recordId = whole && system.recordId() >= 0 ? system.recordId() : frame.recordId();
        return new RawEvent(
                SourceRef.record(path, recordId),
                recordId,
                time,
                system.computer(),
                system.channel(),
                system.provider(),
                system.id(),
                system.qualifiers(),
                system.level(),
                data.values(),
                message.toString());
    }

    private enum Section {
        OUTSIDE,
        SYSTEM,
        RENDERING,
        DATA;

        static Section of(String element) {
            return switch (element) {
                case "System" -> SYSTEM;
                case "RenderingInfo" -> RENDERING;
                default -> DATA;
            };
        }
    }
}
