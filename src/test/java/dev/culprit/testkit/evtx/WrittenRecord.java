package dev.culprit.testkit.evtx;

/**
 * A record to be written.
 *
 * @param recordId id in the record's header
 * @param writtenTime FILETIME in the record's header
 * @param start how the payload begins
 * @param root the event
 */
public record WrittenRecord(long recordId, long writtenTime, FragmentStart start, Xml root) {}
