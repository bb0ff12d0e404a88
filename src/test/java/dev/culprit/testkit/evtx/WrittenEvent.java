package dev.culprit.testkit.evtx;

import java.time.Instant;

/**
 * An event as Windows writes one: a template for the System part, and the data as a value with a template of its own.
 *
 * @param provider name of the provider
 * @param id event id, 0 to 65,535
 * @param qualifiers high 16 bits of a classic message id; 0 leaves them away
 * @param level 0 to 255
 * @param time when it was created and written
 * @param channel name of the log
 * @param computer name of the computer
 * @param recordId record id in the header and in the event
 * @param data EventData, UserData or ProcessingErrorData; an empty EventData if the event has no values
 */
public record WrittenEvent(
        String provider,
        int id,
        int qualifiers,
        int level,
        Instant time,
        String channel,
        String computer,
        long recordId,
        Xml data) {
    private static final String NAMESPACE = "http://schemas.microsoft.com/win/2004/08/events/event";
    private static final int UINT8 = 0x04;
    private static final int UINT16 = 0x06;
    private static final int UINT64 = 0x0a;
    private static final int FRAGMENT = 0x21;
    private static final long CLASSIC_KEYWORD = 0x80000000000000L;
    private static final int PROCESS_ID = 4;
    private static final int THREAD_ID = 8;

    /** Returns an ordinary event without data: System log, information, id 1 of a provider named Example. */
    public static WrittenEvent example(long recordId) {
        return new WrittenEvent(
                "Example",
                1,
                0,
                4,
                Instant.parse("2013-10-08T10:06:15.1234567Z"),
                "System",
                "SRV1.blog.com",
                recordId,
                Xml.element("EventData"));
    }

    public WrittenEvent withData(Xml element) {
        return new WrittenEvent(provider, id, qualifiers, level, time, channel, computer, recordId, element);
    }

    /** Returns the record as Windows writes it. */
    public WrittenRecord toRecord() {
        return toRecord(FragmentStart.HEADER_AND_TEMPLATE);
    }

    /** Returns the record with its data beginning in another way. */
    public WrittenRecord toRecord(FragmentStart dataStart) {
        Value content = Value.fragment(dataStart, data);
        Xml root = Xml.element("Event", system(), new Xml.Substitution(content, FRAGMENT, true))
                .attribute("xmlns", Xml.text(NAMESPACE));
        return new WrittenRecord(recordId, Value.fileTimeOf(time), FragmentStart.HEADER_AND_TEMPLATE, root);
    }

    private Xml system() {
        return Xml.element(
                "System",
                Xml.element("Provider").attribute("Name", Xml.value(Value.string(provider))),
                Xml.element("EventID", Xml.value(Value.integer(UINT16, 2, id)))
                        .attribute("Qualifiers", new Xml.Substitution(qualifierValue(), UINT16, true)),
                Xml.element("Version", Xml.value(Value.integer(UINT8, 1, 0))),
                Xml.element("Level", Xml.value(Value.integer(UINT8, 1, level))),
                Xml.element("Task", Xml.value(Value.integer(UINT16, 2, 0))),
                Xml.element("Opcode", Xml.value(Value.integer(UINT8, 1, 0))),
                Xml.element("Keywords", Xml.value(Value.hexInt64(CLASSIC_KEYWORD))),
                Xml.element("TimeCreated").attribute("SystemTime", Xml.value(Value.fileTime(time))),
                Xml.element("EventRecordID", Xml.value(Value.integer(UINT64, 8, recordId))),
                Xml.element("Correlation"),
                Xml.element("Execution")
                        .attribute("ProcessID", Xml.value(Value.uint32(PROCESS_ID)))
                        .attribute("ThreadID", Xml.value(Value.uint32(THREAD_ID))),
                Xml.element("Channel", Xml.value(Value.string(channel))),
                Xml.element("Computer", Xml.text(computer)),
                Xml.element("Security"));
    }

    private Value qualifierValue() {
        return qualifiers == 0 ? Value.none() : Value.integer(UINT16, 2, qualifiers);
    }
}
