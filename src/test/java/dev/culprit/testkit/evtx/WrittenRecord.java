package dev.culprit.testkit.evtx;

/**
 * A record to be written.
 *
 * @param recordId id in the record's header
 * @param writtenTime FILETIME in the record's header
 * @param start how the payload begins
 * @param root the event
 * @param end what stands behind the event
 */
public record WrittenRecord(long recordId, long writtenTime, FragmentStart start, Xml root, FragmentEnd end) {

    /** Makes a record that ends as Windows ends one that begins so. */
    public WrittenRecord(long recordId, long writtenTime, FragmentStart start, Xml root) {
        this(recordId, writtenTime, start, root, start.usualEnd());
    }
}
