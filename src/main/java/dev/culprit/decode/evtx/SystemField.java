package dev.culprit.decode.evtx;

/**
 * A field of the {@code System} element, which every event has.
 *
 * <p>Source: the Event schema ("SystemPropertiesType", Windows SDK). Each is the text of a child element or one of its
 * attributes.
 */
public enum SystemField {
    PROVIDER_NAME("Provider", "Name"),
    PROVIDER_GUID("Provider", "Guid"),
    EVENT_SOURCE_NAME("Provider", "EventSourceName"),
    EVENT_ID("EventID", ""),
    QUALIFIERS("EventID", "Qualifiers"),
    VERSION("Version", ""),
    LEVEL("Level", ""),
    TASK("Task", ""),
    OPCODE("Opcode", ""),
    KEYWORDS("Keywords", ""),
    TIME_CREATED("TimeCreated", "SystemTime"),
    EVENT_RECORD_ID("EventRecordID", ""),
    ACTIVITY_ID("Correlation", "ActivityID"),
    RELATED_ACTIVITY_ID("Correlation", "RelatedActivityID"),
    PROCESS_ID("Execution", "ProcessID"),
    THREAD_ID("Execution", "ThreadID"),
    PROCESSOR_ID("Execution", "ProcessorID"),
    SESSION_ID("Execution", "SessionID"),
    KERNEL_TIME("Execution", "KernelTime"),
    USER_TIME("Execution", "UserTime"),
    PROCESSOR_TIME("Execution", "ProcessorTime"),
    CHANNEL("Channel", ""),
    COMPUTER("Computer", ""),
    USER_ID("Security", "UserID");

    private final String element;
    private final String attribute;

    SystemField(String element, String attribute) {
        this.element = element;
        this.attribute = attribute;
    }

    /** Returns the name of the child of {@code System}. */
    public String element() {
        return element;
    }

    /** Returns the name of the attribute; "" if the field is the element's text. */
    public String attribute() {
        return attribute;
    }
}
