package dev.culprit.decode.evtx;

/**
 * A record found in space that its log no longer counts as its own, waiting for the end of the file.
 *
 * @param recordId its id
 * @param writtenTime FILETIME of writing
 * @param readable whether it can be read; if not, its template is overwritten
 * @param delivery hands it on
 */
record RecoveredRecord(long recordId, long writtenTime, boolean readable, Runnable delivery) {

    static RecoveredRecord of(EventRecord record, Runnable delivery) {
        return new RecoveredRecord(record.recordId(), record.writtenTime(), true, delivery);
    }

    static RecoveredRecord unreadable(EventRecord record) {
        return new RecoveredRecord(record.recordId(), record.writtenTime(), false, () -> {});
    }
}
