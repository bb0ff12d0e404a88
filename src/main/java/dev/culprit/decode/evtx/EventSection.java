package dev.culprit.decode.evtx;

/** What a child of the {@code Event} element holds. */
enum EventSection {
    /** What every event has: provider, id, time and so on. */
    SYSTEM,
    /** What the computer that forwarded the event printed of it. */
    RENDERING,
    /** Data whose elements the provider named: the name of the element names the value. */
    USER_DATA,
    /** Data as EventData, ProcessingErrorData or anything else holds them: the attribute Name names the value. */
    DATA;

    static EventSection of(String element) {
        return switch (element) {
            case "System" -> SYSTEM;
            case "RenderingInfo" -> RENDERING;
            case "UserData" -> USER_DATA;
            default -> DATA;
        };
    }
}
